/** Those who want to be told. */
export class Listeners<T> {
  readonly #all = new Set<(news: T) => void>();

  /** Gives what ends the telling. One who is added twice is told twice. */
  add(listener: (news: T) => void): () => void {
    const own = (news: T) => listener(news);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  /** What a listener throws is its own affair: it is thrown where nobody else is disturbed, as that of an event is. */
  tell(news: T): void {
    for (const listener of [...this.#all]) {
      try {
        listener(news);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  clear(): void {
    this.#all.clear();
  }
}
