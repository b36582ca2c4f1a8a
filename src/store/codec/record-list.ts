import type { Field } from '../../model/schema.ts';
import { GrowingBytes, GrowingUint32 } from '../../search/index/growing.ts';
import type { Column, StoredColumns } from './column-file.ts';
import { codecOf } from './record-codec.ts';

/** A list whose records are decoded on demand, so that opening a large list costs nothing. */
export interface RecordList<T> extends Iterable<T> {
  readonly length: number;
  /** Throws RangeError for a number that no record has. */
  at(number: number): T;
  /** Records with their numbers. */
  entries(): Iterable<readonly [number, T]>;
}

/** The columns of a list: the bytes of its records, one after another, and the offset of each record. */
export function listColumns<T>(
  name: string,
  field: Field<T>,
  records: readonly T[],
): StoredColumns {
  const codec = codecOf(field);
  const rows = new GrowingBytes();
  const offsets = new GrowingUint32(records.length + 1);
  for (const record of records) {
    offsets.push(rows.length);
    codec.write(rows, record);
  }
  offsets.push(rows.length);
  return { [`${name}.rows`]: rows.view(), [`${name}.offsets`]: offsets.view() };
}

/** @param column returns a column of the file by its name; not called before a record is requested */
export function openList<T>(
  name: string,
  field: Field<T>,
  column: (name: string) => Column,
): RecordList<T> {
  const codec = codecOf(field);
  const offsets = (): Column => column(`${name}.offsets`);
  const at = (number: number): T => {
    const start = offsets()[number];
    const end = offsets()[number + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`${name} has ${offsets().length - 1} records, none at ${number}`);
    }
    return codec.decode((column(`${name}.rows`) as Uint8Array).subarray(start, end));
  };
  return {
    get length() {
      return offsets().length - 1;
    },
    at,
    *entries() {
      const { length } = this;
      for (let number = 0; number < length; number++) yield [number, at(number)] as const;
    },
    *[Symbol.iterator]() {
      for (const [, record] of this.entries()) yield record;
    },
  };
}

/** The number of the first record of a list that passes a test; undefined if none does. */
export function numberWhere<T>(
  list: RecordList<T>,
  holds: (member: T) => boolean,
): number | undefined {
  for (const [number, member] of list.entries()) if (holds(member)) return number;
  return undefined;
}
