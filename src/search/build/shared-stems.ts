/** Which stems stand for one set of words: those that a word has in two languages are one. */
export class SharedStems {
  /** By stem another that it is one with; itself where there is none. */
  readonly #next: number[] = [];

  /** Takes two stems, by their numbers, for one. */
  join(one: number, other: number): void {
    this.#next[this.of(other)] = this.of(one);
  }

  /** The stem that stands for all that are one with it. */
  of(stem: number): number {
    let first = stem;
    for (
      let next = this.#next[first];
      next !== undefined && next !== first;
      next = this.#next[first]
    ) {
      first = next;
    }
    // Whoever asks again has a shorter way.
    this.#next[stem] = first;
    return first;
  }
}
