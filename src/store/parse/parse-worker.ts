import { parentPort, workerData } from 'node:worker_threads';
import type { ReadFrom } from '../files/read-file.ts';
import { BodyScanner } from './body-scanner.ts';
import { parseBatch } from './parse-batch.ts';

/** The code of a worker thread: reads and parses the files of each batch that the thread receives. */
const from = workerData as ReadFrom;

const scanner = new BodyScanner();

parentPort?.on('message', (paths: readonly string[]) => {
  const parsed = parseBatch(from, paths, scanner);
  parentPort?.postMessage(parsed, [parsed.records.buffer]);
});
