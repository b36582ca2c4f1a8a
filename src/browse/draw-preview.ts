import { placeSpan } from '../render/text/place-text.ts';
import type { Styled } from '../render/text/styled.ts';
import { truncate, truncateStart } from '../render/text/wrap.ts';
import type { Size } from './layout.ts';
import { noteRows, topLine } from './preview.ts';
import { type State, selectedEntry } from './state.ts';

/** The place of the selected entry and its note, moved to where the hit is in sight. */
export function drawPreview(state: State, { columns, rows }: Size): readonly Styled[] {
  const entry = selectedEntry(state);
  if (!entry) return [];
  const { preview, scrolled } = state;
  const bodyRows = noteRows(rows);
  const header: readonly Styled[] = [truncateStart([placeSpan(entry)], columns), []];
  if (!preview) return header.slice(0, rows);
  const top = topLine(preview, scrolled, bodyRows);
  const body = preview.lines.slice(top, top + bodyRows);
  return [...header, ...body.map((line) => truncate(line, columns))].slice(0, rows);
}
