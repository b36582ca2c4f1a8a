import { runInNewContext } from 'node:vm';
import { isToldByUser, setFlags, V8_MAJOR } from './v8-flags.ts';

/** That of Node 20 takes options, but not that of the last resort, and then collects less than without any. */
const KNOWS_LAST_RESORT = V8_MAJOR >= 12;

/**
 * From Node 24 on V8 keeps what it frees in a pool, which only the collection of last resort empties. It goes
 * over everything twice, for which there is no need before.
 */
const HAS_POOL = V8_MAJOR >= 13;

/**
 * Has V8 collect all garbage now, and give back the memory that it keeps for later. It waits for more
 * garbage where there is room: between two steps that each leave behind what they were made from, that is
 * as much memory again as is in use; and what threads had stays after they have ended (100 MB on Node 24
 * and later). Does nothing where V8 no longer lets itself be asked.
 * @param what `rest`: what V8 still keeps after it collected all, if that is much; for when nobody waits for it
 */
export function collectGarbage(what: 'all' | 'rest' = 'all'): void {
  if (what === 'rest' && HAS_POOL) return;
  try {
    // The flag is read when a context is made, and touches nothing that runs.
    setFlags('--expose-gc');
    const collect = runInNewContext('gc') as (options?: object) => void;
    setFlags('--no-expose-gc');
    if (KNOWS_LAST_RESORT && (HAS_POOL || what === 'rest'))
      collect({ type: 'major', flavor: 'last-resort' });
    else collect();
  } catch {}
}

/**
 * Lets V8 go over what is there while more is being made, or only when it is asked to or has no room left: of
 * all that is made of many notes nothing is garbage until the next step (10 % of the time behind the reading).
 */
export function markMeanwhile(isAllowed: boolean): void {
  if (!isToldByUser()) setFlags(isAllowed ? '--incremental-marking' : '--no-incremental-marking');
}
