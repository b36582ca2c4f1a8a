import { parentPort, workerData } from 'node:worker_threads';
import { BodyScanner } from './body-scanner.ts';
import { parseBatch } from './parse-batch.ts';

/** Runs in a thread of its own: reads and understands the files of each batch that it is sent. */
const { root } = workerData as { readonly root: string };

const scanner = new BodyScanner();

parentPort?.on('message', (paths: readonly string[]) => {
  const parsed = parseBatch(root, paths, scanner);
  parentPort?.postMessage(parsed, [parsed.records.buffer]);
});
