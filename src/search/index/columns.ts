/**
 * The folder `index/`: the format of an index, which all other parts of the search read.
 *
 * In: plain typed arrays by name, which `build/` makes and the caller stores. Out: the same arrays with their
 * types. A column is checked only when it is first read, so that opening an index is fast. The folder imports
 * only `model/`; `build/` writes the columns, `match/`, `query/` and `rank/` read them.
 */
import { defineLazily } from '../../model/lazily.ts';
import type { StringPool } from './string-pool.ts';

/** Stands for "none" in columns of numbers. */
export const NONE = 0xffffffff;

/** A token from here on is no word. It marks the start of an entry of a field: FIELD_MARK plus the field's bit. */
export const FIELD_MARK = 0xffff0000;

/** The types that a column may have. */
interface ColumnTypes {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  /** Two plain columns: `name.bytes` and `name.offsets`. */
  readonly strings: StringPool;
}

/**
 * The columns of an index. Words and stems are numbered in the order of their UTF-8 bytes, documents and
 * groups in the order in which buildIndex receives them. A list of lists is an array of members and an array
 * of offsets into it, with one more offset than lists.
 *
 * ```
 * word ──▶ wordFormSets ──▶ set of forms ──▶ formSetWords ──▶ its other forms
 *   └────▶ postingOffsets ──▶ postings: (document, fields, count in the body)…
 * document ──▶ documentGroups ──▶ group ──▶ groupDocuments ──▶ its documents
 * ```
 *
 * A token is twice the number of a word, plus one for compounds, inner parts and symbols (see TokenSink).
 */
const COLUMNS = {
  /** See statistics.ts. */
  counts: 'u32',
  words: 'strings',
  /** For each word the number of its set of forms: the word and its other forms. */
  wordFormSets: 'u32',
  /** Number of documents that have the word. */
  wordDocuments: 'u32',
  /** English stems as they are (`orchestr`), stems of other languages after their code (`de funktion`). */
  stems: 'strings',
  /** For each stem the number of its set of forms; parallel to stems. */
  stemFormSets: 'u32',
  /** ISO 639-1 codes of the languages other than English that the index has stems of. */
  languages: 'strings',
  /** For each set of forms the number of groups with a word of it, not counting METADATA_FIELD_BITS. */
  formSetGroups: 'u32',
  formSetWordOffsets: 'u32',
  formSetWords: 'u32',
  /** See postings.ts. */
  postings: 'u8',
  postingOffsets: 'u32',
  /** Words that a reader of the notes can see, by length in UTF-16 units, for correcting typos. */
  wordsByLength: 'u32',
  /** Words of length `n` stand in wordsByLength from `lengthOffsets[n]` to `lengthOffsets[n + 1]`. */
  lengthOffsets: 'u32',
  /** The signature of each word, see letter-signature.ts; parallel to wordsByLength. */
  signatures: 'u32',
  /** Indices into KINDS. */
  documentKinds: 'u8',
  documentGroups: 'u32',
  /** For a definition, the group of the talk or page that it stands in; else NONE. */
  documentParents: 'u32',
  /** 20190329; 20190300 or 20190000 if only the month or the year is known; 0 if nothing is known. */
  documentDays: 'u32',
  /** Number of words of the body, without stop words; at most 65,535. */
  bodyLengths: 'u16',
  headingOffsets: 'u32',
  headingTokens: 'u32',
  groupDocumentOffsets: 'u32',
  groupDocuments: 'u32',
  groupTokenOffsets: 'u32',
  /** Per group: for each entry of a field, FIELD_MARK plus the field's bit, then its tokens. */
  groupTokens: 'u32',
  /** Number of words of the title, without stop words; at most 255. */
  titleLengths: 'u8',
  /** Names and aliases of terms as keys (see squeezedKey), in the order of their bytes. */
  names: 'strings',
  /** The names and aliases as written in the notes; parallel to names. */
  writtenNames: 'strings',
  /** The set of names that each name belongs to (one set per term); parallel to names. */
  nameTerms: 'u32',
  termNameOffsets: 'u32',
  termNames: 'u32',
  /** For each set of names the group of its term. */
  termGroups: 'u32',
} as const satisfies Readonly<Record<string, keyof ColumnTypes>>;

type ColumnName = keyof typeof COLUMNS;

export type IndexColumns = { readonly [Name in ColumnName]: ColumnTypes[(typeof COLUMNS)[Name]] };

/** Plain typed arrays by name: the form in which an index is written to a file. */
export type Columns = Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array>>;

const isStrings = (column: ColumnTypes[keyof ColumnTypes]): column is StringPool =>
  !ArrayBuffer.isView(column);

/** The columns as plain arrays. */
export function toColumns(parts: IndexColumns): Columns {
  const columns: Record<string, Columns[string]> = {};
  for (const name of Object.keys(COLUMNS) as ColumnName[]) {
    const part = parts[name];
    if (isStrings(part)) {
      columns[`${name}.bytes`] = part.bytes;
      columns[`${name}.offsets`] = part.offsets;
    } else columns[name] = part;
  }
  return columns;
}

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;

/**
 * The reverse of {@link toColumns}. It looks up a column when the column is first read.
 * @throws RangeError when a missing column, or one of another type, is read
 */
export function fromColumns(columns: Columns): IndexColumns {
  const parts = {};
  for (const [name, type] of Object.entries(COLUMNS)) {
    defineLazily(parts, name, () =>
      type === 'strings'
        ? {
            bytes: column(columns, `${name}.bytes`, 'u8'),
            offsets: column(columns, `${name}.offsets`, 'u32'),
          }
        : column(columns, name, type),
    );
  }
  return parts as IndexColumns;
}

function column(columns: Columns, name: string, type: keyof typeof TYPES): Columns[string] {
  const found = columns[name];
  if (found instanceof TYPES[type]) return found;
  throw new RangeError(`The index has no column ${name}`);
}
