/** Finds what comes next again and again, going on through a text: all calls together look at it once. */
export class NextMatch {
  readonly #text: string;
  readonly #pattern: RegExp;
  #found = -1;

  /** @param pattern global */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** Where the first match at or behind `start` begins, which must not go back; undefined without one. */
  from(start: number): number | undefined {
    if (this.#found < start) {
      this.#pattern.lastIndex = start;
      this.#found = this.#pattern.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return Number.isFinite(this.#found) ? this.#found : undefined;
  }
}
