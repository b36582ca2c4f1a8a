import { reasonOf } from '../disk/reasons.ts';
import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Cache } from './cache.ts';
import { keepMade } from './keep.ts';
import type { Kept } from './kept.ts';
import type { Made } from './make-snapshot.ts';
import type { MadeRecent } from './refresh-few.ts';
import type { RefreshJob } from './refresh-job.ts';

export interface Refreshed {
  readonly kept: Kept;
  /** Ends when the index has been kept; gives what is to be said when it could not be. */
  readonly saving: Promise<string | undefined>;
}

/** Reads what has changed and brings the index up to date. */
export async function refresh(job: RefreshJob): Promise<Refreshed> {
  const { kept, cache } = job;
  const made = (kept && (await orNothing(() => madeOfFew(job, kept)))) ?? (await madeOfAll(job));
  const saving = cache && made.kind !== 'same' ? save(cache, made) : Promise.resolve(undefined);
  return { kept: made.kept, saving };
}

/** Undefined where all notes are to be understood anew. */
async function madeOfFew(job: RefreshJob, kept: Kept) {
  const { refreshFew } = await import('./refresh-few.ts');
  return refreshFew({ ...job, kept });
}

async function madeOfAll(job: RefreshJob): Promise<Made> {
  const { refreshAll } = await import('./refresh-all.ts');
  const known = job.kept && (await orNothing(async () => refreshAll(job, job.kept)));
  return known ?? refreshAll(job, undefined);
}

/** What is kept but damaged is as good as nothing. */
async function orNothing<T>(make: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof DamagedFileError) return undefined;
    throw error;
  }
}

async function save(cache: Cache, made: Made | MadeRecent): Promise<string | undefined> {
  try {
    await keepMade(cache, made);
    return undefined;
  } catch (error) {
    return `The index could not be kept (${reasonOf(error)}): the next run will read the notes again`;
  }
}
