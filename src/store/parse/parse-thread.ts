import { Worker } from 'node:worker_threads';

/** Loaded only where there is much to read, since Node takes a millisecond to load what it has for threads. */
export const startParseThreads = (worker: string, root: string, count: number): readonly Worker[] =>
  Array.from({ length: count }, () => new Worker(worker, { workerData: { root } }));
