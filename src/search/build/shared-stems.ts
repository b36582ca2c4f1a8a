/** Joins stems into sets (union–find): the stems that one word has in two languages form one set. */
export class SharedStems {
  /** For each stem its parent in the set; a representative has itself, or no entry. */
  readonly #next: number[] = [];

  /** Joins the sets of two stems, which are given by their numbers. */
  join(one: number, other: number): void {
    this.#next[this.of(other)] = this.of(one);
  }

  /** The representative of a stem's set. */
  of(stem: number): number {
    let first = stem;
    for (
      let next = this.#next[first];
      next !== undefined && next !== first;
      next = this.#next[first]
    ) {
      first = next;
    }
    // Path compression: later look-ups are shorter.
    this.#next[stem] = first;
    return first;
  }
}
