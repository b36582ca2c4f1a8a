import { parentPort, workerData } from 'node:worker_threads';
import type { ReadFrom } from '../files/read-file.ts';
import { BodyScanner } from './body-scanner.ts';
import { parseBatch } from './parse-batch.ts';

/** Runs in a thread of its own: reads and understands the files of each batch that it is sent. */
const from = workerData as ReadFrom;

const scanner = new BodyScanner();

parentPort?.on('message', (paths: readonly string[]) => {
  const parsed = parseBatch(from, paths, scanner);
  parentPort?.postMessage(parsed, [parsed.records.buffer]);
});
