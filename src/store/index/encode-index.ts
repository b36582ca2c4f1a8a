import { crc32 } from '../../disk/check-sum.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { MODEL_RECORDS, type NotesModel } from '../../model/notes.ts';
import type { Field } from '../../model/schema.ts';
import { poolOf } from '../../search/index/string-pool.ts';
import type { Columns } from '../../search/types.ts';
import type { StoredColumns } from '../codec/column-file.ts';
import { encodePaths } from '../codec/paths.ts';
import { listColumns } from '../codec/record-list.ts';
import { searchColumn, WORDS } from './index-file.ts';
import type { FilesPart, ReadFolder } from './record-updater.ts';

/** The part of an index that is made from all notes together. */
export interface NotesPart {
  readonly model: NotesModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly columns: Columns;
}

/** All columns of an index. The records of its files are not columns: they follow in the tail. */
export const indexColumns = (files: FilesPart, notes: NotesPart): StoredColumns => ({
  ...filesColumns(files),
  ...modelColumns(notes.model),
  ...listColumns('diagnostics', diagnostic, notes.diagnostics),
  ...renamed(notes.columns, searchColumn),
});

/** The columns of files that were read before an interruption: the next run need not parse these files again. */
export function partialColumns(files: ReadFolder): StoredColumns {
  const { bytes, offsets } = poolOf(files.vocabulary.lexicon.words);
  return { ...filesColumns(files), [`${WORDS}.bytes`]: bytes, [`${WORDS}.offsets`]: offsets };
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
