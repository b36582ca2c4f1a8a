/**
 * A value that is made when it is first asked for. For patterns of whole Unicode classes above all:
 * each takes up to half a millisecond to make, which a run that meets no such character need not spend.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
