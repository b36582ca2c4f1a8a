/** An item, by its number, and what it is worth. */
interface Worth {
  readonly item: number;
  readonly worth: number;
}

/**
 * The `limit` items of most worth in order, without sorting the rest: a heap of the best so far with
 * the worst of them on top. Of two that are worth the same the one with the lower number comes first.
 * @param worthOf asked once of each item
 */
export function bestOf(
  items: Iterable<number>,
  limit: number,
  worthOf: (item: number) => number,
): readonly number[] {
  const heap: Worth[] = [];
  for (const item of items) {
    const worth = worthOf(item);
    if (heap.length < limit) {
      heap.push({ item, worth });
      riseFrom(heap, heap.length - 1);
      continue;
    }
    const [worst] = heap;
    // Most are left out here, of very many: nothing is made for them.
    if (worst === undefined || worth < worst.worth) continue;
    if (worth === worst.worth && item > worst.item) continue;
    heap[0] = { item, worth };
    sink(heap);
  }
  return heap.sort(compare).map(({ item }) => item);
}

/** Below zero when `a` is better than `b`. */
const compare = (a: Worth, b: Worth): number => b.worth - a.worth || a.item - b.item;

function riseFrom(heap: Worth[], start: number): void {
  let at = start;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap, at, parent)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: Worth[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    let worst = at;
    for (let child = left; child <= left + 1 && child < heap.length; child++) {
      if (isWorse(heap, child, worst)) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function isWorse(heap: readonly Worth[], a: number, b: number): boolean {
  const [left, right] = [heap[a], heap[b]];
  return left !== undefined && right !== undefined && compare(left, right) > 0;
}

function swap(heap: Worth[], a: number, b: number): void {
  const [left, right] = [heap[a], heap[b]];
  if (left === undefined || right === undefined) return;
  heap[a] = right;
  heap[b] = left;
}
