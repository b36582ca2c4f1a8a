import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { NotesModel } from '../model/notes.ts';
import type { Columns } from '../search/types.ts';
import type { ByteSource } from './byte-source.ts';
import {
  type ColumnFile,
  encodeColumnFile,
  openColumnFile,
  type StoredColumns,
} from './column-file.ts';
import { crcText } from './crc32.ts';
import { encodeModel } from './encode-model.ts';
import { type Entries, entryTable, openEntries } from './entries.ts';
import { FORMAT_VERSION } from './format-version.ts';
import type { KeptFile } from './kept-file.ts';
import { filesFromColumns, filesToColumns, type KeptFiles } from './kept-files.ts';
import { openModel } from './open-model.ts';
import type { NotesSnapshot } from './types.ts';

/** Whose snapshot it is, and what made it. */
export interface About {
  readonly format: number;
  /** See {@link buildId}. */
  readonly build: string;
  /** The folder and the rules it is walked by, as one string. */
  readonly subject: string;
  /** Unique to this file. */
  readonly id: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
}

export type Lists = Omit<NotesSnapshot, 'index'>;

/** What there is to say about the notes, in files of both kinds. */
export interface NotesPart {
  readonly model: NotesModel;
  readonly files: KeptFiles;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BasePart extends NotesPart {
  readonly about: About;
  /** See `Entries`. */
  readonly entries: readonly Uint8Array[];
}

/** The columns that files of both kinds have. */
const notesColumns = ({ model, files, diagnostics }: NotesPart) => ({
  model: encodeModel(model),
  files: filesToColumns(files),
  diagnostics: { json: new TextEncoder().encode(JSON.stringify(diagnostics)) },
});

const diagnosticsIn = (columns: StoredColumns): readonly Diagnostic[] =>
  JSON.parse(new TextDecoder().decode(columns['json'])) as Diagnostic[];

/** A whole snapshot of a folder: index, notes, files, and what each file shows. */
export function encodeBase(part: BasePart, index: Columns): KeptFile {
  const groups = { index, ...notesColumns(part), entries: entryTable(part.entries) };
  return {
    head: encodeColumnFile(part.about, groups, { checksumOf: crcText, isPaged: true }),
    tail: part.entries,
  };
}

/** A whole snapshot, opened; each part is read when it is asked for and throws DamagedFileError then. */
export interface Base {
  readonly about: About;
  readonly index: Columns;
  lists(): Lists;
  files(): KeptFiles;
  diagnostics(): readonly Diagnostic[];
  /** See `openEntries`. */
  entries(isForAll: boolean): Entries;
}

/**
 * Throws DamagedFileError when it is not a sound snapshot, or another's.
 * @param isPaged whether index and lists are read and checked by pages, as they are used
 */
export function openBase(
  source: ByteSource,
  expected: Omit<About, 'id' | 'made'>,
  isPaged = false,
): Base {
  const file = openColumnFile(source, crcText);
  const read = isPaged ? file.paged : file.group;
  let index: Columns | undefined;
  const model = lazily(() => read('model'));
  const lists = lazily(() => openModel(model()));
  return {
    about: aboutOf(file, expected),
    get index() {
      index ??= read('index') as Columns;
      return index;
    },
    lists,
    files: lazily(() => filesFromColumns(file.group('files'))),
    diagnostics: () => diagnosticsIn(file.group('diagnostics')),
    entries: (isForAll) => openEntries(file, isForAll),
  };
}

/** What a file says it is; throws DamagedFileError when it is not what is expected. */
export function aboutOf({ about }: ColumnFile, expected: Omit<About, 'id' | 'made'>): About {
  const found = about as Partial<About>;
  for (const name of ['format', 'build', 'subject'] as const) {
    if (found[name] !== expected[name]) {
      throw new DamagedFileError(`The snapshot is of another ${name}`);
    }
  }
  return found as About;
}

/** What snapshots of this program say of themselves, for a folder and its rules. */
export const expectedOf = (subject: string, build: string): Omit<About, 'id' | 'made'> => ({
  format: FORMAT_VERSION,
  build,
  subject,
});
