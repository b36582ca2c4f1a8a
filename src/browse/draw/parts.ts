import { padded, type Span, type Style, type Styled, span } from '../../render/text/styled.ts';

export const FAINT: Style = { hue: 'faint' };
export const ACCENT: Style = { bold: true, hue: 'accent' };

/** Beside what is selected; seen without colour, too. */
const BAR = span('▌', ACCENT);

/** A line as wide as that; behind a bar, and on a background of its own, where it is what is selected or was found. */
export function behindBar(line: Styled, isMarked: boolean, columns: number): Styled {
  if (!isMarked) return padded([span(' '), ...line], columns);
  return padded([BAR, ...line], columns).map((run) => ({
    ...run,
    style: { ...run.style, isSelected: true },
  }));
}

/** How much of something is seen, in any unit. */
interface View {
  readonly total: number;
  readonly first: number;
  readonly shown: number;
}

/** Tells for each row whether the thumb of a scroll bar is in it; there is none where all is seen. */
export function thumbOf({ total, first, shown }: View, rows: number): (row: number) => boolean {
  if (total <= shown) return () => false;
  const size = Math.max(1, Math.round((rows * shown) / total));
  const start = Math.round(((rows - size) * Math.min(first, total - shown)) / (total - shown));
  return (row) => row >= start && row < start + size;
}

const THUMB = '┃';
export const thumb = (isShown: boolean): Span => span(isShown ? ` ${THUMB}` : '  ', FAINT);

/** Between the list and the preview; the scroll bar of the list. */
export const divider = (hasThumb: boolean): Span =>
  hasThumb ? span(THUMB, FAINT) : span('│', { dim: true });
