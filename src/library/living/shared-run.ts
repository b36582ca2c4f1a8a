/**
 * Runs a job so that everybody who asks for it gets a run that began after they asked, and no two run at once: those
 * who ask during a run share the next.
 */
export class SharedRun<T> {
  readonly #job: () => Promise<T>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<T> | undefined;

  constructor(job: () => Promise<T>) {
    this.#job = job;
  }

  /** What the job gives, or throws. */
  run(): Promise<T> {
    this.#next ??= this.#after(this.#running);
    return this.#next;
  }

  /** Ends when nothing runs any more; never rejects. */
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
