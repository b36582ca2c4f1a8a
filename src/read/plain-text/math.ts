import type { Nodes, Text } from 'mdast';
import type { Span } from '../../model/place.ts';
import { alignedOffset, alignText } from './alignment.ts';

/**
 * The formulas of a paragraph, heading or cell, `$...$` or `$$...$$`, as spans of the source: CommonMark
 * knows none, and takes marks and backslashes out of them. As in Pandoc, whose rule this is, no space stands
 * behind the first dollar nor before the last, and no digit behind that: `$5 and $10` are prices. Code,
 * links and images are no part of a formula.
 */
export function mathSpans(block: Nodes, source: string): readonly Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const dollars of dollarsIn(block, source)) {
    if (dollars === 'border') {
      open = undefined;
      continue;
    }
    const before = source.charAt(dollars.start - 1);
    const behind = source.charAt(dollars.end);
    const isPair = dollars.end - dollars.start === 2;
    const isLikeOpen = open && open.end - open.start === dollars.end - dollars.start;
    if (open && isLikeOpen && (isPair || (/\S/.test(before) && !/\d/.test(behind)))) {
      spans.push({ start: open.start, end: dollars.end });
      open = undefined;
    } else if (isPair || /\S/.test(behind)) open = dollars;
  }
  return spans;
}

/** Formulas may be within these, and hold a part of them that was meant for something else. */
const AROUND = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'break',
  'html',
]);

/** Single and double dollars in the texts of a node, in order, and what no formula goes across. */
function dollarsIn(block: Nodes, source: string): readonly (Span | 'border')[] {
  const found: (Span | 'border')[] = [];
  const nodes: Nodes[] = [block];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'text') {
      for (const dollars of dollarsInText(node, source)) found.push(dollars);
    } else if (!AROUND.has(node.type)) found.push('border');
    else if ('children' in node) {
      for (let child = node.children.length - 1; child >= 0; child--) {
        const next = node.children[child];
        if (next) nodes.push(next);
      }
    }
  }
  return found;
}

function dollarsInText({ value, position }: Text, source: string): readonly Span[] {
  const start = position?.start.offset;
  if (start === undefined || !value.includes('$')) return [];
  const alignment = alignText(source, start, position?.end.offset, value);
  return [...value.matchAll(/\${1,2}/g)]
    .map(({ 0: dollars, index }) => {
      const at = alignedOffset(alignment, index);
      return { start: at, end: at + dollars.length };
    })
    .filter((dollars) => !isEscaped(source, dollars.start));
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source.charAt(at - 1 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 1;
}
