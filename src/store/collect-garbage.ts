import { runInNewContext } from 'node:vm';
import { isToldByUser, setFlags, V8_MAJOR } from './v8-flags.ts';

/**
 * From Node 24 on V8 keeps in a pool what it frees, and what ended threads had (100 MB). Only the collection of last
 * resort empties it; that goes over everything twice.
 */
const HAS_POOL = V8_MAJOR >= 13;

/** Node 26 holds 60 MB more than others, of what notes and documents were made from. */
const KEEPS_MORE = V8_MAJOR >= 14;

/**
 * Has V8 collect all garbage now: it waits for more where there is room, which between two steps that each leave
 * behind what they were made from is as much memory again as is in use. Does nothing where V8 no longer lets
 * itself be asked.
 * @param behind the step that has just ended: nobody waits for what is collected behind the second
 */
export function collectGarbage(behind: 'reading' | 'gathering'): void {
  if (behind === 'gathering' && !KEEPS_MORE) return;
  try {
    // The flag is read when a context is made, and touches nothing that runs.
    setFlags('--expose-gc');
    const collect = runInNewContext('gc') as (options?: object) => void;
    setFlags('--no-expose-gc');
    if (HAS_POOL) collect({ type: 'major', flavor: 'last-resort' });
    else collect();
  } catch {}
}

/**
 * Has V8 collect garbage by itself as always, or only when it is asked to or is short of memory: of all that is made of
 * many notes nothing is garbage until the next step. Then it neither goes over what is there while more is being
 * made (10 % of the time behind the reading) nor when there is twice as much as after the last collection (5 %).
 */
export function collectByItself(isAllowed: boolean): void {
  if (isToldByUser()) return;
  setFlags(
    isAllowed ? '--incremental-marking' : '--no-incremental-marking',
    `--heap-growing-percent=${isAllowed ? AS_ALWAYS : MUCH_GROWTH_PERCENT}`,
  );
  if (MAKES_MUCH_ROOM) setFlags(`--semi-space-growth-factor=${isAllowed ? 2 : 1}`);
}

/** By how much what is in use may grow from one collection to the next. */
const MUCH_GROWTH_PERCENT = 800;
/** V8 takes it for its own measure. */
const AS_ALWAYS = 0;

/** Node 24 makes more room for new objects the more of them stay, up to 100 MB that nothing is the faster for. */
const MAKES_MUCH_ROOM = V8_MAJOR === 13;
