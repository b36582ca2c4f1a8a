/**
 * What an index is made of, and what every other part of the search reads.
 *
 * Comes in: plain typed arrays by name, made by `build/` and kept by whoever holds the notes. Goes out: the
 * same by their types, each looked at only when it is first asked for. Knows of no other folder but `model/`;
 * `build/` writes what `match/`, `query/` and `rank/` read.
 */
import { defineLazily } from '../../model/lazily.ts';
import type { StringPool } from './string-pool.ts';

/** "None" in columns of numbers. */
export const NONE = 0xffffffff;

/** Among tokens: from here on it is no word but says that an entry of a field begins, whose bit is added. */
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
 * groups in the order in which they were given. A list of lists is an array of offsets, one more than there
 * are lists, into an array of members.
 *
 * ```
 * word ──▶ wordStems ──▶ set of forms ──▶ stemWords ──▶ its other forms
 *   └────▶ postingOffsets ──▶ postings: (document, fields, count in the body)…
 * document ──▶ documentGroups ──▶ group ──▶ groupDocuments ──▶ its documents
 * ```
 *
 * A token is twice the number of a word, plus one for a whole that is made of the parts before it.
 */
const COLUMNS = {
  /** See statistics.ts. */
  counts: 'u32',
  words: 'strings',
  /** The set of words that each word and its other forms are. */
  wordStems: 'u32',
  /** Number of documents that have the word. */
  wordDocuments: 'u32',
  /** Stems as their languages have them: of English `orchestr`, of others `de funktion`. */
  stems: 'strings',
  /** The set of words that each stem is of; parallel to stems. */
  stemSets: 'u32',
  /** ISO 639-1 codes of the languages beside English that stems are of. */
  languages: 'strings',
  /** Number of groups that have a word of the set. */
  stemGroups: 'u32',
  stemWordOffsets: 'u32',
  stemWords: 'u32',
  /** See postings.ts. */
  postings: 'u8',
  postingOffsets: 'u32',
  /** Words that somebody reads, ordered by length in UTF-16 units, for correcting typos. */
  wordsByLength: 'u32',
  /** Words of length `n` stand in wordsByLength from `lengthOffsets[n]` to `lengthOffsets[n + 1]`. */
  lengthOffsets: 'u32',
  /** Which characters a word has, as a bit set; parallel to wordsByLength. */
  signatures: 'u32',
  /** Places in KINDS. */
  documentKinds: 'u8',
  documentGroups: 'u32',
  /** The group of the talk that a document is a part of, or NONE. */
  documentParents: 'u32',
  /** 20190329; 20190300 or 20190000 where only the month or the year is known; 0 where none is. */
  documentDays: 'u32',
  /** Words of the body, stop words left out; capped at 65,535. */
  bodyLengths: 'u16',
  headingOffsets: 'u32',
  headingTokens: 'u32',
  groupDocumentOffsets: 'u32',
  groupDocuments: 'u32',
  groupTokenOffsets: 'u32',
  /** Per group: for each entry of a field, FIELD_MARK plus the field's bit, then its tokens. */
  groupTokens: 'u32',
  /** Words of the title, stop words left out; capped at 255. */
  titleLengths: 'u8',
  /** Names and aliases of terms, as folded words in the singular without spaces; in the order of bytes. */
  names: 'strings',
  /** The same as they were written; parallel to names. */
  writtenNames: 'strings',
  /** Which set of names each belongs to (one set per term); parallel to names. */
  nameSets: 'u32',
  setNameOffsets: 'u32',
  setNames: 'u32',
  /** The group of each set's term. */
  setGroups: 'u32',
} as const satisfies Readonly<Record<string, keyof ColumnTypes>>;

type ColumnName = keyof typeof COLUMNS;

export type IndexColumns = { readonly [Name in ColumnName]: ColumnTypes[(typeof COLUMNS)[Name]] };

/** Plain typed arrays by name: an index as it is written to a file and read from one. */
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
 * Puts what {@link toColumns} gave together again, each column when it is first asked for.
 * @throws RangeError for a column that is not there, when it is asked for
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
