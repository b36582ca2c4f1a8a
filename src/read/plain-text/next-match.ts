/** Finds the next match behind ascending offsets: all calls together scan the text once. */
export class NextMatch {
  readonly #text: string;
  readonly #pattern: RegExp;
  #found = -1;

  /** @param pattern with the `g` flag */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** Offset of the first match at or behind `start`, or undefined. `start` must not decrease between calls. */
  from(start: number): number | undefined {
    if (this.#found < start) {
      this.#pattern.lastIndex = start;
      this.#found = this.#pattern.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return Number.isFinite(this.#found) ? this.#found : undefined;
  }
}
