import type { Span } from '../../model/place.ts';
import type { Line, Mark } from './line.ts';

/** A wikilink or an embed of one: `[[target#part|alias]]`, `![[target]]`. One of target and part is not empty. */
export interface WrittenWikilink {
  readonly whole: string;
  /** UTF-16 offset of its first bracket, or of the `!` before it. */
  readonly index: number;
  readonly isEmbed: boolean;
  /** As written; empty for a place in the same note. */
  readonly target: string;
  /** Behind `#`; of nested headings all (`A#B`). */
  readonly part: string;
  /** Behind `|`. */
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

/** The parts of a text that are shown, where wikilinks are shown by their alias or else by their target. */
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

/** A text with its wikilinks shown so. */
export const withShownWikilinks = (text: string): string =>
  text.includes('[[')
    ? shownParts(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('')
    : text;

const pageOf = (target: string, part: string): string =>
  part === '' ? target : `${target}#${part}`;

/** What is shown of a page: its name without folders; `@Ann Lee` is how some call a person's page. */
const nameOfPage = (target: string): string =>
  (target.split('/').at(-1)?.trim() || target).replace(/^@(?=\p{Lu}\S*\s)/u, '');

/** `[[Ann Lee|Ann]]` is Ann Lee. */
const fullerOf = (alias: string, page: string): string =>
  alias === '' || page.startsWith(`${alias} `) ? page : alias;

/** A line as it is shown: wikilinks by their alias or their page's name, each with the mark of a link. */
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
