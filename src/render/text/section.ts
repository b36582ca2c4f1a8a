import { flow } from './flow.ts';
import { indented, type Span, type Styled, safeSpan, span } from './styled.ts';
import { wrap } from './wrap.ts';

const indent = 2;

/**
 * A blank line, a heading and its indented body; no lines if the body is empty. Each entry of the body begins a new
 * line.
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

/** The body of a section as one entry, with the names separated by commas. */
export const listed = (names: readonly string[]): readonly (readonly Span[])[] =>
  names.length > 0 ? [[safeSpan(names.join(', '))]] : [];

/** `label: a, b, c`, wrapped; no lines for an empty list. */
export function labelled(
  label: string,
  names: readonly string[],
  columns: number | undefined,
): readonly Styled[] {
  if (names.length === 0) return [];
  return wrap([span(`${label}: `), safeSpan(names.join(', '))], columns);
}
