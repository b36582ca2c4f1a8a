import { Worker } from 'node:worker_threads';
import { isToldByUser, setFlags } from './v8-flags.ts';

/**
 * Room for new objects in all threads together. Of two threads with half of it the reading takes 4 % longer,
 * twice as much gains nothing; more threads share what bounds the memory of them all.
 */
const YOUNG_MEGABYTES = 96;

/** Loaded only where there is much to read, since Node takes a millisecond to load what it has for threads. */
export const startParseThreads = (worker: string, root: string, count: number): readonly Worker[] =>
  Array.from(
    { length: count },
    () =>
      new Worker(worker, {
        workerData: { root },
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES / count },
      }),
  );

/**
 * Sets V8 for threads that keep every core busy, or back; it looks at these flags again whenever it
 * collects or compiles. The collections of one thread that others help with only take turns with the
 * others' own work (3 % of the reading), and what functions are put into others for is not earned back in
 * the seconds that the threads live (2 to 4 %).
 */
export function setForThreads(areReading: boolean): void {
  if (isToldByUser()) return;
  setFlags(
    areReading ? '--no-parallel-scavenge' : '--parallel-scavenge',
    `--max-inlined-bytecode-size-cumulative=${areReading ? LITTLE_INLINED_BYTES : INLINED_BYTES}`,
  );
}

/** Bytecode of other functions that V8 compiles into one: its own measure, and a fourth of it. */
const INLINED_BYTES = 920;
const LITTLE_INLINED_BYTES = 250;
