import { type Span, type Styled, span, widthOf } from './styled.ts';
import { wrap } from './wrap.ts';

const separator = ' · ';

/**
 * Puts short parts on lines with `·` between two parts. A part that does not fit begins the next line, without the
 * `·`; a part wider than a line is wrapped.
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
