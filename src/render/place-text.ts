import { noteSpan, type Span } from './styled.ts';

/** Where something stands, for people: shown as `file:line`. */
export interface PlaceView {
  /** Relative to the notes folder, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Where a click leads; see `fileAddress`. */
  readonly link?: string | undefined;
}

export const placeText = ({ file, line }: PlaceView): string => `${file}:${line}`;

/** `file:line`, in the colour that places have everywhere. */
export function placeSpan(place: PlaceView): Span {
  const link = place.link === undefined ? {} : { link: place.link };
  return noteSpan(placeText(place), { hue: 'magenta', ...link });
}
