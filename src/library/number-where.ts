import type { LazyList } from '../store/types.ts';

/** The number of the first member of a list for which something holds. */
export function numberWhere<T>(
  list: LazyList<T>,
  holds: (member: T) => boolean,
): number | undefined {
  for (const [number, member] of list.entries()) if (holds(member)) return number;
  return undefined;
}
