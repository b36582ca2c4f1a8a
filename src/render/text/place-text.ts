import { noteSpan, type Span, type Style, span } from './styled.ts';

/** Where something stands, for people: shown as `file:line`. */
export interface PlaceView {
  /** Relative to the notes folder, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

const placeText = ({ file, line }: PlaceView): string => `${file}:${line}`;

/** `file:line`, as faint as places are everywhere. */
export const placeSpan = (place: PlaceView): Span =>
  noteSpan(placeText(place), { hue: 'faint', ...linkOf(place) });

/** `:line` of a file that was just named. */
export const lineSpan = (place: PlaceView): Span =>
  span(`:${place.line}`, { hue: 'faint', ...linkOf(place) });

/** The style of what leads to a place. */
export const linkOf = ({ file, line }: PlaceView): Style => ({ place: { file, line } });
