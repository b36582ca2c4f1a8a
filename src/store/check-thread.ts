import { Worker } from 'node:worker_threads';

/** Loaded only where it is wanted, since Node takes a millisecond to load what it has for threads. */
export function startCheckThread(worker: string, workerData: object): void {
  const thread = new Worker(worker, {
    workerData,
    // It needs next to nothing, and so starts sooner.
    env: {},
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // It is a help, not a need: what it leaves undone is done by the thread that started it.
  thread.on('error', () => undefined).unref();
}

/** Room for what it makes of one file and forgets with the next. */
const YOUNG_MEGABYTES = 4;
