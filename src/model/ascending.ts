/** Compares numbers, or strings by UTF-16 units, for sorting with the smallest first. */
export const ascending = <T extends string | number>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0;
