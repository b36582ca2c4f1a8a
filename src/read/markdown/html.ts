import { type ElementLayout, elementLayout } from '../../model/html-elements.ts';
import { referenceAt } from './character-references.ts';

/** A part of some HTML, in the order of the HTML. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A decoded character reference. */
  | { readonly kind: 'character'; readonly text: string; readonly start: number }
  /** A tag of an element that is a cell, a line or a block. */
  | { readonly kind: 'layout'; readonly layout: Exclude<ElementLayout, 'inline'> };

/** Comments, instructions, declarations, and the contents of scripts and styles. */
const UNSEEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[|\]\]>|<![a-z][^<>]*>|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/
    .source;
const TAG = /<\/?(?<name>[a-z][a-z\d-]*)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/.source;
const MARKUP = new RegExp(`${UNSEEN}|${TAG}`, 'gi');

const ALTERNATIVE = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i;

/**
 * The visible parts of HTML; an image is its alternative text. An unknown name in angle brackets (`<file>`) is a
 * placeholder and stays as written, unless it is clearly a tag (see `PLAINLY_TAG`).
 */
export function* htmlParts(html: string): Generator<HtmlPart> {
  let seen = 0;
  for (const match of html.matchAll(MARKUP)) {
    const [markup] = match;
    const name = match.groups?.['name']?.toLowerCase();
    const layout = name === undefined ? 'inline' : layoutOf(name, markup);
    if (layout === undefined) continue;
    const isEnd = layout === 'line' || layout === 'block';
    yield* textParts(html, seen, isEnd ? endOfText(html, seen, match.index) : match.index);
    seen = match.index + markup.length;
    if (layout !== 'inline') yield { kind: 'layout', layout };
    else if (name === 'img') yield* alternativeOf(html, markup, match.index);
  }
  yield* textParts(html, seen, endOfText(html, seen, html.length));
}

/** {@link htmlParts} as one line. */
export const htmlLine = (html: string): string =>
  [...htmlParts(html)]
    .map((part) => {
      if (part.kind === 'layout') return ' ';
      return part.kind === 'text' ? html.slice(part.start, part.end) : part.text;
    })
    .join('');

/** The text of `[start, end)`, with its character references decoded. */
function* textParts(html: string, start: number, end: number): Generator<HtmlPart> {
  const text = html.slice(start, end);
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', Math.max(at + 1, from))) {
    const reference = referenceAt(text, at);
    if (reference === undefined) continue;
    yield { kind: 'text', start: start + from, end: start + at };
    yield { kind: 'character', text: reference.text, start: start + at };
    from = at + reference.length;
  }
  yield { kind: 'text', start: start + from, end };
}

/** The end of the text before `end`, without white space behind it. */
function endOfText(html: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(html.charAt(at - 1))) at--;
  return at;
}

/** What marks an unknown name as a tag: `</path>`, `<path d="...">`, `<path/>`. */
const PLAINLY_TAG = /^<(?:\/|[a-z\d-]+(?:\s[^>]*=|\s*\/>$))/i;

/** Undefined for a placeholder (see {@link htmlParts}). */
export const layoutOf = (name: string, tag: string): ElementLayout | undefined =>
  elementLayout(name) ?? (PLAINLY_TAG.test(tag) ? 'inline' : undefined);

/**
 * HTML with something else in the place of each tag, and of what is not seen at all: comments, scripts and the like, which
 * have no name.
 */
export const replacingMarkup = (
  html: string,
  by: (markup: string, name: string | undefined) => string,
): string =>
  html.replace(MARKUP, (markup: string, ...groups: unknown[]) => {
    const { name } = groups.at(-1) as { readonly name?: string };
    return by(markup, name?.toLowerCase());
  });

/** HTML with its placeholders (see {@link htmlParts}) escaped, so that they are visible text. */
export const withPlaceholdersAsText = (html: string): string =>
  replacingMarkup(html, (markup, name) =>
    name !== undefined && layoutOf(name, markup) === undefined ? `&lt;${markup.slice(1)}` : markup,
  );

function* alternativeOf(html: string, tag: string, at: number): Generator<HtmlPart> {
  const found = ALTERNATIVE.exec(tag);
  if (found === null) return;
  const [whole, double, single, bare] = found;
  const end = at + found.index + whole.length - (bare === undefined ? 1 : 0);
  yield* textParts(html, end - (double ?? single ?? bare ?? '').length, end);
}
