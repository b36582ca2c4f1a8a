import { parentPort } from 'node:worker_threads';
import { indexOf } from '../search/build-index.ts';
import type { GatheredDocuments } from '../search/gather-documents.ts';
import { buffersOf } from './buffers.ts';

/** Runs in a thread of its own: makes an index of the documents that it is sent. */
parentPort?.on('message', (gathered: GatheredDocuments) => {
  const index = indexOf(gathered);
  parentPort?.postMessage(index, buffersOf(Object.values(index)));
});
