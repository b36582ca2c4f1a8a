import { lstatSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { Stamps } from './stamps.ts';

/** What several threads share while they look at the files of one folder. */
export interface SharedCheck {
  /** Absolute path of the folder, with a separator at its end. */
  readonly start: string;
  /** How many chunks of files have been given out. */
  readonly next: Int32Array<SharedArrayBuffer>;
  /** For each chunk, 1 when all its files have been looked at. */
  readonly done: Int32Array<SharedArrayBuffer>;
  /** See `Stamps`. */
  readonly stamps: Float64Array<SharedArrayBuffer>;
  /** For each file, 1 when it has the stamp it had. */
  readonly fresh: Uint8Array<SharedArrayBuffer>;
}

/** Files that a thread looks at before it takes more: a third of a millisecond of work. */
const CHUNK_FILES = 128;

export function shareCheck(root: string, known: Stamps): SharedCheck {
  const files = known.length;
  const chunks = Math.ceil(files / CHUNK_FILES);
  const { BYTES_PER_ELEMENT } = Int32Array;
  const stamps = new Float64Array(new SharedArrayBuffer(known.numbers.byteLength));
  stamps.set(known.numbers);
  return {
    start: root.endsWith(sep) ? root : root + sep,
    next: new Int32Array(new SharedArrayBuffer(BYTES_PER_ELEMENT)),
    done: new Int32Array(new SharedArrayBuffer(chunks * BYTES_PER_ELEMENT)),
    stamps,
    fresh: new Uint8Array(new SharedArrayBuffer(files)),
  };
}

/** Looks at files, a chunk at a time, until all have been given out to this thread or to another. */
export function checkChunks(check: SharedCheck, paths: readonly string[]): void {
  const { next, done } = check;
  for (;;) {
    const chunk = Atomics.add(next, 0, 1);
    if (chunk >= done.length) return;
    checkChunk(check, paths, chunk);
  }
}

/** Looks at the files of one chunk; to do so twice does no harm. */
export function checkChunk(check: SharedCheck, paths: readonly string[], chunk: number): void {
  const { start, done, fresh } = check;
  const stamps = new Stamps(0, check.stamps);
  const end = Math.min(paths.length, (chunk + 1) * CHUNK_FILES);
  for (let file = chunk * CHUNK_FILES; file < end; file++) {
    const stats = statsOf(start + paths[file]);
    if (stats && stamps.isSame(file, stats)) fresh[file] = 1;
  }
  Atomics.store(done, chunk, 1);
  Atomics.notify(done, chunk);
}

const NO_ERROR = { throwIfNoEntry: false } as const;

/** Undefined for a file that is not there or cannot be looked at. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, NO_ERROR);
  } catch {
    // It cannot be looked at, and so not be vouched for.
    return undefined;
  }
}
