import { InterruptedError } from '../model/interrupted-error.ts';
import type { Base } from './base-file.ts';
import type { Cache } from './cache.ts';
import { factsIn } from './facts.ts';
import { nothingKnown } from './freshness.ts';
import { keepPartial } from './keep.ts';
import { type Made, makeSnapshot } from './make-snapshot.ts';
import { ProgressCounter } from './progress.ts';
import { FolderReading } from './read-folder.ts';
import type { RefreshJob } from './refresh-job.ts';

/**
 * Reads what is in doubt and understands all notes together. Throws DamagedFileError when what is kept turns
 * out not to be sound, InterruptedError when it is stopped.
 * @param kept what an earlier run knew; undefined to read all anew
 */
export async function refreshAll(job: RefreshJob, kept?: Base): Promise<Made> {
  const { root, cache, expected, isRebuild } = job;
  const known = kept && { files: kept.files(), entries: kept.entries(true) };
  const comparison = kept ? job.comparison : nothingKnown(job.comparison.list);
  const progress = new ProgressCounter(comparison.doubtful.length, job.onProgress);
  const partial = isRebuild ? undefined : cache?.openPartial();
  const reading = new FolderReading(root, comparison, known, partial);
  const { folder, facts } = await readUntilStopped(reading, progress, job, async (signal) => {
    progress.indexing();
    const folder = reading.finish();
    return { folder, facts: await factsIn(folder.files.list.paths, folder.entries, signal) };
  });
  return makeSnapshot(folder, facts, expected);
}

/** So many files are kept before their index is made, which is no work that could be stopped half-way. */
const MANY_FILES = 1_000;

/**
 * Reads what is in doubt, and goes on while much of it is being kept. Stopped before that has ended, it keeps
 * what was read and throws InterruptedError.
 */
async function readUntilStopped<T>(
  reading: FolderReading,
  progress: ProgressCounter,
  { cache, listenForStop }: RefreshJob,
  goOn: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const unlisten = listenForStop?.(() => stopping.abort());
  try {
    await reading.readDoubtful(progress, signal);
    const isMuch = reading.changed >= MANY_FILES;
    if (!isMuch && !signal.aborted) unlisten?.();
    const keeping = cache && (isMuch || signal.aborted) ? keep(reading, cache) : undefined;
    const [next] = await Promise.all([signal.aborted ? undefined : goOn(signal), keeping]);
    if (next !== undefined && !signal.aborted) return next;
  } finally {
    unlisten?.();
  }
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
