/** Compares numbers, or texts unit by unit, for a list that begins with the least. */
export const ascending = <T extends string | number>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0;
