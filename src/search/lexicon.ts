/** Words by number, in the order in which they were first met. */
export class Lexicon {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.#numbers.set(word, number);
    this.words.push(word);
    return number;
  }

  /** The number of a word that has been met. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }
}
