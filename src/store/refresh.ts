import type { About } from './base-file.ts';
import type { Cache } from './cache.ts';
import { type Comparison, nothingKnown } from './freshness.ts';
import type { Kept } from './kept.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { ProgressCounter, type ProgressListener } from './progress.ts';
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
  const reading = new FolderReading(job.root, comparison, kept?.known);
  await reading.readDoubtful(progress);
  const isOnlyTouched = comparison.isSameList && reading.changed === 0;
  if (kept && isOnlyTouched && comparison.doubtful.length <= FEW_TOUCHED) {
    return { kept: kept.kept, saving: Promise.resolve(undefined) };
  }
  progress.indexing();
  const made = makeSnapshot(reading.finish(), expected, kept?.kept.base);
  const saving = cache ? save(() => cache.save(made)) : Promise.resolve(undefined);
  return { kept: made.kept, saving };
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
