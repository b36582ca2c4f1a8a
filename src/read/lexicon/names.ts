import { withoutAccents } from '../../model/accents.ts';
import { MOMENT } from '../../model/note-finder.ts';
import { EMOJI } from '../../model/text/emoji.ts';
import { anyYear } from './dates.ts';
import { singleSpaced } from './letters.ts';

/** Longest identifier, in characters; a title may be a paragraph. */
const longestId = 80;

/** Lower-case words joined by `-`, fit for a command line; empty where the text has no letter or digit. */
export function slugOf(text: string): string {
  const slug = withoutAccents(text.slice(0, 400))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= longestId) return slug;
  const cut = slug.lastIndexOf('-', longestId);
  return slug.slice(0, cut > longestId / 2 ? cut : longestId);
}

/** The key by which terms are compared: letter case and punctuation make no difference. */
export const termKey = (name: string): string => slugOf(name) || name;

/** Assigns unique identifiers: adds the first hint that makes one unique, or else a number. */
export class Ids {
  private readonly taken = new Set<string>();
  /** The next number to try for each name that needed one; all lower numbers are in use. */
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

/** The number that orders a file or a folder among others: `03-`, `3. `, and `03 ` if it has a leading zero. */
const ORDER = String.raw`0\d{1,2}[-_. ]+|\d{1,3} ?[-_.]+ ?`;
const orderBeforeName = new RegExp(String.raw`^(?:${ORDER})(?=\p{L})`, 'u');

/** The name of a file or a folder without that number. */
export const withoutOrder = (name: string): string => name.replace(orderBeforeName, '');

/** What orders a file among others: that number, or `day2_`. */
const NUMBERING = new RegExp(
  String.raw`^(?:(?:day|track|room|session)[-_ ]?\d+[-_. ]+|${ORDER})(?=\D)(?!keynotes?(?:\b|_))`,
  'i',
);

/** The prefix that sorts or decorates a name: the minute of creation, `202405011030 `, and pictures. */
const UNSAID = new RegExp(`^(?:${EMOJI}|${MOMENT})[\\s_-]*`, 'u');

/** `2024-04-10`, or `2024_04_10` as Logseq names its days. */
const DAY = /^(?:19|20)\d\d([-_])\d\d\1\d\d$/;

/** The name of a file or a folder without that prefix; unchanged if it has nothing else. */
export const withoutSortPrefix = (name: string): string => name.replace(UNSAID, '') || name;

/**
 * A file's name as words, without folders, extension and number: `03-web-rtc.md` gives `web rtc`. In a name with
 * spaces, a hyphen is part of a word: `2-step login.md`.
 */
export function titleFromPath(path: string): string {
  const stem = withoutSortPrefix(path.split('/').at(-1) ?? path).replace(ENDING, '');
  if (DAY.test(stem)) return stem.replaceAll('_', '-');
  const isWord = /^\d{1,3}-\p{L}+ /u.test(stem);
  const plain = (isWord ? stem : stem.replace(NUMBERING, '')).replace(/_+/g, ' ');
  const words = /\s/.test(plain.trim()) ? plain : plain.replaceAll('-', ' ');
  const name = singleSpaced(words).trim();
  return name === '' ? stem : name;
}

/** Splits a name and a year at its beginning or its end. */
export function nameAndYear(text: string): { readonly name: string; readonly year?: number } {
  const year =
    anyYear.exec(text)?.[0] ?? /(?<=\s)['’](\d\d)(?!\d)/.exec(text)?.[1]?.replace(/^/, '20');
  const name = text
    .replace(/^\s*(?:19|20)\d\d\s*[-–—:]?\s*(?=\p{L})/u, '')
    .replace(/[\s,([–—-]*(?<!\d)(?:19|20)\d\d\s*[)\]]?\s*$/, '')
    .trim();
  return { name: name === '' ? text : name, ...(year !== undefined && { year: Number(year) }) };
}
