/** An item, by its number, and what it is worth. */
interface Worth {
  readonly item: number;
  readonly worth: number;
}

/**
 * The `limit` items of most worth in order, without sorting the rest: a heap of the best so far with
 * the worst of them on top.
 * @param worthOf asked once of each item
 * @param tie below zero when the first of two that are worth the same comes before the second
 */
export function bestOf(
  items: readonly number[],
  limit: number,
  worthOf: (item: number, position: number) => number,
  tie: (a: number, b: number) => number = byNumber,
): readonly number[] {
  const compare = (a: Worth, b: Worth) => b.worth - a.worth || tie(a.item, b.item);
  const heap: Worth[] = [];
  for (let position = 0; position < items.length; position++) {
    const item = items[position] ?? 0;
    const worth = worthOf(item, position);
    if (heap.length < limit) {
      heap.push({ item, worth });
      riseFrom(heap, heap.length - 1, compare);
      continue;
    }
    const [worst] = heap;
    if (worst === undefined || worth < worst.worth) continue;
    if (worth === worst.worth && tie(item, worst.item) >= 0) continue;
    heap[0] = { item, worth };
    sink(heap, compare);
  }
  return heap.sort(compare).map(({ item }) => item);
}

const byNumber = (a: number, b: number): number => a - b;

type Compare = (a: Worth, b: Worth) => number;

function riseFrom(heap: Worth[], start: number, compare: Compare): void {
  let at = start;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[at] as Worth, heap[parent] as Worth) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: Worth[], compare: Compare): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    let worst = at;
    for (let child = left; child <= left + 1 && child < heap.length; child++) {
      if (compare(heap[child] as Worth, heap[worst] as Worth) > 0) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: Worth[], a: number, b: number): void {
  const held = heap[a] as Worth;
  heap[a] = heap[b] as Worth;
  heap[b] = held;
}
