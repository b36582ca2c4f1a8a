import type { Outline } from './outline.ts';
import { offsetIn } from './source-offsets.ts';
import type { LinkFact } from './types.ts';

/** `[[target#part|text]]`, also as an embed (`![[...]]`). */
const wikilink = /\[\[([^[\]|#\n]+)(?:#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g;

/** Links that may lead to another note: relative paths and wikilinks. */
export function linksOf(outline: Outline, text: string): readonly LinkFact[] {
  const links: LinkFact[] = [];
  for (const line of outline.lines) {
    for (const mark of line.marks) {
      if (mark.kind !== 'link' || mark.url === undefined) continue;
      const url = mark.url.startsWith('ref:')
        ? outline.references.get(mark.url.slice(4))
        : mark.url;
      const target = url === undefined ? '' : localTarget(url);
      if (target === '') continue;
      const column = line.column + offsetIn(text, line, mark.start) - line.start;
      links.push({
        target,
        kind: 'path',
        text: line.text.slice(mark.start, mark.end),
        line: line.line,
        column,
      });
    }
    if (!line.text.includes('[[')) continue;
    for (const found of line.text.matchAll(wikilink)) {
      const target = (found[1] ?? '').trim();
      if (target === '') continue;
      const column = line.column + offsetIn(text, line, found.index) - line.start;
      links.push({
        target,
        kind: 'wiki',
        text: found[2]?.trim() || target,
        line: line.line,
        column,
      });
    }
  }
  return links;
}

/** The path a link names, decoded; empty for a web address, a mail address or a place in the same note. */
function localTarget(url: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return '';
  const path = url.replace(/[#?].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
