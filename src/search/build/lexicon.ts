/** Gives each distinct word a number, in the order in which words are first met. */
export class Lexicon {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word, which is given one where it has none. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.#numbers.set(word, number);
    this.words.push(word);
    return number;
  }

  /** The number of a word; undefined where it has none. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }
}
