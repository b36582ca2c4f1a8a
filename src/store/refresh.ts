import { reasonOf } from '../disk/reasons.ts';
import { DamagedFileError } from '../model/damaged-file-error.ts';
import { InterruptedError } from '../model/interrupted-error.ts';
import type { ReadAs } from '../model/notes.ts';
import type { Cache } from './cache/cache.ts';
import { columnsInMemory, type StoredColumns } from './codec/column-file.ts';
import { NoteRecord } from './codec/note-record.ts';
import { allFilesNew, type Comparison } from './files/comparison.ts';
import type { ReadFrom } from './files/read-file.ts';
import type { Stamps } from './files/stamps.ts';
import type { Visits } from './files/visits.ts';
import { indexColumns, partialColumns } from './index/encode-index.ts';
import { isComplete, openStoredIndex, type StoredIndex } from './index/index-file.ts';
import {
  type ExpectedHeader,
  FORMAT_VERSION,
  type IndexHeader,
  newHeader,
} from './index/index-header.ts';
import { makeIndex } from './index/make-index.ts';
import { type ReadFolder, RecordUpdater } from './index/record-updater.ts';
import { ProgressCounter, type ProgressListener, type StopListening } from './parse/progress.ts';

/** The index of an earlier run, and the stamps of its files. */
export interface KnownIndex {
  readonly index: StoredIndex;
  readonly stamps: Stamps;
}

/** The arguments of {@link refresh}. */
export interface RefreshJob {
  readonly from: ReadFrom;
  readonly readAs: ReadAs;
  readonly comparison: Comparison;
  readonly known: KnownIndex | undefined;
  readonly cache: Cache | undefined;
  /** The visits of the walk that found the files. */
  readonly visits: Visits | undefined;
  readonly onProgress: ProgressListener | undefined;
  readonly listenForStop: StopListening | undefined;
}

export interface Refreshed extends KnownIndex {
  /** Resolves when the index has been stored, or to a message for the user if it could not be stored. */
  readonly saving: Promise<string | undefined>;
}

/**
 * Reads the files whose stamps changed, and makes a new index if the contents of any file have changed. Throws
 * InterruptedError if it is stopped; the notes read so far are then stored for the next run.
 */
export async function refresh(job: RefreshJob): Promise<Refreshed> {
  try {
    return await refreshFrom(job);
  } catch (error) {
    // A damaged index is treated like a missing one.
    if (job.known === undefined || !(error instanceof DamagedFileError)) throw error;
    return refreshFrom({
      ...job,
      known: undefined,
      comparison: allFilesNew(job.comparison.paths),
    });
  }
}

async function refreshFrom(job: RefreshJob): Promise<Refreshed> {
  const stopping = new AbortController();
  const unlisten = job.listenForStop?.(() => stopping.abort());
  try {
    return await refreshUntil(job, stopping.signal);
  } finally {
    unlisten?.();
  }
}

async function refreshUntil(job: RefreshJob, signal: AbortSignal): Promise<Refreshed> {
  const { from, readAs, comparison, known, cache, visits } = job;
  const progress = new ProgressCounter(comparison.toReread.length, job.onProgress);
  const reading = new RecordUpdater(from, comparison, known);
  await reading.readChangedFiles(progress, signal);
  const folder = reading.finish();
  if (known && reading.changed === 0 && comparison.isSameList && isComplete(known.index)) {
    const { stamps } = folder;
    const saving = keeping(() => cache?.writeManifest({ stamps, visits }, known.index.about));
    return { index: known.index, stamps, saving };
  }
  progress.indexing();
  const about = newHeader(cache?.expected ?? NOT_STORED);
  const notes = await makeIndex(folder, signal, readAs);
  const columns = notes ? indexColumns(folder, notes) : partialColumns(folder);
  const saving = keeping(async () => {
    await cache?.writeIndex(about, columns, folder.records);
    // After an interruption, the next run walks again and finds the files that were not reached.
    const found = notes ? visits : undefined;
    await cache?.writeManifest({ stamps: folder.stamps, visits: found }, about);
  });
  if (signal.aborted) {
    const problem = await saving;
    const isKept = cache !== undefined && problem === undefined;
    const kept = `; ${reading.changed} notes that were read are kept for the next run`;
    throw new InterruptedError(`interrupted${isKept ? kept : ''}`);
  }
  return { index: openInMemory(columns, folder, about), stamps: folder.stamps, saving };
}

const NOT_STORED: ExpectedHeader = { format: FORMAT_VERSION, build: '', subject: '' };

const openInMemory = (
  columns: StoredColumns,
  { records }: ReadFolder,
  about: IndexHeader,
): StoredIndex =>
  openStoredIndex(columnsInMemory(about, columns), about, {
    at(number) {
      const record = records[number];
      if (!record) throw new RangeError(`No file ${number}`);
      // A new view for each caller, so that the decoded text is freed with the view.
      return new NoteRecord(record.bytes);
    },
    all: () => records,
  });

async function keeping(keep: () => Promise<void> | undefined): Promise<string | undefined> {
  try {
    await keep();
    return undefined;
  } catch (error) {
    return `The index could not be stored (${reasonOf(error)}): the next run will read the notes again`;
  }
}
