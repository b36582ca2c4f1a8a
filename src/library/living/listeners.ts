/** A set of listeners. */
export class Listeners<T> {
  readonly #all = new Set<(news: T) => void>();

  /** Returns a function that removes the listener. A listener that is added twice is called twice. */
  add(listener: (news: T) => void): () => void {
    const own = (news: T) => listener(news);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  /** Calls each listener in a microtask of its own, so that an exception in one does not stop the others. */
  tell(news: T): void {
    for (const listener of this.#all) queueMicrotask(() => listener(news));
  }

  clear(): void {
    this.#all.clear();
  }
}
