import type { Blockquote, Code, Heading, Html, Node, RootContent } from 'mdast';
import { safeText } from '../text/safe-text.ts';
import { indented, type Span, type Styled, span, widthOf } from '../text/styled.ts';
import { graphemes, graphemeWidth } from '../text/width.ts';
import { chop, wrap } from '../text/wrap.ts';
import { type BlockContext, lineOfNode, lineSpan, noteLine, sourceOf } from './context.ts';
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
  heading: (node, context) => headingLines(node, context),
  paragraph: (node, { note, columns }) =>
    wrap(inlineText(node.children, note), Math.min(columns, note.proseColumns)),
  blockquote: (node, context) => quoteLines(node, context),
  list: (node, context) => listLines(node, context),
  code: (node, context) => codeLines(node, context),
  table: (node, context) => tableLines(node, context),
  thematicBreak: (node, context) => [
    rule('─', Math.min(context.columns, ruleWidth), node, context),
  ],
  html: (node, context) => htmlLines(node, context),
  // Shown where they are referred to.
  definition: nothing,
  footnoteDefinition: nothing,
};

/** Blocks in blocks beyond this are shown as written: it keeps the work bounded. */
const deepest = 40;

/** Rules are as wide as a line of text that is pleasant to read. */
const ruleWidth = 72;

/** Blocks below each other with a blank line between two, or none where they belong close together. */
export function blockLines(
  nodes: readonly RootContent[],
  context: BlockContext,
  tight = false,
): readonly Styled[] {
  const lines: Styled[] = [];
  for (const node of nodes) {
    const block = linesOf(node, context);
    if (block.length === 0) continue;
    if (lines.length > 0 && !tight) lines.push([]);
    for (const line of block) lines.push(line);
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

/** Underlined as in a plain text; the deeper ones keep their marks, so that the level can be seen. */
const underlines: Readonly<Record<number, string>> = { 1: '═', 2: '─' };

function headingLines(node: Heading, context: BlockContext): readonly Styled[] {
  const { note, columns } = context;
  const room = Math.min(columns, note.proseColumns);
  const underline = underlines[node.depth];
  const marks: readonly Span[] = underline
    ? []
    : [{ ...span(`${'#'.repeat(node.depth)} `, { dim: true }), line: lineOfNode(note, node) }];
  const lines = wrap([...marks, ...inlineText(node.children, note, { bold: true })], room);
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

/** As CommonMark has it: a note of Windows has both. */
const LINE_END = /\r\n?|\n/u;

const codeIndent = 4;

function codeLines(node: Code, context: BlockContext): readonly Styled[] {
  const inner = inside(context, codeIndent);
  const values = node.value.split(LINE_END);
  const start = node.position?.start.line ?? 1;
  const end = node.position?.end.line ?? start;
  const fence = end - start + 1 > values.length ? 1 : 0;
  const lines = values.flatMap((value, index) => {
    const line = noteLine(context.note, start + fence + index);
    const shown = safeText(expandTabs(value)).split('\n');
    return shown.flatMap((text) => chop([{ ...span(text), line }], inner.context.columns));
  });
  return indented(lines, inner.indent);
}

const tabStop = 4;

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let column = 0;
  let expanded = '';
  for (const grapheme of graphemes(line)) {
    const cells = grapheme === '\t' ? tabStop - (column % tabStop) : graphemeWidth(grapheme);
    expanded += grapheme === '\t' ? ' '.repeat(cells) : grapheme;
    column += cells;
  }
  return expanded;
}

const htmlLines = (node: Html, context: BlockContext): readonly Styled[] =>
  sourceLines(htmlText(node.value), node, context);

/** Text line by line, without its blank lines. */
function sourceLines(text: string, node: Node, { note, columns }: BlockContext): readonly Styled[] {
  const first = lineOfNode(note, node);
  return text.split(LINE_END).flatMap((value, index) => {
    const shown = lineSpan(value, {}, first + index);
    return shown.text === '' ? [] : wrap([shown], Math.min(columns, note.proseColumns));
  });
}
