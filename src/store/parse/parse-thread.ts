import { Worker } from 'node:worker_threads';
import type { ReadFrom } from '../files/read-file.ts';

/**
 * Room for new objects, which live as long as a note's syntax tree: in a thread, where more gains nothing, and in all
 * together, which bounds their memory.
 */
const YOUNG_MEGABYTES = { ofOne: 24, ofAll: 96 };

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
        resourceLimits: {
          maxYoungGenerationSizeMb: Math.min(YOUNG_MEGABYTES.ofOne, YOUNG_MEGABYTES.ofAll / count),
        },
      }),
  );
