import { firstNotBefore } from '../model/ordered-rows.ts';
import type { LazyList } from './types.ts';

/** What became of the members of a list. */
export interface PatchedMembers<T> {
  /** Numbers of those that are none any more. */
  readonly gone: ReadonlySet<number>;
  /** Further ones, numbered on from those that were there; ordered by their keys. */
  readonly added: LazyList<T>;
  /** Some that changed, by their numbers. */
  readonly replaced?: ReadonlyMap<number, T>;
}

/**
 * A list as it is now: members keep their numbers, and come in the order of their keys.
 * @param keyOf by what the list is ordered; undefined where what is added comes last
 */
export function patchedList<T>(
  whole: LazyList<T>,
  { gone, added, replaced }: PatchedMembers<T>,
  keyOf?: (member: T) => string,
): LazyList<T> {
  const first = whole.length;
  const at = (number: number): T =>
    number < first ? (replaced?.get(number) ?? whole.at(number)) : added.at(number - first);
  /** For each that is added, the number of the member it comes before. */
  const places = () =>
    Array.from(added, (member) => (keyOf ? firstNotBefore(whole, keyOf(member), keyOf) : first));
  function* numbers(): Generator<number> {
    const before = places();
    let next = 0;
    for (let number = 0; number <= first; number++) {
      for (; next < before.length && (before[next] ?? 0) <= number; next++) yield first + next;
      if (number < first && !gone.has(number)) yield number;
    }
  }
  return {
    length: first - gone.size + added.length,
    at,
    *entries() {
      for (const number of numbers()) yield [number, at(number)] as const;
    },
    *[Symbol.iterator]() {
      for (const number of numbers()) yield at(number);
    },
  };
}
