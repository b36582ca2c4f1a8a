import type { Place } from '../../model/place.ts';

/** The place of a fact, in the shape that answers have. */
export const placed = ({ file, line, column = 1 }: Place) => ({ file, line, column });
