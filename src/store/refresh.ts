import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Base } from './base-file.ts';
import type { Cache } from './cache.ts';
import { keepMade } from './keep.ts';
import type { Made } from './make-snapshot.ts';
import { refreshAll } from './refresh-all.ts';
import type { RefreshJob } from './refresh-job.ts';
import { reasonOf } from './require-folder.ts';

export interface Refreshed {
  readonly kept: Base;
  /** Ends when the index has been kept; gives what is to be said when it could not be. */
  readonly saving: Promise<string | undefined>;
}

/** Reads what has changed and makes the index anew. */
export async function refresh(job: RefreshJob): Promise<Refreshed> {
  const { kept, cache } = job;
  const made = (kept && (await orNothing(() => refreshAll(job, kept)))) ?? (await refreshAll(job));
  return { kept: made.kept, saving: cache ? save(cache, made) : Promise.resolve(undefined) };
}

/** What is kept but damaged is as good as nothing. */
async function orNothing<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof DamagedFileError) return undefined;
    throw error;
  }
}

async function save(cache: Cache, made: Made): Promise<string | undefined> {
  try {
    await keepMade(cache, made);
    return undefined;
  } catch (error) {
    return `The index could not be kept (${reasonOf(error)}): the next run will read the notes again`;
  }
}
