import type { Span } from '../../model/place.ts';
import type { Line, Mark } from './line.ts';

/** A wikilink or an embed: `[[target#part|alias]]`, `![[target]]`. The target, the part or both are not empty. */
export interface WrittenWikilink {
  readonly whole: string;
  /** UTF-16 offset of its first bracket, or of the `!` before it. */
  readonly index: number;
  readonly isEmbed: boolean;
  /** As written; empty for a place in the same note. */
  readonly target: string;
  /** The text behind `#`, with all nested headings (`A#B`). */
  readonly part: string;
  /** The text behind `|`. */
  readonly alias: string;
}

export const WIKILINK =
  /(?<embed>!?)\[\[(?<target>[^[\]|#\n]*)(?:#(?<part>[^[\]|\n]*))?(?:\|(?<alias>[^[\]\n]*))?\]\]/gu;

/** The wikilinks of a text, in order. */
export function wikilinksIn(text: string): readonly WrittenWikilink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKILINK)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { embed, target = '', part = '', alias = '' } = groups;
    return target === '' && part === ''
      ? []
      : [{ whole, index, isEmbed: embed !== '', target, part, alias }];
  });
}

/** The visible parts of a text: of a wikilink its alias, else its target. */
export function shownParts(text: string): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { whole, index, isEmbed, target, part, alias } of wikilinksIn(text)) {
    parts.push({ start, end: index });
    start = index + whole.length;
    const opened = index + (isEmbed ? 3 : 2);
    const closed = start - 2;
    if (alias.trim() !== '') parts.push({ start: closed - alias.length, end: closed });
    else if (target === '') parts.push({ start: opened + 1, end: opened + 1 + part.length });
    else parts.push({ start: opened, end: opened + pageOf(target, part).length });
  }
  parts.push({ start, end: text.length });
  return parts;
}

/** A text with each wikilink replaced by its visible part. */
export const withShownWikilinks = (text: string): string =>
  text.includes('[[')
    ? shownParts(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('')
    : text;

const pageOf = (target: string, part: string): string =>
  part === '' ? target : `${target}#${part}`;

/** The visible name of a page, without folders and without the `@` before a person's name (`@Ann Lee`). */
const nameOfPage = (target: string): string =>
  (target.split('/').at(-1)?.trim() || target).replace(/^@(?=\p{Lu}\S*\s)/u, '');

/** The page's name where the alias is its beginning: `[[Ann Lee|Ann]]` gives `Ann Lee`. */
const fullerOf = (alias: string, page: string): string =>
  alias === '' || page.startsWith(`${alias} `) ? page : alias;

/** A line with wikilinks replaced by their alias or the page's name, each with the mark of a link. */
export function shownLine<L extends Pick<Line, 'text' | 'marks'>>(line: L): L {
  const written = wikilinksIn(line.text);
  if (written.length === 0) return line;
  let text = '';
  let from = 0;
  const cuts: { readonly at: number; readonly by: number }[] = [];
  const links: Mark[] = [];
  for (const { whole, index, target, part, alias } of written) {
    const shown = fullerOf(alias.trim(), nameOfPage(target) || part);
    text += line.text.slice(from, index);
    const [start, url] = [text.length, pageOf(target, part)];
    links.push({ kind: 'link', start, end: start + shown.length, url });
    text += shown;
    from = index + whole.length;
    cuts.push({ at: from, by: whole.length - shown.length });
  }
  text += line.text.slice(from);
  const moved = (at: number) => cuts.reduce((now, cut) => (cut.at <= at ? now - cut.by : now), at);
  const marks = line.marks.map((mark) => ({
    ...mark,
    start: moved(mark.start),
    end: moved(mark.end),
  }));
  return { ...line, text, marks: [...marks, ...links].sort((a, b) => a.start - b.start) };
}
