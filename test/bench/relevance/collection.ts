import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of a test collection. */
export interface CollectionDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface CollectionQuery {
  readonly id: string;
  readonly text: string;
}

/** Documents, queries, and the grade of each document for each query (only grades above zero). */
export interface Collection {
  readonly documents: readonly CollectionDocument[];
  readonly queries: readonly CollectionQuery[];
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Reads a collection in BEIR form: `corpus.jsonl`, `queries.jsonl`, `qrels/test.tsv`.
 * @param queriesFile another file of queries: a path, or a name in the collection's folder
 */
export function readCollection(folder: string, queriesFile = 'queries.jsonl'): Collection {
  return {
    documents: readLines(join(folder, 'corpus.jsonl')).map((row) => ({
      id: textOf(row, '_id'),
      title: textOf(row, 'title'),
      text: textOf(row, 'text'),
    })),
    queries: readLines(existsSync(queriesFile) ? queriesFile : join(folder, queriesFile)).map(
      (row) => ({
        id: textOf(row, '_id'),
        text: textOf(row, 'text'),
      }),
    ),
    judgements: readJudgements(join(folder, 'qrels', 'test.tsv')),
  };
}

function readLines(file: string): readonly Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function textOf(row: Record<string, unknown>, name: string): string {
  const value = row[name];
  return value === undefined || value === null ? '' : String(value);
}

function readJudgements(file: string): Collection['judgements'] {
  const judgements = new Map<string, Map<string, number>>();
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  for (const row of rows) {
    const [query = '', document = '', grade = '0'] = row.trim().split('\t');
    if (Number(grade) <= 0) continue;
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(document, Number(grade)));
  }
  return judgements;
}
