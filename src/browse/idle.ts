/** Schedules work for pauses in typing: longer work waits for longer pauses. */
export class Idle {
  readonly #onError: (error: unknown) => void;
  #next: NodeJS.Immediate | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #long: NodeJS.Timeout | undefined;
  #afterLong: (() => void) | undefined;
  #first: Iterator<void> | undefined;
  #steps: Iterator<void> | undefined;
  /** Counts the calls of {@link whenQuiet}: only the last call runs further steps. */
  #turn = 0;
  #isStopped = false;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Runs work once, after the available input has been read: keys that arrive together are drawn together. */
  soon(work: () => void): void {
    if (this.#next || this.#isStopped) return;
    this.#next = setImmediate(() => {
      this.#next = undefined;
      this.#try(work);
    });
  }

  /**
   * Runs work once, `wait` milliseconds after the last call of this method, then the steps. A later call replaces an
   * earlier one.
   */
  whenQuiet(work: () => void | Promise<void>, wait = QUIET): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#long);
    if (this.#isStopped) return;
    const turn = ++this.#turn;
    this.#quiet = setTimeout(() => {
      this.#try(async () => {
        await work();
        if (turn === this.#turn) this.#step();
      });
    }, wait);
    this.#long = setTimeout(() => {
      const afterLong = this.#afterLong;
      this.#afterLong = undefined;
      if (afterLong) this.#try(afterLong);
    }, LONG);
  }

  /** Runs the steps one at a time, in pauses between keys. */
  inSteps(steps: Iterator<void>): void {
    this.#steps = steps;
  }

  /** Runs these steps before all others, replacing earlier steps that were added here. */
  inStepsFirst(steps: Iterator<void>): void {
    this.#first = steps;
  }

  /** Runs work once, after a second without a key. */
  whenLongQuiet(work: () => void): void {
    this.#afterLong = work;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#long);
    clearImmediate(this.#next);
  }

  #step(): void {
    if (this.#isStopped || !(this.#first ?? this.#steps)) return;
    this.#try(() => {
      if (this.#first) {
        if (this.#first.next().done) this.#first = undefined;
      } else if (this.#steps?.next().done) this.#steps = undefined;
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
/** Milliseconds without a key after which longer work may run. */
const LONG = 1_000;
