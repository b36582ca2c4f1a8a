import type { Located } from '../../library/views.ts';
import { type Span, type Style, safeSpan, span } from './styled.ts';

const placeText = ({ file, line }: Located): string => `${file}:${line}`;

/** `file:line`, faint, linked to the place. */
export const placeSpan = (place: Located): Span =>
  safeSpan(placeText(place), { hue: 'faint', ...linkOf(place) });

/** `:line`, faint, linked to the place; for a file that is already named. */
export const lineSpan = (place: Located): Span =>
  span(`:${place.line}`, { hue: 'faint', ...linkOf(place) });

/** The style of text that is linked to a place. */
export const linkOf = ({ file, line }: Located): Style => ({ place: { file, line } });
