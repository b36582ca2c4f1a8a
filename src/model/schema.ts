/**
 * A field of a record. A record is declared once, by its fields: the record's type and its codec in an index
 * follow from the declaration. A field states the values that it holds, not how they are encoded.
 */
export type Field<T = unknown> = { readonly holds?: T } & Shape;

/** The values that a field holds, for code that goes through the fields of a record. */
export type Shape =
  | { readonly kind: 'text' | 'count' | 'fraction' | 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'optional' | 'list'; readonly of: Field }
  | { readonly kind: 'record'; readonly fields: Fields };

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F> = F extends { readonly holds?: infer T } ? T : never;

/** The type of a record with these fields; optional fields may be left out. */
export type RecordOf<F extends Fields> = {
  readonly [Name in keyof F as undefined extends ValueOf<F[Name]> ? never : Name]: ValueOf<F[Name]>;
} & {
  readonly [Name in keyof F as undefined extends ValueOf<F[Name]> ? Name : never]?: ValueOf<
    F[Name]
  >;
};

/** Any string. */
export const text: Field<string> = { kind: 'text' };

/** A whole number from 0 to 2^32 - 1: a line, an offset, a number of another record. */
export const count: Field<number> = { kind: 'count' };

/** Any number. */
export const fraction: Field<number> = { kind: 'fraction' };

/** True or false. */
export const flag: Field<boolean> = { kind: 'flag' };

/** One of the given words. */
export const choice = <T extends string>(...values: readonly T[]): Field<T> => ({
  kind: 'choice',
  values,
});

export const optional = <T>(of: Field<T>): Field<T | undefined> => ({ kind: 'optional', of });

export const list = <T>(of: Field<T>): Field<readonly T[]> => ({ kind: 'list', of });

export const record = <F extends Fields>(fields: F): Field<RecordOf<F>> => ({
  kind: 'record',
  fields,
});
