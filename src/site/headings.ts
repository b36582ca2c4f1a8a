import type { HeadingIds } from '../model/text/heading-ids.ts';
import { escaped, unescaped } from './write-html.ts';

/** A heading of a note. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 1 to 6. */
  readonly depth: number;
}

const HEADING = /<h([1-6])((?: data-line="\d+")?)>([\s\S]*?)<\/h\1>/gu;

/** The placeholder of an image that cannot be shown; it is no part of a heading's id. */
const IMAGE = /\[image: [^\]]*\]/gu;

/**
 * Adds ids to the headings in a note's HTML, each with a link to itself, and lists the headings.
 * @param ids issues the ids, each once
 * @param addressOf gives the address of an element of the note by its id
 */
export function withHeadingIds(
  html: string,
  ids: HeadingIds,
  addressOf: (id: string) => string,
): { readonly html: string; readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const named = html.replace(HEADING, (_, depth: string, line: string, inside: string) => {
    const text = textOf(inside);
    const id = ids.of(text.replace(IMAGE, ''));
    headings.push({ id, text, depth: Number(depth) });
    const anchor = `<a class="anchor" href="${escaped(addressOf(id))}" aria-label="Link to this heading">#</a>`;
    return `<h${depth}${line} id="${escaped(id)}">${inside} ${anchor}</h${depth}>`;
  });
  return { html: named, headings };
}

const textOf = (html: string): string =>
  unescaped(html.replace(/<(?:"[^"]*"|[^">])*>/gu, '')).trim();
