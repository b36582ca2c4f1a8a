import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { NoteRecord } from '../codec/note-record.ts';
import type { ReadFrom } from '../files/read-file.ts';
import { BodyScanner } from './body-scanner.ts';
import type { ParsedBatch } from './parse-batch.ts';
import type { ParsedFile } from './parse-file.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The arguments of {@link parseFiles}. */
export interface ParseJob {
  readonly from: ReadFrom;
  /** Paths relative to the root, with `/`. */
  readonly paths: readonly string[];
  /** The vocabulary whose word numbers the records get. */
  readonly vocabulary: Vocabulary;
  /** Called with each parsed file and its index in {@link paths}; undefined for a file that no longer exists. */
  readonly onParsed: (at: number, parsed: ParsedNote | undefined) => void;
  /** Stops the reading. */
  readonly signal: AbortSignal;
}

export interface ParsedNote extends ParsedFile {
  readonly record: NoteRecord;
}

/** Files per message to a worker thread: about 20 ms of work. */
const BATCH_FILES = 32;
/** Batches queued for each worker thread, so that no thread runs out of work and memory stays bounded. */
const BATCHES_AHEAD = 2;
/** Starting a worker thread takes longer than parsing this many files. */
const FEWEST_FILES_FOR_THREADS = 400;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 8;

/** The code of a worker thread; this file exists only in the built package. */
const WORKER = join(import.meta.dirname, 'parse-worker.cjs');

/** Reads and parses files; uses worker threads if there are many files. */
export async function parseFiles(job: ParseJob): Promise<void> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (job.paths.length < FEWEST_FILES_FOR_THREADS || threads < 2 || !existsSync(WORKER)) {
    return parseHere(job);
  }
  const { startParseThreads } = await import('./parse-thread.ts');
  const batches = batchesOf(job);
  const workers = startParseThreads(WORKER, job.from, threads);
  await Promise.all(workers.map((worker) => parseInThread(worker, job, batches)));
}

/** Parses files in this thread; after each batch, a signal or a progress bar gets a turn. */
async function parseHere(job: ParseJob): Promise<void> {
  // Not loaded if worker threads parse.
  const { parseBatch } = await import('./parse-batch.ts');
  const scanner = new BodyScanner();
  const take = takerOf(job);
  for (const batch of batchesOf(job)) {
    take(batch.start, parseBatch(job.from, batch.paths, scanner));
    await setImmediate();
  }
}

/** Returns a function that takes the batches of one scanner and translates the scanner's word numbers. */
function takerOf({ vocabulary, onParsed }: ParseJob): (start: number, parsed: ParsedBatch) => void {
  const numbers = vocabulary.scanner();
  return (start, { files, records, ends, words }) => {
    numbers.add(words);
    const recordOf = (at: number): NoteRecord => {
      const record = new NoteRecord(records.subarray(ends[at - 1] ?? 0, ends[at]));
      numbers.translate(record.tokens);
      return record;
    };
    for (const [at, file] of files.entries()) {
      onParsed(start + at, file && { ...file, record: recordOf(at) });
    }
  };
}

interface Batch {
  readonly start: number;
  readonly paths: readonly string[];
}

/** The files of a job in batches, until the signal is aborted. */
function* batchesOf({ paths, signal }: ParseJob): Generator<Batch, undefined> {
  for (let start = 0; start < paths.length && !signal.aborted; start += BATCH_FILES) {
    yield { start, paths: paths.slice(start, start + BATCH_FILES) };
  }
}

/** Keeps one thread busy until there are no batches left. */
async function parseInThread(
  worker: Worker,
  job: ParseJob,
  batches: ReturnType<typeof batchesOf>,
): Promise<void> {
  const take = takerOf(job);
  const waiting: Batch[] = [];
  const send = (): void => {
    const batch = batches.next().value;
    if (!batch) return;
    waiting.push(batch);
    worker.postMessage(batch.paths);
  };
  return new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    job.signal.addEventListener('abort', () => resolve(), { once: true });
    worker.on('message', (parsed: ParsedBatch) => {
      const batch = waiting.shift();
      if (batch) take(batch.start, parsed);
      send();
      if (waiting.length === 0) resolve();
    });
    for (let ahead = 0; ahead < BATCHES_AHEAD; ahead++) send();
    if (waiting.length === 0) resolve();
  }).finally(() => worker.terminate());
}
