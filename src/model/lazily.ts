/**
 * A value that is made when it is first asked for. For patterns of whole Unicode classes above all:
 * each takes up to half a millisecond to make, which a run that meets no such character need not spend.
 */
export function lazily<T>(make: () => T): () => T {
  // Once it is made, what it was made from is let go of.
  let state: { readonly make: () => T } | { readonly value: T } = { make };
  return () => {
    if ('make' in state) state = { value: state.make() };
    return state.value;
  };
}

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
