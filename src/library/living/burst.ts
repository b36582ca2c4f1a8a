/** Events closer together than this belong to one burst. */
const QUIET_MS = 50;
/** In a stream of events without a pause, the callback runs this often. */
const LONGEST_MS = 1_000;

/** Calls back once for many events: when they pause, or have continued for long. */
export class Burst {
  readonly #ended: () => void;
  #timer: NodeJS.Timeout | undefined;
  #began = 0;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  event(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#began = now;
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET_MS, Math.max(0, this.#began + LONGEST_MS - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ended();
    }, wait);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
