import { Worker } from 'node:worker_threads';
import type { ReadFrom } from '../files/read-file.ts';

/**
 * V8's memory for young objects, which live as long as a note's syntax tree: per thread, where more gains nothing,
 * and of all threads together, to bound their memory.
 */
const YOUNG_MEGABYTES = { ofOne: 24, ofAll: 96 };

/** This module is loaded only if there are many files, since Node takes a millisecond to load worker threads. */
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
