/** Schedules work for pauses in typing: longer work waits for longer pauses. */
export class Idle {
  readonly #onError: (error: unknown) => void;
  #next: NodeJS.Immediate | undefined;
  #quiet: NodeJS.Timeout | undefined;
  /** The queue of work in steps; the first element runs first. */
  readonly #steps: Iterator<void>[] = [];
  /** Counts the calls of {@link whenQuiet}: only the last call runs further steps. */
  #turn = 0;
  #isStopped = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Runs work once, after all available input has been read, so that keys that arrive together cause one drawing. */
  afterInput(work: () => void): void {
    if (this.#next || this.#isStopped) return;
    this.#next = setImmediate(() => {
      this.#next = undefined;
      this.#try(work);
    });
  }

  /**
   * Runs work once, `wait` milliseconds after the last call of this method, then the queued steps. A later call
   * replaces an earlier one.
   */
  whenQuiet(work: () => void | Promise<void>, wait = QUIET): void {
    clearTimeout(this.#quiet);
    if (this.#isStopped) return;
    const turn = ++this.#turn;
    this.#quiet = setTimeout(() => {
      this.#try(async () => {
        await work();
        if (turn === this.#turn) this.#step();
      });
    }, wait);
  }

  /** Puts steps at the front of the queue, which runs one step at a time while no key is pressed. */
  queueSteps(steps: Iterator<void>): void {
    this.#steps.unshift(steps);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#quiet);
    clearImmediate(this.#next);
  }

  #step(): void {
    const [first] = this.#steps;
    if (this.#isStopped || !first) return;
    this.#try(() => {
      if (first.next().done) this.#steps.splice(this.#steps.indexOf(first), 1);
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
 * Milliseconds without a key after which the preview is drawn. Longer than the repeat interval of a key that is held
 * down (about 30), so that no key waits for a preview that nobody looks at; shorter than a person notices.
 */
const QUIET = 40;
/** Milliseconds between steps, in which a key can be handled. */
const STEP_GAP = 1;
