import { parentPort } from 'node:worker_threads';
import { indexOf } from '../search/build/build-index.ts';
import type { GatheredDocuments } from '../search/build/gather-documents.ts';
import { OrderedWords } from '../search/build/ordered-words.ts';
import { buffersOf } from './buffers.ts';

/**
 * Runs in a thread of its own: makes an index of the documents that it is sent, the words of which it may
 * have been sent before.
 */
const words = new OrderedWords();

parentPort?.on('message', (message: readonly string[] | GatheredDocuments) => {
  if (!('vocabulary' in message)) {
    words.add(message);
    return;
  }
  const index = indexOf(message, words);
  parentPort?.postMessage(index, buffersOf(Object.values(index)));
});
