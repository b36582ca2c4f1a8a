/** Returns a function that makes a value at its first call and returns this value at every call. */
export function lazily<T>(make: () => T): () => T {
  // When the value is made, `make` is dropped, so that memory it refers to can be freed.
  let state: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ('make' in state) state = { value: state.make() };
    return state.value;
  };
}

/**
 * A regular expression that is compiled at its first use: for Unicode classes (`\p{L}`), each of which
 * takes up to half a millisecond. A literal would take this time in every run, since V8 looks up its classes
 * when it parses the file, even in functions that are never called.
 */
export const lazyPattern = (source: string, flags: string): (() => RegExp) =>
  lazily(() => new RegExp(source, flags));

/** Gives an object a property whose value is made when the property is first read. */
export function defineLazily<T extends object>(object: T, name: string, make: () => unknown): T {
  return Object.defineProperty(object, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      Object.defineProperty(object, name, { value, enumerable: true });
      return value;
    },
  });
}
