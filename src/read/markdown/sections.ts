import type { Root } from 'mdast';
import type { Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { SectionFact } from '../facts/types.ts';
import { singleSpaced } from '../lexicon/letters.ts';
import { withoutZeroWidth } from './ornaments.ts';
import { fenceReader } from './source/fences.ts';

interface Head {
  readonly depth: number;
  readonly heading: string;
  readonly line: number;
  readonly start: number;
  /** Offset behind the heading. */
  readonly end: number;
}

/** Where the parsed part of a note begins. */
export interface Base {
  readonly offset: number;
  readonly line: number;
}

/** The sections of a note, by the top-level headings of its syntax tree. */
export function sectionsOf(
  tree: Root,
  text: string,
  plain: PlainText,
  base: Base,
): readonly SectionFact[] {
  const heads: Head[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading' || !node.position) continue;
    const start = base.offset + (node.position.start.offset ?? 0);
    const end = base.offset + (node.position.end.offset ?? 0);
    heads.push({
      depth: node.depth,
      heading: singleSpaced(withoutZeroWidth(plainSlice(plain, { start, end }).text)).trim(),
      line: node.position.start.line + base.line - 1,
      start,
      end,
    });
  }
  return between(heads, text, base);
}

/** The sections of a note that the parser refuses, by the lines that begin with `#`. */
export function roughSectionsOf(text: string, base: Base): readonly SectionFact[] {
  const heads: Head[] = [];
  let line = base.line;
  let at = base.offset;
  const isCode = fenceReader();
  while (at < text.length) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const content = text.slice(at, Math.min(end, at + 1_000));
    const head = isCode(content) ? null : /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*\s*$/.exec(content);
    if (head) {
      const depth = head[1]?.length ?? 1;
      heads.push({ depth, heading: head[2] ?? '', line, start: at, end });
    }
    at = end + 1;
    line++;
  }
  return between(heads, text, base);
}

function between(heads: readonly Head[], text: string, base: Base): readonly SectionFact[] {
  const sections: SectionFact[] = [];
  const opening = trimmed(text, base.offset, heads[0]?.start ?? text.length);
  if (opening.end > opening.start || heads.length === 0) {
    const line = base.line + lineEndsIn(text, base.offset, opening.start);
    sections.push({ depth: 0, heading: '', line, start: opening.start, span: opening });
  }
  for (const [index, head] of heads.entries()) {
    const span = trimmed(text, head.end, heads[index + 1]?.start ?? text.length);
    const { depth, heading, line, start } = head;
    sections.push({ depth, heading, line, start, span });
  }
  return sections;
}

/** Narrows a span: without blank lines at its start, and without white space at its end. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  for (let at = start; at < end && /\s/.test(text[at] ?? ''); at++) {
    if (text[at] === '\n') from = at + 1;
  }
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: Math.min(from, to), end: to };
}

/** The number of line feeds in `[start, end)`. */
export function lineEndsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}
