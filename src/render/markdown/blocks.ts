import type { Blockquote, Heading, Node, RootContent } from 'mdast';
import { linesIn } from '../../model/text/lines.ts';
import { type Style, type Styled, span, widthOf } from '../text/styled.ts';
import { wrap } from '../text/wrap.ts';
import { calloutLines } from './callout.ts';
import { codeLines } from './code.ts';
import { type BlockContext, lineOfNode, lineSpan, sourceOf } from './context.ts';
import { htmlText } from './html.ts';
import { inlineText } from './inline.ts';
import { indentedContext } from './inside.ts';
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
  // The text that refers to a definition shows it.
  definition: nothing,
  footnoteDefinition: nothing,
};

/** Deepest nesting of blocks; deeper blocks are shown as written, which bounds the work. */
const deepest = 40;

/** Widest rule in cells: the length of a comfortable line of text. */
const ruleWidth = 72;

/**
 * Renders blocks one below the other with a blank line between two. A heading below level 1 stands directly on its
 * text; `tight` omits all blank lines.
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
  // `handlers` maps each node type to a handler of exactly that type, which the compiler cannot infer.
  const handler = handlers[node.type] as Handler<RootContent> | undefined;
  if (!handler || context.depth > deepest)
    return sourceLines(sourceOf(context.note, node), node, context);
  return handler(node, { ...context, depth: context.depth + 1 });
}

/** Whether no blank line follows a heading: true for all headings below level 1. */
const isCloseHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth > 1;

interface HeadingLook {
  readonly style: Style;
  /** Character of the line below the heading, as in plain text; absent: no line. */
  readonly underline?: string;
}

const accented: Style = { bold: true, hue: 'accent' };

/** Looks of headings by level; the first is for level 1. */
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
  const inner = indentedContext(context, 2);
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
