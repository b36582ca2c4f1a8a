import { lineEndsIn } from '../markdown/sections.ts';

/**
 * A value of the front matter in any language. Numbers and dates are texts, as written (`1.10`, `007`, `1:30`); only
 * `true`, `false` and null have their own types.
 */
export type Value = string | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

/** A type guard: `Array.isArray` does not exclude readonly arrays from the other branch. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A field of a note. */
export interface Field {
  readonly name: string;
  readonly value: Value;
  /** 1-based line in the file. */
  readonly line: number;
}

/** An error in the front matter that its author should correct. */
export interface Flaw {
  /** 1-based line in the file. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** The parsed fields of a front matter block, and its errors. */
export interface Block {
  readonly fields: readonly Field[];
  readonly flaws: readonly Flaw[];
}

/** Parses the text between the opening and the closing line; never throws. */
export type BlockReader = (block: string) => Block;

/** The 1-based line of the file for an offset in a block, which begins with the line end of the file's first line. */
export const lineAt = (block: string, offset: number): number => 1 + lineEndsIn(block, 0, offset);
