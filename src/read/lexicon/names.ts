import { PICTURE } from '../../model/text/pictures.ts';
import { singleSpaced, withoutAccents } from './letters.ts';

/** Longest identifier; a title may be a paragraph. */
const longestId = 80;

/** Lower-case words joined by `-`, fit for a command line; empty where the text has no letter or digit. */
export function slugOf(text: string): string {
  const slug = withoutAccents(text.slice(0, 400))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= longestId) return slug;
  const cut = slug.lastIndexOf('-', longestId);
  return slug.slice(0, cut > longestId / 2 ? cut : longestId);
}

/** By what terms are told apart: letter case and punctuation make no difference. */
export const termKey = (name: string): string => slugOf(name) || name;

/** Hands out identifiers that are not in use yet, by adding the first hint that helps or a number. */
export class Ids {
  private readonly taken = new Set<string>();
  /** The next number to be tried for a name that has been numbered: all before are in use. */
  private readonly next = new Map<string, number>();

  take(name: string, fallback: string, hints: readonly string[] = []): string {
    const base = slugOf(name) || fallback;
    const proposals = [
      base,
      ...hints.filter((hint) => hint !== '').map((hint) => `${base}-${hint}`),
    ];
    const free = proposals.find((proposal) => !this.taken.has(proposal));
    const id = free ?? this.numbered(base);
    this.taken.add(id);
    return id;
  }

  private numbered(base: string): string {
    let number = this.next.get(base) ?? 2;
    while (this.taken.has(`${base}-${number}`)) number++;
    this.next.set(base, number + 1);
    return `${base}-${number}`;
  }
}

const ENDING = /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i;

/** A number that a list of files gives its members: `03-`, `3. `, `day2_`, and `03 ` where it is filled up. */
const NUMBERING =
  /^(?:(?:(?:day|track|room|session)[-_ ]?\d+|0\d{1,2})[-_. ]+|\d{1,3}(?: ?[-_.]+ ?))(?=\D)(?!keynotes?(?:\b|_))/i;

/** What stands before a name to sort or to adorn it: the minute in which a note was made, `202405011030 `, and pictures. */
const UNSAID = new RegExp(`^(?:${PICTURE}|(?:19|20)\\d{10}(?:\\d\\d)?(?=[\\s_-]))[\\s_-]*`, 'u');

/** The name of a file or a folder without that; as it is where it is nothing else. */
export const spokenName = (name: string): string => name.replace(UNSAID, '') || name;

/**
 * A file's name without folders and ending, its words apart: `03-web-rtc.md` gives `web rtc`. Where spaces part
 * the words, a hyphen is within one: `2-step login.md`.
 */
export function titleFromPath(path: string): string {
  const stem = spokenName(path.split('/').at(-1) ?? path).replace(ENDING, '');
  const isWord = /^\d{1,3}-\p{L}+ /u.test(stem);
  const plain = (isWord ? stem : stem.replace(NUMBERING, '')).replace(/_+/g, ' ');
  const words = /\s/.test(plain.trim()) ? plain : plain.replaceAll('-', ' ');
  const name = singleSpaced(words).trim();
  return name === '' ? stem : name;
}

/** A year at the end or the beginning of the name is told apart from it. */
export function nameAndYear(text: string): { readonly name: string; readonly year?: number } {
  const year =
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ??
    /(?<=\s)['’](\d\d)(?!\d)/.exec(text)?.[1]?.replace(/^/, '20');
  const name = text
    .replace(/^\s*(?:19|20)\d\d\s*[-–—:]?\s*(?=\p{L})/u, '')
    .replace(/[\s,([–—-]*(?<!\d)(?:19|20)\d\d\s*[)\]]?\s*$/, '')
    .trim();
  return { name: name === '' ? text : name, ...(year !== undefined && { year: Number(year) }) };
}
