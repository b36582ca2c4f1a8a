import { Worker } from 'node:worker_threads';

/** Room for new objects in each thread: a quarter of Node's own takes no longer and saves 30 MB a thread; a sixth takes longer. */
const YOUNG_MEGABYTES = 12;

/** Loaded only where there is much to read, since Node takes a millisecond to load what it has for threads. */
export const startParseThread = (worker: string, root: string): Worker =>
  new Worker(worker, {
    workerData: { root },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
