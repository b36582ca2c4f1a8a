/** Numbers distinct words in the order in which they are first seen. */
export class Lexicon {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word. A new word gets the next number. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.#numbers.set(word, number);
    this.words.push(word);
    return number;
  }

  /** The number of a word; undefined for a new word. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }
}
