import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { Losses } from '../search/index/losses.ts';
import type { Columns } from '../search/types.ts';
import {
  type About,
  aboutOf,
  diagnosticsIn,
  type Lists,
  type NotesPart,
  notesColumns,
} from './base-file.ts';
import type { ByteSource } from './byte-source.ts';
import { encodeColumnFile, openColumnFile } from './column-file.ts';
import { type KeptContext, openContext } from './context-columns.ts';
import { crcText } from './crc32.ts';
import { type Entries, entryTable, openEntries } from './entries.ts';
import type { KeptFile } from './kept-file.ts';
import { filesFromColumns, type KeptFiles } from './kept-files.ts';
import { openModel, openOwners, type PassageOwners } from './open-model.ts';

/** What changed in a folder since its base snapshot was made: replaces all of it but index and entries. */
export interface ChangesPart extends NotesPart {
  readonly about: About & { readonly base: string };
  /** Index of the documents that are not in the base. */
  readonly index: Columns;
  /** Which documents of the base no longer count, as a bit set. */
  readonly dead: Uint8Array;
  /** What the base's counts lose by that. */
  readonly losses: Losses;
  /** The passage of each document of both indexes, or `NO_PASSAGE`. */
  readonly passages: Uint32Array;
  /** Where each file's entry is: a file of the base, or `-1 - i` for the `i`-th of {@link entries}. */
  readonly sources: Float64Array;
  readonly entries: readonly Uint8Array[];
}

/** Stands for the passage of a document that no longer counts. */
export const NO_PASSAGE = 0xffffffff;

export const encodeChanges = (part: ChangesPart): KeptFile => ({
  head: encodeColumnFile(
    part.about,
    {
      index: part.index,
      documents: { dead: part.dead, passages: part.passages },
      losses: { ...part.losses },
      ...notesColumns(part),
      entries: entryTable(part.entries),
      sources: { sources: part.sources },
    },
    { checksumOf: crcText, isPaged: true },
  ),
  tail: part.entries,
});

/** Changes, opened; parts are read as those of a base are. */
export interface Changes {
  readonly about: About;
  readonly index: Columns;
  readonly dead: Uint8Array;
  readonly losses: Losses;
  readonly passages: Uint32Array;
  lists(): Lists;
  owners(): PassageOwners;
  files(): KeptFiles;
  diagnostics(): readonly Diagnostic[];
  context(): KeptContext;
  /** @param base what the base's files show */
  entries(base: Entries): Entries;
}

/**
 * Throws DamagedFileError when they are not sound, or do not belong to this base.
 * @param isPaged as for a base
 */
export function openChanges(source: ByteSource, base: About, isPaged = false): Changes {
  const file = openColumnFile(source, crcText);
  const read = isPaged ? file.paged : file.group;
  const about = aboutOf(file, base);
  if (!('base' in about) || about.base !== base.id) {
    throw new DamagedFileError('The changes are those of another snapshot');
  }
  const documents = file.group('documents');
  const model = lazily(() => read('model'));
  return {
    about,
    index: read('index') as Columns,
    dead: documents['dead'] as Uint8Array,
    losses: file.group('losses') as unknown as Losses,
    passages: documents['passages'] as Uint32Array,
    lists: () => openModel(model()),
    owners: () => openOwners(model()),
    files: lazily(() => filesFromColumns(file.group('files'))),
    diagnostics: () => diagnosticsIn(file.group('diagnostics')),
    context: () => openContext(read('context')),
    entries: (older) => {
      const own = openEntries(file, false);
      const sources = file.group('sources')['sources'] as Float64Array;
      return {
        inBase: (at) => Math.max(-1, sources[at] ?? -1),
        bytesOf(at) {
          const from = sources[at];
          if (from === undefined) throw new RangeError(`No entry ${at}`);
          return from < 0 ? own.bytesOf(-1 - from) : older.bytesOf(from);
        },
      };
    },
  };
}
