import type { Synonyms } from '../../model/words/synonyms.ts';
import type { Column } from '../codec/column-file.ts';

/**
 * Notes as they leave the machine, to be searched elsewhere: a column file whose columns of numbers are packed
 * (see `numbers.ts`), and of each record only what a search cannot make again.
 *
 * ```
 * <name>            a column of the index: bytes as they are, numbers packed
 * texts.bytes       the plain texts of all notes, UTF-8
 * texts.lengths     bytes of each text, packed
 * places.bytes      per note, packed: places in the text, places in the source behind those, starts of lines
 * places.counts     per note two numbers, packed: how many pairs of places, how many lines
 * ```
 *
 * The words of a text are found again by the code that found them first.
 */
export interface PackedAbout {
  readonly format: number;
  readonly packed: Readonly<Record<string, PackedColumn>>;
  readonly files: number;
  readonly synonyms: Synonyms['sets'];
}

/** The type that a packed column has, and how many numbers. */
export type PackedColumn = readonly [type: 'u16' | 'u32', length: number];

export const TEXTS = 'texts.bytes';
export const TEXT_LENGTHS = 'texts.lengths';
export const PLACES = 'places.bytes';
export const PLACE_COUNTS = 'places.counts';

/** Columns that say what files were like on the disk they come from; `records.*` tells of records as they were. */
export const isLeftOut = (name: string): boolean =>
  /^(?:records\.|files\.crcs$|diagnostics\.)/u.test(name);

export const isNumbers = (column: Column): column is Uint16Array | Uint32Array =>
  column instanceof Uint16Array || column instanceof Uint32Array;
