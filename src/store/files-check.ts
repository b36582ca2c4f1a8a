import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { checkChunk, checkChunks, type SharedCheck, shareCheck } from './file-check.ts';
import type { KeptFiles } from './kept-files.ts';

/** Looking at fewer files takes less time than a thread needs to start (25 ms). */
const FEWEST_FILES_FOR_THREAD = 12_000;

/** How long another thread may take for its last files before they are looked at here as well, in milliseconds. */
const PATIENCE_MS = 2;

/** Where all processors have work, another thread takes from this one what it gives (measured: 20 % longer). */
const isProcessorFree = (): boolean => runningNow() <= availableParallelism() - 1;

/** How many threads of the machine run or wait for a processor at this moment, this one not counted. */
function runningNow(): number {
  try {
    // Linux: "0.81 0.76 0.52 3/345 24977", of which the fourth counts what runs and what there is.
    const [, running] = /^\S+ \S+ \S+ (\d+)\//.exec(readFileSync('/proc/loadavg', 'latin1')) ?? [];
    if (running !== undefined) return Number(running) - 1;
  } catch {
    // No such file on other systems.
  }
  return loadavg()[0] ?? 0;
}

/** What a thread runs; it stands beside this code when that is built, and only then. */
const WORKER = join(import.meta.dirname, 'check-worker.cjs');

/**
 * A look at every file that is known of a folder: which of them have the stamp they had. Where there
 * are many, another thread begins with it while this one walks the folder, and both go on together.
 */
export class FilesCheck {
  readonly files: KeptFiles;
  readonly #check: SharedCheck;

  private constructor(root: string, files: KeptFiles) {
    this.files = files;
    this.#check = shareCheck(root, files.stamps);
  }

  static async begin(root: string, files: KeptFiles): Promise<FilesCheck> {
    const begun = new FilesCheck(root, files);
    const isLarge = files.stamps.length >= FEWEST_FILES_FOR_THREAD;
    if (isLarge && isProcessorFree() && existsSync(WORKER)) await begun.#startThread();
    return begun;
  }

  async #startThread(): Promise<void> {
    // As a file of ours: Node 20 cannot import its own modules from code that was compiled before.
    const { startCheckThread } = await import('./check-thread.ts');
    const { folders, joined } = this.files.list;
    startCheckThread(WORKER, { check: this.#check, folders, joined });
  }

  /** For each known file, 1 when it has the stamp it had; else 0. */
  finish(): Uint8Array {
    const { paths } = this.files.list;
    const { done, fresh } = this.#check;
    checkChunks(this.#check, paths);
    for (let chunk = 0; chunk < done.length; chunk++) {
      if (Atomics.wait(done, chunk, 0, PATIENCE_MS) === 'timed-out') {
        checkChunk(this.#check, paths, chunk);
      }
    }
    return fresh;
  }
}
