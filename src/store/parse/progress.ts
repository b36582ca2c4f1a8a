/** How far the reading of a folder has come. */
export interface Progress {
  readonly phase: 'reading' | 'indexing';
  /** Files read, of {@link total}. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds since the reading began. */
  readonly elapsed: number;
}

/** Called after each file that was read and before the indexing, so it must be quick. */
export type ProgressListener = (progress: Progress) => void;

/**
 * Called before notes are read, with a function that stops the reading; returns a function that ends the listening.
 * When the reading is stopped, the notes read so far are stored, and opening throws InterruptedError.
 */
export type StopListening = (stop: () => void) => () => void;

/** Counts the files that were read, and calls a listener after each. */
export class ProgressCounter {
  readonly #total: number;
  readonly #listener: ProgressListener | undefined;
  readonly #start = performance.now();
  #done = 0;

  constructor(total: number, listener: ProgressListener | undefined) {
    this.#total = total;
    this.#listener = listener;
  }

  fileDone(): void {
    this.#done++;
    this.#tell('reading');
  }

  indexing(): void {
    this.#tell('indexing');
  }

  #tell(phase: Progress['phase']): void {
    const elapsed = performance.now() - this.#start;
    this.#listener?.({ phase, done: this.#done, total: this.#total, elapsed });
  }
}
