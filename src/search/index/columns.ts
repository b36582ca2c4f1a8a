import { lazyProperties } from '../../model/lazily.ts';
import type { Columns } from '../types.ts';
import type { StringPool } from './string-pool.ts';

/** Raised when an index's columns change their meaning. */
export const INDEX_VERSION = 1;

/** "None" in columns that hold numbers of groups. */
export const NONE = 0xffffffff;

/** Added to a parent's position among the groups of all segments, where it is in one before. */
export const PARENT_BEFORE = 0x80000000;

/**
 * An index by its parts. Words, stems and names are sorted by their UTF-8 bytes; lists of lists are
 * an array of offsets (one more than there are lists) into an array of members.
 *
 * ```
 * word ──▶ wordStems ──▶ stem ──▶ stemWords ──▶ its other forms
 *   └────▶ postingOffsets ──▶ postings: (document, fields, count in the body)…
 * document ──▶ documentGroups ──▶ group ──▶ groupDocuments ──▶ its documents
 * ```
 */
export interface IndexColumns {
  /**
   * Version, documents, groups, sum of body lengths, sum of title lengths, documents with parents;
   * where documents no longer count, also how many documents and groups do not (see losses.ts).
   */
  readonly counts: Uint32Array;
  readonly words: StringPool;
  readonly wordStems: Uint32Array;
  /** Number of groups that have the word or another of its stem. */
  readonly stemGroups: Uint32Array;
  readonly stems: StringPool;
  readonly stemWordOffsets: Uint32Array;
  readonly stemWords: Uint32Array;
  readonly postings: Uint8Array;
  readonly postingOffsets: Uint32Array;
  /** Number of documents that have the word. */
  readonly wordDocuments: Uint32Array;
  /** All words ordered by length in UTF-16 units, for correcting typos. */
  readonly wordsByLength: Uint32Array;
  /** Words of length `n` stand in wordsByLength from `lengthOffsets[n]` to `lengthOffsets[n + 1]`. */
  readonly lengthOffsets: Uint32Array;
  /** Which characters a word has, as a bit set; parallel to wordsByLength. */
  readonly signatures: Uint32Array;
  readonly documentKinds: Uint8Array;
  /** Position of the document's group among the groups. */
  readonly documentGroups: Uint32Array;
  /** Position of the parent group, or NONE; see also PARENT_BEFORE. */
  readonly documentParents: Uint32Array;
  /** 0 where unknown. */
  readonly documentYears: Uint16Array;
  /** Words of the body, stop words left out; capped at 65,535. */
  readonly bodyLengths: Uint16Array;
  /** Hash of what the document says: settles ties whatever the order of the notes. */
  readonly documentHashes: Uint32Array;
  readonly headingOffsets: Uint32Array;
  readonly headingWords: Uint32Array;
  /** The group's number as it was given. */
  readonly groupNumbers: Uint32Array;
  readonly groupDocumentOffsets: Uint32Array;
  readonly groupDocuments: Uint32Array;
  readonly groupFieldOffsets: Uint32Array;
  /** Per group: for each entry of a field, FIELD_MARK plus the field's bit, then its words. */
  readonly groupFieldWords: Uint32Array;
  /** Words of the title, stop words left out; capped at 255. */
  readonly titleLengths: Uint8Array;
  /** Names and aliases of terms, as folded words in the singular without spaces. */
  readonly names: StringPool;
  /** The same as they were written; parallel to names. */
  readonly writtenNames: StringPool;
  /** Which set of names each belongs to (one set per term); parallel to names. */
  readonly nameSets: Uint32Array;
  readonly setNameOffsets: Uint32Array;
  readonly setNames: Uint32Array;
  /** The group of each set's term. */
  readonly setGroups: Uint32Array;
}

/** Word numbers are below this; from here on it is a field's mark. */
export const FIELD_MARK = 0xffffff00;

/** The parts as plain columns: a pool becomes two of them. */
export function toColumns(parts: IndexColumns): Columns {
  const columns: Record<string, Columns[string]> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (ArrayBuffer.isView(part)) columns[name] = part as Columns[string];
    else {
      columns[`${name}.bytes`] = (part as StringPool).bytes;
      columns[`${name}.offsets`] = (part as StringPool).offsets;
    }
  }
  return columns;
}

/**
 * Puts the columns of {@link toColumns} together again, each when it is first asked for.
 * @throws RangeError when the columns are not those of this version
 */
export function fromColumns(columns: Columns): IndexColumns {
  const counts = wide(columns, 'counts');
  if (counts[0] !== INDEX_VERSION) {
    throw new RangeError('These columns are not an index of this version');
  }
  return lazyProperties<IndexColumns>({
    counts: () => counts,
    words: () => pool(columns, 'words'),
    wordStems: () => wide(columns, 'wordStems'),
    stemGroups: () => wide(columns, 'stemGroups'),
    stems: () => pool(columns, 'stems'),
    stemWordOffsets: () => wide(columns, 'stemWordOffsets'),
    stemWords: () => wide(columns, 'stemWords'),
    postings: () => bytes(columns, 'postings'),
    postingOffsets: () => wide(columns, 'postingOffsets'),
    wordDocuments: () => wide(columns, 'wordDocuments'),
    wordsByLength: () => wide(columns, 'wordsByLength'),
    lengthOffsets: () => wide(columns, 'lengthOffsets'),
    signatures: () => wide(columns, 'signatures'),
    documentKinds: () => bytes(columns, 'documentKinds'),
    documentGroups: () => wide(columns, 'documentGroups'),
    documentParents: () => wide(columns, 'documentParents'),
    documentYears: () => halves(columns, 'documentYears'),
    bodyLengths: () => halves(columns, 'bodyLengths'),
    documentHashes: () => wide(columns, 'documentHashes'),
    headingOffsets: () => wide(columns, 'headingOffsets'),
    headingWords: () => wide(columns, 'headingWords'),
    groupNumbers: () => wide(columns, 'groupNumbers'),
    groupDocumentOffsets: () => wide(columns, 'groupDocumentOffsets'),
    groupDocuments: () => wide(columns, 'groupDocuments'),
    groupFieldOffsets: () => wide(columns, 'groupFieldOffsets'),
    groupFieldWords: () => wide(columns, 'groupFieldWords'),
    titleLengths: () => bytes(columns, 'titleLengths'),
    names: () => pool(columns, 'names'),
    writtenNames: () => pool(columns, 'writtenNames'),
    nameSets: () => wide(columns, 'nameSets'),
    setNameOffsets: () => wide(columns, 'setNameOffsets'),
    setNames: () => wide(columns, 'setNames'),
    setGroups: () => wide(columns, 'setGroups'),
  });
}

function pool(columns: Columns, name: string): StringPool {
  return { bytes: bytes(columns, `${name}.bytes`), offsets: wide(columns, `${name}.offsets`) };
}

function wide(columns: Columns, name: string): Uint32Array {
  const column = columns[name];
  if (column instanceof Uint32Array) return column;
  throw new RangeError(`The index has no column ${name}`);
}

function halves(columns: Columns, name: string): Uint16Array {
  const column = columns[name];
  if (column instanceof Uint16Array) return column;
  throw new RangeError(`The index has no column ${name}`);
}

function bytes(columns: Columns, name: string): Uint8Array {
  const column = columns[name];
  if (column instanceof Uint8Array) return column;
  throw new RangeError(`The index has no column ${name}`);
}
