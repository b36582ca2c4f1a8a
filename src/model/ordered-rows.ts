import { countBefore } from './halving.ts';

/** A list of which members are asked for one by one. */
export interface Rows<T> {
  readonly length: number;
  at(number: number): T;
}

/** The number of the row with a key, in rows that are in the order of their keys; undefined when there is none. */
export function numberByKey<T>(
  rows: Rows<T>,
  key: string,
  keyOf: (row: T) => string,
): number | undefined {
  const number = firstNotBefore(rows, key, keyOf);
  return number < rows.length && keyOf(rows.at(number)) === key ? number : undefined;
}

/** The number of the first row whose key is not before another; as many as there are rows when all are. */
export function firstNotBefore<T>(rows: Rows<T>, key: string, keyOf: (row: T) => string): number {
  return countBefore(rows.length, (number) => keyOf(rows.at(number)) < key);
}
