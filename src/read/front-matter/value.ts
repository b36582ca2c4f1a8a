/**
 * A value of the front matter, whatever language that is in. Numbers and dates stay as they are written
 * (`1.10`, `007`, `1:30`); only `true`, `false` and nothing at all are told apart from texts.
 */
export type Value = string | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

/** TypeScript does not see by Array.isArray that what is left is none. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A field as it stands in the note. */
export interface Field {
  readonly name: string;
  readonly value: Value;
  /** 1-based line in the file. */
  readonly line: number;
}

/** Something in the front matter that its author would want to mend. */
export interface Flaw {
  /** 1-based line in the file. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** The fields that a block of front matter has, and what is wrong with it. */
export interface Block {
  readonly fields: readonly Field[];
  readonly flaws: readonly Flaw[];
}

/** Reads the text between the opening and the closing line; never throws, whatever the text. */
export type BlockReader = (block: string) => Block;

/**
 * The line of the file that an offset of a block lies in: a block begins with the end of the first line.
 */
export function lineAt(block: string, offset: number): number {
  let line = 1;
  for (let at = block.indexOf('\n'); at >= 0 && at < offset; at = block.indexOf('\n', at + 1))
    line++;
  return line;
}
