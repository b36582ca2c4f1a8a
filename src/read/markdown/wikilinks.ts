import type { Span } from '../../model/place.ts';
import type { Line, Mark } from './line.ts';

/** `[[target]]`, `[[target|shown]]`, and embeds of both (`![[target]]`), within a line. */
const WIKILINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;

/** The parts of a text that are shown, where wikilinks are shown by their alias or else by their target. */
export function shownParts(text: string): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: link, 1: target = '', 2: alias, index } of text.matchAll(WIKILINK)) {
    parts.push({ start, end: index });
    const [shown, behind] = alias?.trim() ? [alias, 2] : [target, 2 + (alias?.length ?? -1) + 1];
    start = index + link.length;
    parts.push({ start: start - behind - shown.length, end: start - behind });
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

/** What is shown of a page: its name without folders and section; `@Ann Lee` is how some call a person's page. */
const nameOfPage = (target: string): string =>
  (target.split('#')[0]?.split('/').at(-1)?.trim() || target).replace(/^@(?=\p{Lu}\S*\s)/u, '');

/** `[[Ann Lee|Ann]]` is Ann Lee. */
const fullerOf = (alias: string, page: string): string =>
  alias === '' || page.startsWith(`${alias} `) ? page : alias;

/** A line as it is shown: wikilinks by their alias or their page's name, each with the mark of a link. */
export function shownLine<L extends Pick<Line, 'text' | 'marks'>>(line: L): L {
  if (!line.text.includes('[[')) return line;
  let text = '';
  let from = 0;
  const cuts: { readonly at: number; readonly by: number }[] = [];
  const links: Mark[] = [];
  for (const { 0: link, 1: target = '', 2: alias, index } of line.text.matchAll(WIKILINK)) {
    const shown = fullerOf(alias?.trim() ?? '', nameOfPage(target));
    text += line.text.slice(from, index);
    links.push({ kind: 'link', start: text.length, end: text.length + shown.length, url: target });
    text += shown;
    from = index + link.length;
    cuts.push({ at: from, by: link.length - shown.length });
  }
  if (links.length === 0) return line;
  text += line.text.slice(from);
  const moved = (at: number) => cuts.reduce((now, cut) => (cut.at <= at ? now - cut.by : now), at);
  const marks = line.marks.map((mark) => ({
    ...mark,
    start: moved(mark.start),
    end: moved(mark.end),
  }));
  return { ...line, text, marks: [...marks, ...links].sort((a, b) => a.start - b.start) };
}
