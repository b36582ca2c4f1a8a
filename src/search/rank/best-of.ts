/** An item, by its number, and what it is worth. */
interface Worth {
  readonly item: number;
  readonly worth: number;
}

/** So many more than twice those that are wanted are gathered before the worst of them are left out. */
const GATHERED = 100;

/**
 * The `limit` items of most worth in order, without sorting the rest. Of two that are worth the same the one with the
 * lower number comes first.
 * @param worthOf asked once of each item
 */
export function bestOf(
  items: Iterable<number>,
  limit: number,
  worthOf: (item: number) => number,
): readonly number[] {
  let best: Worth[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const worth = worthOf(item);
    if (worth < least) continue;
    if (best.push({ item, worth }) < 2 * limit + GATHERED) continue;
    best = best.sort(compare).slice(0, limit);
    least = best.at(-1)?.worth ?? least;
  }
  return best
    .sort(compare)
    .slice(0, limit)
    .map(({ item }) => item);
}

/** Below zero when `a` is better than `b`. */
const compare = (a: Worth, b: Worth): number => b.worth - a.worth || a.item - b.item;
