import { expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

const notes = indexOf([
  { title: 'Cold starts', body: 'A cold start delays the first request to a function.' },
  {
    title: 'Premium plans',
    body: 'Premium functions keep a warm instance and avoid coldstart pain.',
  },
  { title: 'Orchestrating functions', body: 'Step Functions orchestrate many small functions.' },
  {
    kind: 'term',
    title: 'function as a service',
    aliases: ['FaaS'],
    body: 'Code without servers.',
  },
]);

test('notes with all words come first, then notes with some of them', () => {
  const { hits, relaxed } = notes.search('premium functions', { limit: 10 });
  expect(hits[0]?.document).toBe(1);
  expect(hits.length).toBeGreaterThan(1);
  expect(relaxed).toEqual([]);
});

test('a word finds its inflected forms, without a reported relaxation', () => {
  const { hits, relaxed } = notes.search('orchestration', { limit: 3 });
  expect(hits.map((hit) => hit.document)).toEqual([2]);
  expect(relaxed).toEqual([]);
});

test.each(['coldstart', 'cold-start', 'cold start'])(
  '%s finds every way to write the compound',
  (query) => {
    expect([...found(notes, query)].sort()).toEqual([0, 1]);
  },
);

test('an unknown word is corrected to the most similar known one', () => {
  const { hits, relaxed } = notes.search('orchestratng', { limit: 3 });
  expect(hits[0]?.document).toBe(2);
  expect(relaxed).toEqual([{ kind: 'typo', from: 'orchestratng', to: 'orchestrating' }]);
});

test.each([
  ['a letter for another', 'colt', 'cold'],
  ['a letter too many', 'coold', 'cold'],
  ['two letters swapped', 'wram', 'warm'],
])('%s is corrected in a word of four letters', (_slip, from, to) => {
  const { hits, relaxed } = notes.search(from, { limit: 3 });
  expect(hits[0]?.document).toBe(found(notes, to)[0]);
  expect(relaxed).toEqual([{ kind: 'typo', from, to }]);
});

test('the last word may be a prefix', () => {
  const { hits, relaxed } = notes.search('warm insta', { limit: 3 });
  expect(hits[0]?.document).toBe(1);
  expect(relaxed).toEqual([{ kind: 'prefix', from: 'insta', to: 'instance' }]);
});

test('if no note has all words, the best ones have some, and this is reported', () => {
  const { hits, relaxed } = notes.search('warm request', { limit: 3 });
  expect(hits).toHaveLength(2);
  expect(relaxed[0]).toMatchObject({ kind: 'partial', from: 'warm request' });
});

test('missing words are reported in the order of the query, known or not', () => {
  const { relaxed } = notes.search('xylophone functions qqqq', { limit: 3 });
  expect(relaxed[0]).toMatchObject({ kind: 'partial', from: 'xylophone functions qqqq' });
});

test('a term is found by its alias', () => {
  expect(found(notes, 'faas')[0]).toBe(3);
});

test('letters are no nearest ones', () => {
  expect(
    indexOf([{ body: 'Rows 1 and 2, x and y.' }]).search('"a"z', { limit: 3 }).nearest,
  ).toEqual([]);
});

test('stop words are not suggested as similar words', () => {
  const { nearest } = indexOf([{ body: 'Put it there, but not here.' }]).search('"out it"', {
    limit: 3,
  });
  expect(nearest).toEqual([]);
});

test('in a query of several words, real words get no suggestions', () => {
  const nearestTo = (query: string) =>
    indexOf([{ body: 'The boot is worn.' }], ['boat', 'warm']).search(query, { limit: 3 }).nearest;
  expect(nearestTo('boat warm')).toEqual([]);
  expect(nearestTo('boat')).toEqual(['boot']);
});

test('without hits, similar words are suggested', () => {
  const { hits, nearest } = notes.search('orkestrata', { limit: 3 });
  expect(hits).toEqual([]);
  expect(nearest).toContain('orchestrate');
});
