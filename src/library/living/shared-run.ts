/**
 * Runs a job so that every caller gets a run that began after the call, and no two runs overlap: all callers during a
 * run share the next one.
 */
export class SharedRun<T> {
  readonly #job: () => Promise<T>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<T> | undefined;

  constructor(job: () => Promise<T>) {
    this.#job = job;
  }

  /** Resolves or rejects as the job does. */
  run(): Promise<T> {
    this.#next ??= this.#after(this.#running);
    return this.#next;
  }

  /** Resolves when no run is left; never rejects. */
  async idle(): Promise<void> {
    await (this.#next ?? this.#running).catch(() => undefined);
  }

  async #after(earlier: Promise<unknown>): Promise<T> {
    await earlier.catch(() => undefined);
    const run = this.#job();
    this.#running = run;
    this.#next = undefined;
    return run;
  }
}
