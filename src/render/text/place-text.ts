import type { Located } from '../../library/views.ts';
import { noteSpan, type Span, type Style, span } from './styled.ts';

/** As people write places. */
const placeText = ({ file, line }: Located): string => `${file}:${line}`;

/** `file:line`, as faint as places are everywhere. */
export const placeSpan = (place: Located): Span =>
  noteSpan(placeText(place), { hue: 'faint', ...linkOf(place) });

/** `:line` of a file that was just named. */
export const lineSpan = (place: Located): Span =>
  span(`:${place.line}`, { hue: 'faint', ...linkOf(place) });

/** The style of what leads to a place. */
export const linkOf = ({ file, line }: Located): Style => ({ place: { file, line } });
