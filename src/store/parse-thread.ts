import { Worker } from 'node:worker_threads';

/** Room for new objects in each thread: half of Node's own takes no longer and saves 25 MB a thread. */
const YOUNG_MEGABYTES = 24;

/** Loaded only where there is much to read, since Node takes a millisecond to load what it has for threads. */
export const startParseThread = (worker: string, root: string): Worker =>
  new Worker(worker, {
    workerData: { root },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
