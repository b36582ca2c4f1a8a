/**
 * Large arrays of which a run needs little, filled a page at a time. Whoever reads a range of one that may
 * be paged asks for it first; any other array is there already, and asking costs next to nothing.
 */

/** Fills the elements `[start, end)`; throws when they cannot be had. */
type Fill = (start: number, end: number) => void;

const fills = new WeakMap<object, Fill>();

/** Has an array filled by ranges, as they are asked for. */
export function fillByRange<T extends ArrayBufferView>(array: T, fill: Fill): T {
  fills.set(array, fill);
  return array;
}

/** Sees to it that the elements `[start, end)` of an array are there. */
export function needRange(array: ArrayBufferView, start: number, end: number): void {
  fills.get(array)?.(start, end);
}
