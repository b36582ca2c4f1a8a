import type { Place } from '../../model/place.ts';

/** Where something stands, as answers say it. */
export const placed = ({ file, line, column = 1 }: Place) => ({ file, line, column });
