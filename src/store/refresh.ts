import { DamagedFileError } from '../model/damaged-file-error.ts';
import { InterruptedError } from '../model/interrupted-error.ts';
import type { About } from './base-file.ts';
import type { Cache } from './cache.ts';
import { type Comparison, nothingKnown } from './freshness.ts';
import { keepMade, keepPartial } from './keep.ts';
import type { Kept } from './kept.ts';
import { type Made, makeSnapshot } from './make-snapshot.ts';
import { ProgressCounter, type ProgressListener, type StopListening } from './progress.ts';
import { FolderReading, type Known } from './read-folder.ts';
import { type MadeRecent, refreshFew } from './refresh-few.ts';
import { reasonOf } from './require-folder.ts';

export interface RefreshJob {
  readonly root: string;
  readonly comparison: Comparison;
  /** What an earlier run knew; undefined on the first. */
  readonly kept: Kept | undefined;
  readonly expected: Omit<About, 'id' | 'made'>;
  readonly cache: Cache | undefined;
  readonly onProgress: ProgressListener | undefined;
  readonly listenForStop: StopListening | undefined;
  /** Whether to read everything anew. */
  readonly isRebuild: boolean;
}

export interface Refreshed {
  readonly kept: Kept;
  /** Ends when the index has been kept; gives what is to be said when it could not be. */
  readonly saving: Promise<string | undefined>;
}

/** Reads what has changed and brings the index up to date. */
export async function refresh(job: RefreshJob): Promise<Refreshed> {
  const few = job.kept && attempt(() => fewOf(job, job.kept));
  if (few) return few;
  const known = job.kept && attempt(() => knownOf(job.kept));
  try {
    return await refreshAll(job, known);
  } catch (error) {
    // What a file showed is read when it is asked for: damage there may come out late.
    if (!known || !(error instanceof DamagedFileError)) throw error;
    return refreshAll(job, undefined);
  }
}

/** Undefined where all notes are to be understood anew. */
function fewOf({ root, comparison, expected, cache }: RefreshJob, kept: Kept | undefined) {
  const made = kept && refreshFew({ root, comparison, kept, expected });
  if (!made) return undefined;
  const saving = made.kind === 'same' ? Promise.resolve(undefined) : saveIn(cache, made);
  return { kept: made.kept, saving };
}

async function refreshAll(job: RefreshJob, known: Known | undefined): Promise<Refreshed> {
  const { cache, expected } = job;
  const comparison = known ? job.comparison : nothingKnown(job.comparison.list);
  const progress = new ProgressCounter(comparison.doubtful.length, job.onProgress);
  const partial = job.isRebuild ? undefined : cache?.openPartial();
  const reading = new FolderReading(job.root, comparison, known, partial);
  await readUntilStopped(reading, progress, job);
  progress.indexing();
  const made = makeSnapshot(reading.finish(), expected, known && job.kept?.whole.base);
  return { kept: made.kept, saving: saveIn(cache, made) };
}

const saveIn = (cache: Cache | undefined, made: Made | MadeRecent): Refreshed['saving'] =>
  cache ? save(() => keepMade(cache, made)) : Promise.resolve(undefined);

/** Many files are kept before their index is made, which is no work that could be stopped half-way. */
const MANY_FILES = 1_000;

/** Reads what is in doubt. Stopped before the end, it keeps what was read and throws InterruptedError. */
async function readUntilStopped(
  reading: FolderReading,
  progress: ProgressCounter,
  { cache, listenForStop }: RefreshJob,
): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const unlisten = listenForStop?.(() => stopping.abort());
  try {
    await reading.readDoubtful(progress, signal);
    if (cache && (signal.aborted || reading.changed >= MANY_FILES)) await keep(reading, cache);
  } finally {
    unlisten?.();
  }
  if (!signal.aborted) return;
  throw new InterruptedError(
    cache
      ? `interrupted; ${reading.changed} notes that were read are kept for the next run`
      : 'interrupted',
  );
}

async function keep(reading: FolderReading, cache: Cache): Promise<void> {
  try {
    await keepPartial(cache, reading.readSoFar());
  } catch {
    // A disk that takes nothing costs the next run time, and is told of when the index is kept.
  }
}

/** What is known of all files. */
function knownOf(kept: Kept | undefined): Known | undefined {
  kept?.whole.base.signatures();
  return kept && { files: kept.files(), entries: kept.entries(true) };
}

/** What is kept but damaged is as good as nothing. */
function attempt<T>(open: () => T | undefined): T | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof DamagedFileError) return undefined;
    throw error;
  }
}

async function save(write: () => Promise<void>): Promise<string | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    return `The index could not be kept (${reasonOf(error)}): the next run will read the notes again`;
  }
}
