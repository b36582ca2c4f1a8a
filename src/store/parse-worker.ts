import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf } from './buffers.ts';
import { type Batch, parseBatch, viewsIn } from './parse-batch.ts';
import { BodyScanner } from './scanned-bodies.ts';

/** Runs in a thread of its own: reads and understands the files of each batch that it is sent. */
const { root } = workerData as { readonly root: string };

const scanner = new BodyScanner();

parentPort?.on('message', (batch: Batch) => {
  const parsed = parseBatch(root, batch, scanner);
  parentPort?.postMessage(parsed, buffersOf(viewsIn(parsed)));
});
