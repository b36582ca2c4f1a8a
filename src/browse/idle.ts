/** Work for the moments in which nobody types: later and rarer the longer it takes. */
export class Idle {
  readonly #onError: (error: unknown) => void;
  #next: NodeJS.Immediate | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #steps: Iterator<void> | undefined;
  #isStopped = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Once, when the input that is there has been read: keys that come together are drawn together. */
  soon(work: () => void): void {
    if (this.#next || this.#isStopped) return;
    this.#next = setImmediate(() => {
      this.#next = undefined;
      this.#try(work);
    });
  }

  /**
   * Once, when no key came for `wait` milliseconds; only the last of several is done. Steps go on behind
   * it.
   */
  whenQuiet(work: () => void | Promise<void>, wait = QUIET): void {
    clearTimeout(this.#quiet);
    if (this.#isStopped) return;
    this.#quiet = setTimeout(() => {
      this.#try(work);
      this.#step();
    }, wait);
  }

  /** One step at a time, each when no key came for a moment. */
  inSteps(steps: Iterator<void>): void {
    this.#steps = steps;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#quiet);
    clearImmediate(this.#next);
  }

  #step(): void {
    if (this.#isStopped || !this.#steps) return;
    this.#try(() => {
      if (this.#steps?.next().done) this.#steps = undefined;
    });
    this.#quiet = setTimeout(() => this.#step(), STEP_GAP);
  }

  #try(work: () => void | Promise<void>): void {
    Promise.resolve()
      .then(this.#isStopped ? undefined : work)
      .catch(this.#onError);
  }
}

/**
 * Milliseconds without a key after which the preview follows: more than lies between two presses of a
 * key that is held down (about 30), so that none has to wait for a preview nobody looks at; less than
 * is noticed.
 */
const QUIET = 40;
/** Milliseconds between steps, in which a key can come through. */
const STEP_GAP = 1;
