/** Those who want to be told. */
export class Listeners<T> {
  readonly #all = new Set<(news: T) => void>();

  /** Gives what ends the telling. One who is added twice is told twice. */
  add(listener: (news: T) => void): () => void {
    const own = (news: T) => listener(news);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  /** Each in its own turn: what one throws is its own affair, and disturbs nobody else. */
  tell(news: T): void {
    for (const listener of this.#all) queueMicrotask(() => listener(news));
  }

  clear(): void {
    this.#all.clear();
  }
}
