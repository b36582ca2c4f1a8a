import {
  type CalloutLook,
  calloutLabel,
  calloutLook,
} from '../../read/markdown/dialects/callout-looks.ts';
import type { Callout } from '../../read/markdown/dialects/nodes.ts';
import { safePiece } from '../text/safe-text.ts';
import { plainTextOf, type Style, type Styled, span } from '../text/styled.ts';
import type { Hue } from '../text/theme/inks.ts';
import { wrap } from '../text/wrap.ts';
import { type BlockContext, lineOfNode } from './context.ts';
import { inlineText } from './inline.ts';
import { indentedContext } from './inside.ts';

const HUES: Readonly<Record<CalloutLook, Hue | undefined>> = {
  note: 'note',
  tip: 'tip',
  ask: 'question',
  warn: 'warning',
  bad: 'danger',
  quote: undefined,
};

/** Renders a callout: label and title, then its content, all behind a bar of the callout's colour. */
export function calloutLines(node: Callout, context: BlockContext): readonly Styled[] {
  const hue = HUES[calloutLook(node.kind)];
  const style: Style = { bold: true, ...(hue && { hue }) };
  const inner = indentedContext(context, 2);
  const { note, columns } = inner.context;
  const title = inlineText(node.title, note, { bold: true });
  const label = safePiece(calloutLabel(node.kind));
  const isSaid = plainTextOf(title).toLowerCase() === label.toLowerCase();
  const head: Styled = [
    { ...span(label, style), line: lineOfNode(note, node) },
    ...(title.length > 0 && !isSaid ? [span(': ', { bold: true }), ...title] : []),
  ];
  const lines = [
    ...wrap(head, Math.min(columns, note.proseColumns)),
    ...context.render(node.children, inner.context),
  ];
  if (inner.indent === 0) return lines;
  return lines.map((line) => [span('│', style), span(' '), ...line]);
}
