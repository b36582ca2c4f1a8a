/** A value that is made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  // Once it is made, what it was made from is let go of.
  let state: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ('make' in state) state = { value: state.make() };
    return state.value;
  };
}

/**
 * A pattern that is made when it is first asked for: for whole Unicode classes (`\p{L}`), each of which
 * takes up to half a millisecond. As a literal it would take that in every run, since V8 looks its classes
 * up where it parses the file, even in functions that are never called.
 */
export const lazyPattern = (source: string, flags: string): (() => RegExp) =>
  lazily(() => new RegExp(source, flags));

/** Gives an object a property whose value is made when it is first asked for. */
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
