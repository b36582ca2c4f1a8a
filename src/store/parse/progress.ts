/** How far the reading of a folder has come. */
export interface Progress {
  readonly phase: 'reading' | 'indexing';
  /** Files read, of {@link total}. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** Is told of progress every now and then; draws nothing itself, and must be quick. */
export type ProgressListener = (progress: Progress) => void;

/**
 * Is given, while notes are read, what stops the reading; gives what ends the listening for it. When it
 * is stopped, what was read is kept, and opening throws InterruptedError.
 */
export type StopListening = (stop: () => void) => () => void;

/** Counts files and tells a listener, from the first on. */
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
