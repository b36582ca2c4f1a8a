import { poolOf, type StringPool, stringAt } from '../search/string-pool.ts';
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

/** The columns of a table, one or two a field, named `table.field`. */
export function tableColumns<F extends Fields>(
  name: string,
  fields: F,
  rows: readonly Row<F>[],
  strings: Strings,
): StoredColumns {
  const columns: Record<string, StoredColumns[string]> = {
    [`${name}.length`]: Uint32Array.of(rows.length),
  };
  for (const [field, kind] of Object.entries(fields)) {
    const values = rows.map((row) => row[field]);
    const column = `${name}.${field}`;
    if (kind === 'texts') Object.assign(columns, listColumns(column, values, strings));
    else columns[column] = Uint32Array.from(values, (value) => numberOf(value, strings));
  }
  return columns;
}

const numberOf = (value: unknown, strings: Strings): number => {
  if (typeof value === 'string') return strings.numberOf(value);
  return typeof value === 'number' ? value : NONE;
};

function listColumns(column: string, values: readonly unknown[], strings: Strings): StoredColumns {
  const lists = values.map((value) => (Array.isArray(value) ? (value as readonly string[]) : []));
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + list.length;
  });
  const members = Uint32Array.from(lists.flat(), (text) => strings.numberOf(text));
  return { [`${column}.offsets`]: offsets, [column]: members };
}

/** A table's rows, each made when it is asked for and given its shape by `build`. */
export function openTable<F extends Fields, T>(
  columns: StoredColumns,
  name: string,
  fields: F,
  strings: StringPool,
  build: (row: Row<F>, index: number) => T,
): LazyList<T> {
  const length = columns[`${name}.length`]?.[0] ?? 0;
  const readers = Object.entries(fields).map(
    ([field, kind]) => [field, readerOf(columns, `${name}.${field}`, kind, strings)] as const,
  );
  const at = (index: number): T => {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`${name} has ${length} rows, there is none at ${index}`);
    }
    const row = Object.fromEntries(readers.map(([field, read]) => [field, read(index)]));
    return build(row as Row<F>, index);
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

function readerOf(
  columns: StoredColumns,
  column: string,
  kind: FieldKind,
  strings: StringPool,
): (index: number) => unknown {
  const numbers = columns[column] ?? new Uint32Array();
  const textAt = (number: number): string => stringAt(strings, number);
  if (kind === 'texts') {
    const offsets = columns[`${column}.offsets`] ?? new Uint32Array();
    return (index) => Array.from(numbers.subarray(offsets[index], offsets[index + 1]), textAt);
  }
  const isText = kind === 'text' || kind === 'text?';
  return (index) => {
    const number = numbers[index] ?? NONE;
    if (number === NONE) return undefined;
    return isText ? textAt(number) : number;
  };
}
