import { crc32 } from '../../disk/check-sum.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { MODEL_RECORDS, type NotesModel } from '../../model/notes.ts';
import type { Field } from '../../model/schema.ts';
import { poolOf } from '../../search/index/string-pool.ts';
import type { Columns } from '../../search/types.ts';
import type { StoredColumns } from '../codec/column-file.ts';
import { encodePaths } from '../codec/paths.ts';
import { listColumns } from '../codec/record-list.ts';
import { encodeColumnFile } from '../codec/write-columns.ts';
import type { About } from './about.ts';
import type { FilesPart, ReadFolder } from './folder-reading.ts';
import { searchColumn, WORDS } from './index-file.ts';

/** A file in pieces, so that nothing large is copied only to be written. */
export interface FilePieces {
  readonly head: Uint8Array<ArrayBuffer>;
  /** Records of the files, one behind the other. */
  readonly tail: readonly Uint8Array<ArrayBuffer>[];
}

/** What all notes say together. */
export interface NotesPart {
  readonly model: NotesModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly columns: Columns;
}

/** A whole index. */
export const encodeIndex = (about: About, files: FilesPart, notes: NotesPart): FilePieces => ({
  head: encodeColumnFile(about, {
    ...filesColumns(files),
    ...modelColumns(notes.model),
    ...listColumns('diagnostics', diagnostic, notes.diagnostics),
    ...renamed(notes.columns, searchColumn),
  }),
  tail: files.records.map(({ bytes }) => bytes),
});

/**
 * What was read of a folder before its index was made: so much need not be read again.
 */
export function encodePartial(about: About, files: ReadFolder): FilePieces {
  const pool = poolOf(files.vocabulary.lexicon.words);
  const columns = {
    ...filesColumns(files),
    [`${WORDS}.bytes`]: pool.bytes,
    [`${WORDS}.offsets`]: pool.offsets,
  };
  return { head: encodeColumnFile(about, columns), tail: files.records.map(({ bytes }) => bytes) };
}

function filesColumns({ paths, crcs, records }: FilesPart): StoredColumns {
  const offsets = new Float64Array(records.length + 1);
  records.forEach(({ bytes }, file) => {
    offsets[file + 1] = (offsets[file] ?? 0) + bytes.length;
  });
  return {
    'files.paths': encodePaths(paths),
    'files.crcs': crcs,
    'records.offsets': offsets,
    'records.sums': Uint32Array.from(records, ({ bytes }) => crc32(bytes)),
  };
}

function modelColumns(model: NotesModel): StoredColumns {
  const names = Object.keys(MODEL_RECORDS) as readonly (keyof typeof MODEL_RECORDS)[];
  const lists = names.map((name) =>
    listColumns<unknown>(name, MODEL_RECORDS[name] as Field, model[name]),
  );
  return Object.assign({}, ...lists) as StoredColumns;
}

const renamed = (columns: StoredColumns, nameOf: (name: string) => string): StoredColumns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [nameOf(name), column]));
