/**
 * Edit distance where swapping two neighbours is one edit (optimal string alignment: Damerau 1964 as
 * computed by Wagner and Fischer's table), up to `limit`; `limit + 1` when it is more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    if (i <= limit) current[0] = i;
    let best = limit + 1;
    const last = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = (previous[j - 1] ?? 0) + (same ? 0 : 1);
      cost = Math.min(cost, (previous[j] ?? limit) + 1, (current[j - 1] ?? limit) + 1);
      if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? limit) + 1);
      }
      current[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
