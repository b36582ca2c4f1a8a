import { Worker } from 'node:worker_threads';
import type { ReadFrom } from '../files/read-file.ts';

/**
 * Room for new objects in all threads together, which live as long as a note's syntax tree. Of two threads with
 * Node's own share the reading takes 4 % longer, twice as much gains nothing; more threads share what bounds
 * the memory of them all.
 */
const YOUNG_MEGABYTES = 96;

/** Loaded only where there is much to read, since Node takes a millisecond to load what it has for threads. */
export const startParseThreads = (
  worker: string,
  from: ReadFrom,
  count: number,
): readonly Worker[] =>
  Array.from(
    { length: count },
    () =>
      new Worker(worker, {
        workerData: from,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES / count },
      }),
  );
