import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildIndex } from '../search/build/build-index.ts';
import type { SearchDocument } from '../search/build/document.ts';
import { gatherDocuments } from '../search/build/gather-documents.ts';
import type { Lexicon } from '../search/build/lexicon.ts';
import type { Columns } from '../search/types.ts';
import { buffersOf } from './buffers.ts';

/**
 * Room for new objects in the thread: nearly all that it makes are columns, and what V8 would take by itself
 * is memory that the notes and their columns need at that time.
 */
const YOUNG_MEGABYTES = 12;

/** What the thread runs; it stands beside this code when that is built, and only then. */
const WORKER = join(import.meta.dirname, 'index-worker.cjs');

/** Makes an index of documents whose bodies say their words by the numbers of a lexicon. */
type MakeIndex = (documents: Iterable<SearchDocument>) => Promise<Columns>;

/**
 * Begins an index where only the words of its documents are known, in a thread of its own where there is
 * another core; what is given makes it while the caller goes on, and is to be called, once. Loaded only where
 * there are many documents, since Node takes a millisecond to load what it has for threads.
 */
export function beginIndex(lexicon: Lexicon): MakeIndex {
  if (availableParallelism() > 1 && existsSync(WORKER)) return beginInThread(lexicon);
  return async (documents) => buildIndex(documents, lexicon);
}

function beginInThread(lexicon: Lexicon): MakeIndex {
  const worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let told = 0;
  /** Words that the thread has not been told of. */
  const newWords = (): readonly string[] => {
    const words = lexicon.words.slice(told);
    told = lexicon.words.length;
    return words;
  };
  worker.postMessage(newWords());
  return async (documents) => {
    try {
      const gathered = gatherDocuments(documents, lexicon);
      const message = { ...gathered, vocabulary: newWords() };
      worker.postMessage(message, buffersOf(Object.values(gathered).filter(ArrayBuffer.isView)));
      const [index] = (await once(worker, 'message')) as [Columns];
      return index;
    } finally {
      // It takes a while, and nobody has to wait for it.
      void worker.terminate();
    }
  };
}
