import { escaped, unescaped } from './write-html.ts';

/** A heading of a note. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 1 to 6. */
  readonly depth: number;
}

/** The id that a heading has on the usual sites for Markdown. */
export const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/gu, '-');

const HEADING = /<h([1-6])((?: data-line="\d+")?)>([\s\S]*?)<\/h\1>/gu;

/**
 * A note's HTML with ids on its headings, each with a link to itself, and the list of them. Of several that say the
 * same, the later ones have a number.
 * @param addressOf gives the address of an element of the note by its id
 */
export function withHeadingIds(
  html: string,
  addressOf: (id: string) => string,
): { readonly html: string; readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const used = new Map<string, number>();
  const named = html.replace(HEADING, (_, depth: string, line: string, inside: string) => {
    const text = textOf(inside);
    const slug = slugOf(text) || 'part';
    const times = used.get(slug) ?? 0;
    used.set(slug, times + 1);
    const id = times === 0 ? slug : `${slug}-${times}`;
    headings.push({ id, text, depth: Number(depth) });
    const anchor = `<a class="anchor" href="${escaped(addressOf(id))}" aria-label="Link to this heading">#</a>`;
    return `<h${depth}${line} id="${escaped(id)}">${inside} ${anchor}</h${depth}>`;
  });
  return { html: named, headings };
}

const textOf = (html: string): string =>
  unescaped(html.replace(/<(?:"[^"]*"|[^">])*>/gu, '')).trim();
