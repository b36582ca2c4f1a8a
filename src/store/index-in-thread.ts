import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildIndex } from '../search/build-index.ts';
import type { SearchDocument } from '../search/document.ts';
import { gatherDocuments } from '../search/gather-documents.ts';
import type { Columns } from '../search/types.ts';
import { buffersOf } from './buffers.ts';
import { V8_MAJOR } from './v8-flags.ts';

/** Node 20 (V8 11) gains nothing by a thread here, and keeps 100 MB more of what it leaves. */
const FIRST_V8_WITH_GAIN = 12;

/**
 * Room for new objects in the thread: nearly all that it makes are columns, and what V8 would take by itself
 * is memory that the notes and their columns need at that time.
 */
const YOUNG_MEGABYTES = 12;

/** What the thread runs; it stands beside this code when that is built, and only then. */
const WORKER = join(import.meta.dirname, 'index-worker.cjs');

/**
 * Makes an index while the caller goes on, where there is another core. Throws what the thread does. Loaded
 * only where there are many documents, since Node takes a millisecond to load what it has for threads.
 * @param documents gathered here, while the thread starts
 */
export async function indexInThread(documents: Iterable<SearchDocument>): Promise<Columns> {
  const gains = V8_MAJOR >= FIRST_V8_WITH_GAIN && availableParallelism() > 1;
  if (!gains || !existsSync(WORKER)) return buildIndex(documents);
  const worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  try {
    const gathered = gatherDocuments(documents);
    worker.postMessage(gathered, buffersOf(Object.values(gathered).filter(ArrayBuffer.isView)));
    const [index] = (await once(worker, 'message')) as [Columns];
    return index;
  } finally {
    await worker.terminate();
  }
}
