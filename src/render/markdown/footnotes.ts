import { indented, type Span, type Styled, span } from '../text/styled.ts';
import { type BlockContext, lineOfNode } from './context.ts';
import { inside } from './inside.ts';

const rule = '─'.repeat(8);

/** The note's footnotes below a short line; nothing where there are none. */
export function footnoteLines(context: BlockContext, afterText: boolean): readonly Styled[] {
  const lines: Styled[] = [];
  for (const { number, definition } of context.note.footnotes.inOrder()) {
    const label = `[${number}] `;
    const mark: Span = { ...span(label), line: lineOfNode(context.note, definition) };
    const inner = inside(context, label.length);
    const body = context.render(definition.children, inner.context);
    const shown = inner.indent === 0 ? [[mark], ...body] : indented(body, inner.indent, [mark]);
    for (const line of shown) lines.push(line);
  }
  if (lines.length === 0) return [];
  return [...(afterText ? [[]] : []), [span(rule, { dim: true })], ...lines];
}
