import { placeSpan } from '../../render/text/place-text.ts';
import { type Styled, span } from '../../render/text/styled.ts';
import { truncate, truncateStart } from '../../render/text/wrap.ts';
import { isIn, noteRows, topLine } from '../note/preview.ts';
import { type State, selectedEntry } from '../state/state.ts';
import { SCROLL_BAR_COLUMNS, type Size } from './layout.ts';
import { behindBar, thumb, thumbOf } from './parts.ts';

/**
 * Draws the place of the selected entry and its note around the hit, with a bar before the found lines. The bar makes
 * each line one cell wider than the preview's part of the screen.
 */
export function drawPreview(state: State, { columns, rows }: Size): readonly Styled[] {
  const entry = selectedEntry(state);
  if (!entry) return [];
  const { preview, scrolled } = state;
  const bodyRows = noteRows(rows);
  const header: readonly Styled[] = [
    [span(' '), ...truncateStart([placeSpan(entry)], columns)],
    [],
  ];
  if (!preview) return header.slice(0, rows);
  const { lines, marked } = preview;
  const top = topLine(preview, scrolled, bodyRows);
  const hasThumb = thumbOf({ total: lines.length, first: top, shown: bodyRows }, bodyRows);
  const room = columns - SCROLL_BAR_COLUMNS;
  const body = lines.slice(top, top + bodyRows).map((line, row): Styled => {
    const isMarked = isIn(top + row, marked);
    return [...behindBar(truncate(line, room), isMarked, room + 1), thumb(hasThumb(row))];
  });
  return [...header, ...body].slice(0, rows);
}
