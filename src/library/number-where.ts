import type { RecordList } from '../store/codec/record-list.ts';

/** The number of the first member of a list for which something holds. */
export function numberWhere<T>(
  list: RecordList<T>,
  holds: (member: T) => boolean,
): number | undefined {
  for (const [number, member] of list.entries()) if (holds(member)) return number;
  return undefined;
}
