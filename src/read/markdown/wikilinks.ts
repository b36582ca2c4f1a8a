import type { Span } from '../../model/place.ts';

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
