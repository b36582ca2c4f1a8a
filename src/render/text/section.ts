import { flow } from './flow.ts';
import { indented, noteSpan, type Span, type Styled, span } from './styled.ts';
import { wrap } from './wrap.ts';

const indent = 2;

/**
 * A heading of ours and what stands under it, after a blank line; nothing where nothing stands under it.
 * Each entry of the body begins a line.
 */
export function section(
  title: string,
  body: readonly (readonly Span[])[],
  columns: number | undefined,
): readonly Styled[] {
  if (body.length === 0) return [];
  const room = columns === undefined ? undefined : columns - indent;
  const lines = body.flatMap((parts) => flow(parts, room));
  return [[], [span(title, { bold: true })], ...indented(lines, indent)];
}

/** Names as the one entry of a section. */
export const listed = (names: readonly string[]): readonly (readonly Span[])[] =>
  names.length > 0 ? [[noteSpan(names.join(', '))]] : [];

/** `label: a, b, c`, wrapped; nothing for an empty list. */
export function labelled(
  label: string,
  names: readonly string[],
  columns: number | undefined,
): readonly Styled[] {
  if (names.length === 0) return [];
  return wrap([span(`${label}: `), noteSpan(names.join(', '))], columns);
}
