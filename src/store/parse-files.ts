import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { ParsedBatch, ParsedEntry } from './parse-batch.ts';
import { BodyScanner, type ScannedBodies } from './scanned-bodies.ts';

/** What is asked of {@link parseFiles}. */
export interface ParseJob {
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly paths: readonly string[];
  /** Takes each file that was parsed, by its place in {@link paths}; undefined for one that is gone. */
  readonly take: (at: number, parsed: ParsedEntry | undefined) => void;
  /** Takes the words of the files, which it knows by these numbers, parallel to {@link paths}. */
  readonly scanned: ScannedBodies;
  readonly numbers: readonly number[];
  /** Ends the reading where it is. */
  readonly signal: AbortSignal;
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
  // As a file of ours: Node 20 cannot import its own modules from code that was compiled before.
  const { startParseThreads } = await import('./parse-thread.ts');
  const batches = new Batches(job);
  const workers = startParseThreads(WORKER, job.root, threads);
  await Promise.all(workers.map((worker) => parseInThread(worker, job, batches)));
}

/** Gives way between batches, so that a signal or a progress bar has its turn. */
async function parseHere(job: ParseJob): Promise<void> {
  // Where threads read, this one need not know how.
  const { parseBatch } = await import('./parse-batch.ts');
  const batches = new Batches(job);
  const takeScanned = job.scanned.thread();
  const scanner = new BodyScanner();
  for (let batch = batches.next(); batch; batch = batches.next()) {
    batch.done(parseBatch(job.root, batch, scanner), takeScanned);
    await setImmediate();
  }
}

type TakeScanned = ReturnType<ScannedBodies['thread']>;

interface OpenBatch {
  readonly paths: readonly string[];
  readonly done: (parsed: ParsedBatch, takeScanned: TakeScanned) => void;
}

/** Hands the files of a job out, a batch at a time. */
class Batches {
  readonly #job: ParseJob;
  #next = 0;

  constructor(job: ParseJob) {
    this.#job = job;
  }

  next(): OpenBatch | undefined {
    const { paths, numbers, take, signal } = this.#job;
    const start = this.#next;
    if (start >= paths.length || signal.aborted) return undefined;
    this.#next += BATCH_FILES;
    const end = this.#next;
    return {
      paths: paths.slice(start, end),
      done: ({ entries, scanned }, takeScanned) => {
        takeScanned(numbers.slice(start, end), scanned);
        entries.forEach((entry, at) => {
          take(start + at, entry);
        });
      },
    };
  }
}

/** Keeps one thread busy until there are no batches left. */
async function parseInThread(
  worker: Worker,
  { signal, scanned }: ParseJob,
  batches: Batches,
): Promise<void> {
  const takeScanned = scanned.thread();
  const waiting: OpenBatch[] = [];
  const send = (): void => {
    const batch = batches.next();
    if (!batch) return;
    waiting.push(batch);
    worker.postMessage({ paths: batch.paths });
  };
  return new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    signal.addEventListener('abort', () => resolve(), { once: true });
    worker.on('message', (parsed: ParsedBatch) => {
      waiting.shift()?.done(parsed, takeScanned);
      send();
      if (waiting.length === 0) resolve();
    });
    for (let ahead = 0; ahead < BATCHES_AHEAD; ahead++) send();
    if (waiting.length === 0) resolve();
  }).finally(() => worker.terminate());
}
