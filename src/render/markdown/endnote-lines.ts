import { indented, type Span, type Styled, span } from '../text/styled.ts';
import { type BlockContext, lineOfNode } from './context.ts';
import type { Endnote } from './endnotes.ts';
import { indentedContext } from './inside.ts';

const rule = '─'.repeat(8);

/** Renders footnotes and long addresses below a short rule; no lines if the note has none. */
export function endnoteLines(context: BlockContext, afterText: boolean): readonly Styled[] {
  const lines: Styled[] = [];
  for (const endnote of context.note.endnotes.inOrder()) {
    for (const line of linesOf(endnote, context)) lines.push(line);
  }
  if (lines.length === 0) return [];
  return [...(afterText ? [[]] : []), [span(rule, { dim: true })], ...lines];
}

function linesOf(endnote: Endnote, context: BlockContext): readonly Styled[] {
  const label = `[${endnote.number}] `;
  // An address is never wrapped, so that it can be copied and clicked.
  if ('address' in endnote) return [[span(label), span(endnote.address, { hue: 'faint' })]];
  const { definition } = endnote;
  const mark: Span = { ...span(label), line: lineOfNode(context.note, definition) };
  const inner = indentedContext(context, label.length);
  const body = context.render(definition.children, inner.context);
  return inner.indent === 0 ? [[mark], ...body] : indented(body, inner.indent, [mark]);
}
