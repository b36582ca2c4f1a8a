/** An item and its score. */
interface Worth {
  readonly item: number;
  readonly worth: number;
}

/** The buffer is cut to the best `limit` items whenever it has `2 * limit` plus this many. */
const GATHERED = 100;

/**
 * The `limit` items with the greatest scores, best first, without sorting the rest. Of two equal scores the lower item
 * comes first.
 * @param worthOf gives the score of an item; called once per item
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

/** Negative if `a` is better than `b`. */
const compare = (a: Worth, b: Worth): number => b.worth - a.worth || a.item - b.item;
