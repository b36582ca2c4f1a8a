import { type Span, type Styled, span, widthOf } from './styled.ts';
import { wrap } from './wrap.ts';

const separator = ' · ';

/**
 * Short parts beside each other with `·` between them. A part that does not fit on the line begins the
 * next one, without the `·`; one that is wider than a line is wrapped by itself.
 */
export function flow(
  parts: readonly (Span | Styled)[],
  columns: number | undefined,
): readonly Styled[] {
  const lines: Span[][] = [];
  for (const part of parts) {
    const spans = 'text' in part ? [part] : part;
    const line = lines.at(-1);
    const wanted = line ? widthOf(line) + separator.length + widthOf(spans) : 0;
    if (line && (columns === undefined || wanted <= columns)) {
      line.push(span(separator, { dim: true }), ...spans);
    } else {
      lines.push([...spans]);
    }
  }
  return lines.flatMap((line) => wrap(line, columns));
}
