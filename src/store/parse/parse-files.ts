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

/** What is asked of {@link parseFiles}. */
export interface ParseJob {
  readonly from: ReadFrom;
  /** Relative to its root, with `/`. */
  readonly paths: readonly string[];
  /** In whose numbers the records say their words. */
  readonly vocabulary: Vocabulary;
  /** Takes each file that was parsed, by its place in {@link paths}; undefined for one that is gone. */
  readonly take: (at: number, parsed: ParsedNote | undefined) => void;
  /** Ends the reading where it is. */
  readonly signal: AbortSignal;
}

export interface ParsedNote extends ParsedFile {
  readonly record: NoteRecord;
}

/** Files that one message to a thread names: some 20 ms of work. */
const BATCH_FILES = 32;
/** Batches that wait at each thread, so that none runs dry and memory stays bounded. */
const BATCHES_AHEAD = 2;
/** A thread takes longer to start than this many files to parse. */
const FEWEST_FILES_FOR_THREADS = 400;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 8;

/** What a thread runs; it stands beside this code when that is built, and only then. */
const WORKER = join(import.meta.dirname, 'parse-worker.cjs');

/** Reads and understands files, in threads where there are many. */
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

/** Gives way between batches, so that a signal or a progress bar has its turn. */
async function parseHere(job: ParseJob): Promise<void> {
  // Where threads read, this one need not know how.
  const { parseBatch } = await import('./parse-batch.ts');
  const scanner = new BodyScanner();
  const take = takerOf(job);
  for (const batch of batchesOf(job)) {
    take(batch.start, parseBatch(job.from, batch.paths, scanner));
    await setImmediate();
  }
}

/** Takes the batches of one scanner, whose words have numbers of its own. */
function takerOf({ vocabulary, take }: ParseJob): (start: number, parsed: ParsedBatch) => void {
  const numbers = vocabulary.scanner();
  return (start, { files, records, ends, words }) => {
    numbers.add(words);
    const recordOf = (at: number): NoteRecord => {
      const record = new NoteRecord(records.subarray(ends[at - 1] ?? 0, ends[at]));
      numbers.translate(record.tokens);
      return record;
    };
    for (const [at, file] of files.entries()) {
      take(start + at, file && { ...file, record: recordOf(at) });
    }
  };
}

interface Batch {
  readonly start: number;
  readonly paths: readonly string[];
}

/** The files of a job, to be handed out a batch at a time. */
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
