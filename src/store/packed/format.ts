import type { Synonyms } from '../../model/words/synonyms.ts';
import type { Column } from '../codec/column-file.ts';

/**
 * Notes as they leave the machine, to be searched elsewhere: an index whose columns of numbers are packed (see
 * `numbers.ts`), and whose records have only what a search cannot make again: plain texts, and where their lines
 * begin. The words of a text are found again by the code that found them first.
 */
export interface PackedAbout {
  readonly format: number;
  readonly packed: Readonly<Record<string, PackedColumn>>;
  readonly synonyms: Synonyms['sets'];
}

/** The type that a packed column has, and how many numbers. */
export type PackedColumn = readonly [type: 'u16' | 'u32', length: number];

/** Columns that say what files were like on the disk they come from; `records.*` tells of records as they were. */
export const isLeftOut = (name: string): boolean =>
  /^(?:records\.|files\.crcs$|diagnostics\.)/u.test(name);

export const isNumbers = (column: Column): column is Uint16Array | Uint32Array =>
  column instanceof Uint16Array || column instanceof Uint32Array;
