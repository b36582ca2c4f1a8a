import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../cli/run.ts';
import { BINARIES } from '../../engines/cluster.ts';
import { readCollection } from './collection.ts';
import { measure } from './measure.ts';
import { plainTextEngine } from './own-engine.ts';
import { postgresEngine } from './postgres-engine.ts';

/** Invented notes with queries, some of them misspelt. */
const INVENTED = join(import.meta.dirname, 'invented');

/** Larger collections, which are not part of the project. */
const SHARED = join(PACKAGE_ROOT, '../shared/relevance');

/** nDCG@10, slightly below the best result. A floor is only raised, unless a fixed bug had helped the result. */
const FLOORS = [
  { folder: INVENTED, queries: 'queries.jsonl', floor: 0.885 },
  // It was .409 while "shell", a frequent word in these papers, was treated as a stop word.
  { folder: join(SHARED, 'cranfield'), queries: 'queries.jsonl', floor: 0.408 },
  { folder: join(SHARED, 'cranfield'), queries: 'queries-typo.jsonl', floor: 0.407 },
  { folder: join(SHARED, 'cacm'), queries: 'queries.jsonl', floor: 0.535 },
  { folder: join(SHARED, 'cacm'), queries: 'queries-typo.jsonl', floor: 0.528 },
  { folder: join(SHARED, 'code-questions'), queries: 'queries.jsonl', floor: 0.664 },
  { folder: join(SHARED, 'code-questions'), queries: 'queries-typo.jsonl', floor: 0.66 },
  { folder: join(SHARED, 'docs-keywords'), queries: 'queries.jsonl', floor: 0.768 },
  { folder: join(SHARED, 'docs-keywords'), queries: 'queries-typo.jsonl', floor: 0.763 },
];

for (const { folder, queries, floor } of FLOORS) {
  const name = `${basename(folder)}, ${queries}: ranked no worse than before`;
  test.skipIf(!existsSync(folder))(name, async () => {
    const { ndcg } = await measure(plainTextEngine, readCollection(folder, queries));
    expect(ndcg).toBeGreaterThanOrEqual(floor);
  });
}

/** Floors of nDCG@10 for `notes_search` in PostgreSQL. */
const POSTGRES_FLOORS = [
  { collection: 'cranfield', queries: 'queries.jsonl', floor: 0.381 },
  { collection: 'cranfield', queries: 'queries-typo.jsonl', floor: 0.378 },
  { collection: 'cacm', queries: 'queries.jsonl', floor: 0.48 },
  { collection: 'cacm', queries: 'queries-typo.jsonl', floor: 0.474 },
];

for (const { collection, queries, floor } of POSTGRES_FLOORS) {
  const folder = join(SHARED, collection);
  const name = `${collection}, ${queries}: ranked no worse by PostgreSQL than before`;
  test.skipIf(!existsSync(folder) || BINARIES === undefined)(
    name,
    async () => {
      const { ndcg } = await measure(postgresEngine, readCollection(folder, queries));
      expect(ndcg).toBeGreaterThanOrEqual(floor);
    },
    120_000,
  );
}
