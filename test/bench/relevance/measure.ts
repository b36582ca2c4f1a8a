import type { Collection } from './collection.ts';
import type { Engine } from './engine.ts';

/** Documents in a run for each query. */
const DEPTH = 100;
/** Number of documents that nDCG takes into account. */
const CUT = 10;

/** Time limit of the first pass, which warms up and is not timed. */
const WARM_UP_MS = 5000;

export interface Measured {
  readonly engine: string;
  readonly ndcg: number;
  /** Share of the queries whose first document is relevant. */
  readonly success: number;
  readonly recall: number;
  /** Milliseconds of a query in a warm process, median. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the first build in a fresh process. */
  readonly build: number;
  /** Ids of the documents found, best first, for each query id. */
  readonly run: ReadonlyMap<string, readonly string[]>;
}

/**
 * Runs all queries of a collection through an engine: once to warm up, once timed. The figures are
 * means over the queries that have judgements.
 */
export async function measure(engine: Engine, collection: Collection): Promise<Measured> {
  const { documents, queries, judgements } = collection;
  const start = performance.now();
  const answer = await engine.open(documents);
  const build = performance.now() - start;
  const warmUntil = performance.now() + WARM_UP_MS;
  for (const { text } of queries) if (performance.now() < warmUntil) await answer(text, DEPTH);
  const times: number[] = [];
  const run = new Map<string, readonly string[]>();
  for (const { id, text } of queries) {
    const queryStart = performance.now();
    const found = await answer(text, DEPTH);
    times.push(performance.now() - queryStart);
    run.set(
      id,
      found.map((position) => documents[position]?.id ?? ''),
    );
  }
  engine.close?.();
  times.sort((a, b) => a - b);
  const judged = [...judgements].map(([query, grades]) => ({
    found: run.get(query) ?? [],
    grades,
  }));
  return {
    engine: engine.name,
    ndcg: mean(judged.map(({ found, grades }) => ndcgOf(found, grades))),
    success: mean(judged.map(({ found, grades }) => (grades.has(found[0] ?? '') ? 1 : 0))),
    recall: mean(judged.map(({ found, grades }) => recallOf(found, grades))),
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? 0,
    build,
    run,
  };
}

/** Gain is the grade, discount 1 / log2(rank + 1), as trec_eval's `ndcg_cut`. */
function ndcgOf(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (values: readonly number[]) =>
    values.slice(0, CUT).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

function recallOf(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  return found.slice(0, DEPTH).filter((id) => grades.has(id)).length / grades.size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
