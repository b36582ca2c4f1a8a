import { describe, expect, test } from 'vitest';
import { englishWordTest } from '../../src/dictionary/english-words.ts';
import { answersOf } from '../../src/library.ts';
import { openFolder } from '../../src/store/open-folder.ts';
import { notesFolder } from '../notes/bundled-notes.ts';
import { facts } from '../notes/facts.ts';
import { misspelt } from '../notes/misspelt.ts';
import { shortQueries } from '../notes/short-queries.ts';

const library = answersOf(await openFolder([notesFolder], { cache: false }), englishWordTest());

/** The titles of the first hits and of their talks, in lower case. */
function titlesOf(query: string, limit: number): readonly (readonly string[])[] {
  return library
    .search(query, { limit })
    .hits.map(({ title, talkTitle }) => [title.toLowerCase(), (talkTitle ?? title).toLowerCase()]);
}

/** The queries whose first `limit` hits contain none of the expected titles. */
function missed(
  queries: readonly { readonly query: string; readonly titles: readonly string[] }[],
  limit: number,
): readonly string[] {
  return queries
    .filter(({ query, titles }) => {
      const expected = new Set(titles.map((title) => title.toLowerCase()));
      return !titlesOf(query, limit).some((names) => names.some((name) => expected.has(name)));
    })
    .map(({ query }) => query);
}

describe('queries of one to three words over the bundled notes', () => {
  const queries = shortQueries.map(({ query, first }) => ({ query, titles: first }));

  test('there are at least 120', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
  });

  test('98 of 100 have an expected title first', () => {
    const wrong = missed(queries, 1);
    expect(wrong.length / queries.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('995 of 1000 have an expected title among the first three', () => {
    const wrong = missed(queries, 3);
    expect(wrong.length / queries.length, wrong.join('\n')).toBeLessThanOrEqual(0.005);
  });
});

describe('a short query has the same first hit in other wordings', () => {
  const firstOf = (query: string) => library.search(query, { limit: 1 }).hits[0];
  // Queries without operators that are not questions themselves.
  const plain = shortQueries
    .map(({ query }) => query)
    .filter((query) => /^[\w -]+$/.test(query) && !/^(?:define|how|is|what|who)\b/.test(query));

  test.each<readonly [string, (query: string) => string]>([
    ['tell me about', (query) => `tell me about ${query}`],
    ['can you explain', (query) => `Can you explain the ${query}?`],
    ['info on', (query) => `any info on ${query}`],
    ['when to use', (query) => `when to use ${query}`],
    ['in capitals', (query) => query.toUpperCase()],
    ['with wide gaps', (query) => `  ${query.replaceAll(' ', '   ')} `],
    ['as a sentence', (query) => `${query}.`],
  ])('%s', (_, reword) => {
    const other = plain.filter((query) => {
      const [one, two] = [firstOf(query), firstOf(reword(query))];
      return one?.file !== two?.file || one?.line !== two?.line;
    });
    expect(other.length / plain.length, other.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

test('every fact of the notes is found by words that someone would type for it', () => {
  const queries = facts.map(({ query, talk }) => ({ query, titles: [talk] }));
  expect(missed(queries, 3)).toEqual([]);
});

test('misspelt queries find the intended talk', () => {
  const queries = misspelt.map(({ query, talk }) => ({ query, titles: [talk] }));
  expect(missed(queries, 3)).toEqual([]);
});
