import { GrowingUint32 } from '../search/index/growing.ts';
import { poolOf, type StringPool, stringAt } from '../search/index/string-pool.ts';
import type { StoredColumns } from './column-file.ts';
import type { PLACE } from './model-tables.ts';
import type { LazyList } from './types.ts';

/** What a field of a row holds, and so which columns it takes. */
type FieldKind = 'text' | 'text?' | 'texts' | 'number' | 'number?';

interface ValueOf {
  readonly text: string;
  readonly 'text?': string | undefined;
  readonly texts: readonly string[];
  readonly number: number;
  readonly 'number?': number | undefined;
}

export type Fields = Readonly<Record<string, FieldKind>>;

/** A row of a table, by its fields. */
export type Row<F extends Fields> = { readonly [Name in keyof F]: ValueOf[F[Name]] };

export type PlaceRow = Row<typeof PLACE>;

/** Stands for "none" in a column; no string, line or count is that large. */
const NONE = 0xffffffff;

/** Every string of the tables once, numbered in the order of first use. */
export class Strings {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  toPool(): StringPool {
    return poolOf([...this.#numbers.keys()]);
  }
}

/**
 * The columns of a table: `table.rows`, which has the numbers of one row after those of the other, so that
 * few pages have to be read for a few rows; and of each field that is a list the members. Strings are
 * numbered row by row for the same reason.
 */
export function tableColumns<F extends Fields, T>(
  name: string,
  fields: F,
  items: readonly T[],
  rowOf: (item: T) => Row<F>,
  strings: Strings,
): StoredColumns {
  const list = Object.entries(fields).map(([field, kind]) => ({
    field,
    members: kind === 'texts' ? new GrowingUint32() : undefined,
  }));
  const numbers = new GrowingUint32(items.length * list.length);
  for (const item of items) {
    const row = rowOf(item);
    for (const { field, members } of list) {
      const value: unknown = row[field];
      numbers.push(members ? members.length : numberOf(value, strings));
      if (Array.isArray(value)) for (const text of value) members?.push(strings.numberOf(text));
    }
  }
  const columns: Record<string, StoredColumns[string]> = {};
  for (const { field, members } of list) {
    if (members) columns[`${name}.${field}`] = members.toArray();
  }
  return { ...columns, [`${name}.rows`]: numbers.view() };
}

const numberOf = (value: unknown, strings: Strings): number => {
  if (typeof value === 'string') return strings.numberOf(value);
  return typeof value === 'number' ? value : NONE;
};

/** A table's rows, each made when it is asked for and given its shape by `build`. */
export function openTable<F extends Fields, T>(
  columns: StoredColumns,
  name: string,
  fields: F,
  strings: StringPool,
  build: (row: Row<F>, index: number) => T,
): LazyList<T> {
  const rows = columns[`${name}.rows`] ?? new Uint32Array();
  const width = Object.keys(fields).length;
  const length = rows.length / width;
  const readers = Object.entries(fields).map(
    ([field, kind], place) =>
      [field, readerOf(kind, () => columns[`${name}.${field}`], strings), place] as const,
  );
  const at = (index: number): T => {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`${name} has ${length} rows, there is none at ${index}`);
    }
    const start = index * width;
    const row = readers.map(([field, read, place]) => {
      // Where the lists of the next row begin those of this one end.
      const next = index + 1 < length ? rows[start + width + place] : undefined;
      return [field, read(rows[start + place] ?? NONE, next)] as const;
    });
    return build(Object.fromEntries(row) as Row<F>, index);
  };
  return lazyList(length, at);
}

/** A list whose members are numbered in their order. */
export function lazyList<T>(length: number, at: (number: number) => T): LazyList<T> {
  return {
    length,
    at,
    *entries() {
      for (let number = 0; number < length; number++) yield [number, at(number)] as const;
    },
    *[Symbol.iterator]() {
      for (let number = 0; number < length; number++) yield at(number);
    },
  };
}

/** Gives the value of a field by its number in a row, and in the next row if there is one. */
type Reader = (number: number, next: number | undefined) => unknown;

function readerOf(
  kind: FieldKind,
  members: () => StoredColumns[string] | undefined,
  strings: StringPool,
): Reader {
  if (kind === 'texts') {
    return (first, end) => {
      const all = members() ?? new Uint32Array();
      return Array.from(all.subarray(first, end), (text) => stringAt(strings, text));
    };
  }
  const isText = kind === 'text' || kind === 'text?';
  return (number) => {
    if (number === NONE) return undefined;
    return isText ? stringAt(strings, number) : number;
  };
}
