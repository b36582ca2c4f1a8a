import { DamagedFileError } from '../../model/damaged-file-error.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { defineLazily, lazily } from '../../model/lazily.ts';
import { MODEL_RECORDS } from '../../model/notes.ts';
import type { Field } from '../../model/schema.ts';
import { poolSize, stringAt } from '../../search/index/string-pool.ts';
import type { Columns } from '../../search/types.ts';
import type { Checksum, Column, ColumnFile } from '../codec/column-file.ts';
import { NoteRecord } from '../codec/note-record.ts';
import { decodePaths } from '../codec/paths.ts';
import { openList, type RecordList } from '../codec/record-list.ts';
import type { IndexHeader } from './index-header.ts';

/** The lists of NotesModel, with records that are read on demand. */
export type ModelLists = {
  readonly [Name in keyof typeof MODEL_RECORDS]: RecordList<
    NonNullable<(typeof MODEL_RECORDS)[Name]['holds']>
  >;
};

/** The files of an index and their records. The number of a file is its index in `paths`. */
export interface StoredFiles {
  /** Relative to the root, with `/` between their parts. */
  readonly paths: readonly string[];
  /** The number of a file by its path; undefined if the index does not have the file. */
  numberOf(path: string): number | undefined;
  /** CRC-32 of each file's bytes; 0 for one that could not be read. */
  readonly crcs: Uint32Array;
  readonly records: StoredRecords;
  /** The words of all records by their numbers. */
  words(): readonly string[];
}

/** An opened index of a folder. Each part is read on demand; a damaged part throws DamagedFileError. */
export interface StoredIndex {
  readonly about: IndexHeader;
  readonly lists: ModelLists;
  files(): StoredFiles;
  /** The columns of the search index. Document `i` is passage `i`. */
  columns(): Columns;
  diagnostics(): readonly Diagnostic[];
  /** All columns of the index. */
  readonly file: ColumnFile;
}

const SEARCH = 'search.';
/** Column of the words of the search index; the tokens of records use the numbers of these words. */
export const WORDS = `${SEARCH}words`;

/** Name of a column of the search index in the file. */
export const searchColumn = (name: string): string => SEARCH + name;

/** Whether an index is complete: false for the result of an interrupted reading. */
export const isComplete = ({ file }: StoredIndex): boolean => file.names.includes('passages.rows');

export function openStoredIndex(
  file: ColumnFile,
  about: IndexHeader,
  records: StoredRecords,
): StoredIndex {
  const { column } = file;
  const list = <Name extends keyof typeof MODEL_RECORDS>(name: Name) =>
    openList(name, MODEL_RECORDS[name] as Field, column);
  const names = Object.keys(MODEL_RECORDS) as readonly (keyof typeof MODEL_RECORDS)[];
  const lists = Object.fromEntries(names.map((name) => [name, list(name)])) as unknown;
  return {
    about,
    lists: lists as ModelLists,
    files: lazily(() => filesIn(file, records)),
    columns: lazily(() => searchColumns(file)),
    diagnostics: lazily(() => [...openList('diagnostics', diagnostic, column)]),
    file,
  };
}

/**
 * The records in the tail of a file; each record is read and checked on demand.
 * @param checksumOf undefined if nothing needs a check
 */
export function recordsIn(
  { column, tail }: ColumnFile,
  checksumOf: Checksum | undefined,
): StoredRecords {
  const read = (number: number, bytesOf: (start: number, end: number) => Bytes): NoteRecord => {
    const offsets = column('records.offsets');
    const start = offsets[number];
    const end = offsets[number + 1];
    if (start === undefined || end === undefined) throw new RangeError(`No file ${number}`);
    const bytes = bytesOf(start, end);
    const isWhole = bytes.length === end - start;
    if (!isWhole || (checksumOf && checksumOf(bytes) !== column('records.sums')[number])) {
      throw new DamagedFileError('A record is damaged');
    }
    return new NoteRecord(bytes);
  };
  return {
    at: (number) => read(number, tail),
    all() {
      const offsets = column('records.offsets');
      const bytes = tail(0, offsets.at(-1) ?? 0);
      return Array.from({ length: offsets.length - 1 }, (_, number) =>
        read(number, (start, end) => bytes.subarray(start, end)),
      );
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The records of files by file number. Both methods throw DamagedFileError for a damaged record. */
export interface StoredRecords {
  /** Throws RangeError if no file has this number. */
  at(number: number): NoteRecord;
  /** All records, read at once. */
  all(): readonly NoteRecord[];
}

function searchColumns({ names, column }: ColumnFile): Columns {
  const columns: Record<string, Columns[string]> = {};
  for (const name of names) {
    if (!name.startsWith(SEARCH)) continue;
    defineLazily(columns, name.slice(SEARCH.length), () => column(name));
  }
  return columns;
}

function filesIn({ column }: ColumnFile, records: StoredRecords): StoredFiles {
  const paths = decodePaths(column('files.paths'));
  const numbers = lazily(() => new Map(paths.map((path, file) => [path, file])));
  return {
    paths,
    numberOf: (path) => numbers().get(path),
    crcs: column('files.crcs') as Uint32Array,
    records,
    words: lazily(() => wordsIn(column)),
  };
}

function wordsIn(column: (name: string) => Column): readonly string[] {
  const pool = {
    bytes: column(`${WORDS}.bytes`) as Uint8Array,
    offsets: column(`${WORDS}.offsets`) as Uint32Array,
  };
  return Array.from({ length: poolSize(pool) }, (_, word) => stringAt(pool, word));
}
