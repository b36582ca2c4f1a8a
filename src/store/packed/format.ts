import type { Synonyms } from '../../model/words/synonyms.ts';
import type { Column } from '../codec/column-file.ts';

/**
 * The format of notes that leave this machine, to be searched elsewhere: a column file whose columns of numbers are
 * packed (see `numbers.ts`), with only those parts of each record that a search cannot compute again.
 *
 * ```
 * <name>            a column of the index: bytes as they are, numbers packed
 * texts.bytes       the plain texts of all notes, UTF-8
 * texts.lengths     bytes of each text, packed
 * places.bytes      per note, packed: text offsets, source offsets less the text offsets, starts of lines
 * places.counts     per note two numbers, packed: number of pairs of offsets, number of lines
 * ```
 *
 * The tokens of a text are not stored: the code that found them finds them again.
 */
export interface PackedAbout {
  readonly format: number;
  readonly packed: Readonly<Record<string, PackedColumn>>;
  readonly files: number;
  readonly synonyms: Synonyms['sets'];
}

/** The element type of an unpacked column, and its number of elements. */
export type PackedColumn = readonly [type: 'u16' | 'u32', length: number];

export const TEXTS = 'texts.bytes';
export const TEXT_LENGTHS = 'texts.lengths';
export const PLACES = 'places.bytes';
export const PLACE_COUNTS = 'places.counts';

/** Whether packed notes omit a column: those about the stored records, the files on the disk, and the diagnostics. */
export const isLeftOut = (name: string): boolean =>
  /^(?:records\.|files\.crcs$|diagnostics\.)/u.test(name);

export const isNumbers = (column: Column): column is Uint16Array | Uint32Array =>
  column instanceof Uint16Array || column instanceof Uint32Array;
