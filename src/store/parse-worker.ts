import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, parseBatch } from './parse-batch.ts';

/** Runs in a thread of its own: reads and understands the files of each batch that it is sent. */
const { root } = workerData as { readonly root: string };

parentPort?.on('message', (batch: Batch) => {
  parentPort?.postMessage(parseBatch(root, batch));
});
