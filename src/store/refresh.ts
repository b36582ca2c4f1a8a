import { InterruptedError } from '../model/interrupted-error.ts';
import type { About } from './base-file.ts';
import type { Cache } from './cache.ts';
import { type Comparison, nothingKnown } from './freshness.ts';
import { keepMade, keepPartial } from './keep.ts';
import type { Kept } from './kept.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { ProgressCounter, type ProgressListener, type StopListening } from './progress.ts';
import { FolderReading, type Known } from './read-folder.ts';
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

/** So few files with new times but old contents are looked into every time rather than noted. */
const FEW_TOUCHED = 64;

/** Reads what has changed and brings the index up to date. */
export async function refresh(job: RefreshJob): Promise<Refreshed> {
  const { cache, expected } = job;
  const kept = job.kept && soundOf(job.kept);
  const comparison = kept ? job.comparison : nothingKnown(job.comparison.list);
  const progress = new ProgressCounter(comparison.doubtful.length, job.onProgress);
  const partial = job.isRebuild ? undefined : cache?.openPartial();
  const reading = new FolderReading(job.root, comparison, kept?.known, partial);
  await readUntilStopped(reading, progress, job);
  const isOnlyTouched = comparison.isSameList && reading.changed === 0;
  if (kept && isOnlyTouched && comparison.doubtful.length <= FEW_TOUCHED) {
    return { kept: kept.kept, saving: Promise.resolve(undefined) };
  }
  progress.indexing();
  const made = makeSnapshot(reading.finish(), expected, kept?.kept.base);
  const saving = cache ? save(() => keepMade(cache, made)) : Promise.resolve(undefined);
  return { kept: made.kept, saving };
}

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

/** What is kept, with what it knows of the files; undefined when a part of it is damaged. */
function soundOf(kept: Kept): { readonly kept: Kept; readonly known: Known } | undefined {
  try {
    kept.base.signatures();
    return { kept, known: { files: kept.files(), entries: kept.entries() } };
  } catch {
    return undefined;
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
