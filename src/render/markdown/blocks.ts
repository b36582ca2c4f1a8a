import type { Blockquote, Heading, Node, RootContent } from 'mdast';
import { linesIn } from '../../model/text/lines.ts';
import { type Style, type Styled, span, widthOf } from '../text/styled.ts';
import { wrap } from '../text/wrap.ts';
import { calloutLines } from './callout.ts';
import { codeLines } from './code.ts';
import { type BlockContext, lineOfNode, lineSpan, sourceOf } from './context.ts';
import { htmlText } from './html.ts';
import { inlineText } from './inline.ts';
import { inside } from './inside.ts';
import { listLines } from './list.ts';
import { tableLines } from './table.ts';

type Handler<Content> = (node: Content, context: BlockContext) => readonly Styled[];

type Handlers = {
  readonly [Kind in RootContent['type']]?: Handler<Extract<RootContent, { type: Kind }>>;
};

const nothing = (): readonly Styled[] => [];

const handlers: Handlers = {
  heading: headingLines,
  paragraph: (node, { note, columns }) =>
    wrap(inlineText(node.children, note), Math.min(columns, note.proseColumns)),
  blockquote: quoteLines,
  callout: calloutLines,
  list: listLines,
  code: codeLines,
  table: tableLines,
  thematicBreak: (node, context) => [
    rule('─', Math.min(context.columns, ruleWidth), node, context),
  ],
  html: (node, context) => sourceLines(htmlText(node.value), node, context),
  // Shown where they are referred to.
  definition: nothing,
  footnoteDefinition: nothing,
};

/** Blocks in blocks beyond this are shown as written: it keeps the work bounded. */
const deepest = 40;

/** Rules are as wide as a line of text that is pleasant to read. */
const ruleWidth = 72;

/**
 * Blocks below each other with a blank line between two, or none where they belong close together, as a heading
 * and its text do.
 */
export function blockLines(
  nodes: readonly RootContent[],
  context: BlockContext,
  tight = false,
): readonly Styled[] {
  const lines: Styled[] = [];
  let before: RootContent | undefined;
  for (const node of nodes) {
    const block = linesOf(node, context);
    if (block.length === 0) continue;
    const isText = node.type !== 'heading';
    if (before && !tight && !(isText && isCloseHeading(before))) lines.push([]);
    for (const line of block) lines.push(line);
    before = node;
  }
  return lines;
}

function linesOf(node: RootContent, context: BlockContext): readonly Styled[] {
  // The table has a handler for the very type of each node, which the compiler cannot follow.
  const handler = handlers[node.type] as Handler<RootContent> | undefined;
  if (!handler || context.depth > deepest)
    return sourceLines(sourceOf(context.note, node), node, context);
  return handler(node, { ...context, depth: context.depth + 1 });
}

/** The title of a note stands apart; all deeper ones stand on their text. */
const isCloseHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth > 1;

interface HeadingLook {
  readonly style: Style;
  /** As in a plain text; absent for none. */
  readonly underline?: string;
}

const accented: Style = { bold: true, hue: 'accent' };

/** By their level, from 1. */
const headingLooks: readonly HeadingLook[] = [
  { style: accented, underline: '═' },
  { style: accented, underline: '─' },
  { style: accented },
  { style: { bold: true } },
  { style: { bold: true, italic: true } },
  { style: { italic: true } },
];

function headingLines(node: Heading, context: BlockContext): readonly Styled[] {
  const { note, columns } = context;
  const { style, underline } = headingLooks[node.depth - 1] ?? { style: {} };
  const lines = wrap(inlineText(node.children, note, style), Math.min(columns, note.proseColumns));
  if (!underline) return lines;
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 1);
  return [...lines, rule(underline, Math.min(width, columns), node, context)];
}

const rule = (mark: string, width: number, node: Node, { note }: BlockContext): Styled => [
  { ...span(mark.repeat(width), { dim: true }), line: lineOfNode(note, node) },
];

function quoteLines(node: Blockquote, context: BlockContext): readonly Styled[] {
  const bar = span('│ ', { dim: true });
  const inner = inside(context, 2);
  const lines = context.render(node.children, inner.context);
  return inner.indent === 0 ? lines : lines.map((line) => [bar, ...line]);
}

/** Text line by line, without its blank lines. */
function sourceLines(text: string, node: Node, { note, columns }: BlockContext): readonly Styled[] {
  const first = lineOfNode(note, node);
  return linesIn(text).flatMap((value, index) => {
    const shown = lineSpan(value, {}, first + index);
    return shown.text === '' ? [] : wrap([shown], Math.min(columns, note.proseColumns));
  });
}
