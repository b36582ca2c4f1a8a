import { padded, type Span, type Style, type Styled, span } from '../../render/text/styled.ts';

export const FAINT: Style = { hue: 'faint' };
export const ACCENT: Style = { bold: true, hue: 'accent' };

/** The bar before a selected line; it is visible without colour too. */
const BAR = span('▌', ACCENT);

/** A line padded to `columns`. A marked line (selected or found) has a bar before it and a background of its own. */
export function behindBar(line: Styled, isMarked: boolean, columns: number): Styled {
  if (!isMarked) return padded([span(' '), ...line], columns);
  return padded([BAR, ...line], columns).map((run) => ({
    ...run,
    style: { ...run.style, isSelected: true },
  }));
}

/** The visible part of some content, in any unit. */
interface View {
  readonly total: number;
  readonly first: number;
  readonly shown: number;
}

/** Returns whether a row shows the thumb of the scroll bar. There is no thumb if all content is visible. */
export function thumbOf({ total, first, shown }: View, rows: number): (row: number) => boolean {
  if (total <= shown) return () => false;
  const size = Math.max(1, Math.round((rows * shown) / total));
  const start = Math.round(((rows - size) * Math.min(first, total - shown)) / (total - shown));
  return (row) => row >= start && row < start + size;
}

const THUMB = '┃';
export const thumb = (isShown: boolean): Span => span(isShown ? ` ${THUMB}` : '  ', FAINT);

/** A cell of the divider between list and preview, which is the list's scroll bar too. */
export const divider = (hasThumb: boolean): Span =>
  hasThumb ? span(THUMB, FAINT) : span('│', { dim: true });
