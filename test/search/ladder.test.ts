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

test('notes with all the words come first, those with some of them under them', () => {
  const { hits, relaxed } = notes.search('premium functions', { limit: 10 });
  expect(hits[0]?.document).toBe(1);
  expect(hits.length).toBeGreaterThan(1);
  expect(relaxed).toEqual([]);
});

test('a word finds its other forms, and nothing is said to be relaxed', () => {
  const { hits, relaxed } = notes.search('orchestration', { limit: 3 });
  expect(hits.map((hit) => hit.document)).toEqual([2]);
  expect(relaxed).toEqual([]);
});

test.each(['coldstart', 'cold-start', 'cold start'])('%s finds every way to write it', (query) => {
  expect([...found(notes, query)].sort()).toEqual([0, 1]);
});

test('a word the notes do not know is read as the nearest one they do', () => {
  const { hits, relaxed } = notes.search('orchestratng', { limit: 3 });
  expect(hits[0]?.document).toBe(2);
  expect(relaxed).toEqual([{ kind: 'typo', from: 'orchestratng', to: 'orchestrating' }]);
});

test.each([
  ['a letter for another', 'colt', 'cold'],
  ['a letter too many', 'coold', 'cold'],
  ['two letters swapped', 'wram', 'warm'],
])('%s is forgiven in a word of four', (_slip, from, to) => {
  const { hits, relaxed } = notes.search(from, { limit: 3 });
  expect(hits[0]?.document).toBe(found(notes, to)[0]);
  expect(relaxed).toEqual([{ kind: 'typo', from, to }]);
});

test('the last word may be the start of one', () => {
  const { hits, relaxed } = notes.search('warm insta', { limit: 3 });
  expect(hits[0]?.document).toBe(1);
  expect(relaxed).toEqual([{ kind: 'prefix', from: 'insta', to: 'instance' }]);
});

test('without a note that has all the words, the best have some, and it is said which', () => {
  const { hits, relaxed } = notes.search('warm request', { limit: 3 });
  expect(hits).toHaveLength(2);
  expect(relaxed[0]).toMatchObject({ kind: 'partial', from: 'warm request' });
});

test('words are quoted in the order in which they were typed, known or not', () => {
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

test('words that say nothing are no nearest ones', () => {
  const { nearest } = indexOf([{ body: 'Put it there, but not here.' }]).search('"out it"', {
    limit: 3,
  });
  expect(nearest).toEqual([]);
});

test('of several words those that mean something have no nearest ones', () => {
  const nearestTo = (query: string) =>
    indexOf([{ body: 'The boot is worn.' }], ['boat', 'warm']).search(query, { limit: 3 }).nearest;
  expect(nearestTo('boat warm')).toEqual([]);
  expect(nearestTo('boat')).toEqual(['boot']);
});

test('nothing found gives the nearest words', () => {
  const { hits, nearest } = notes.search('orkestrata', { limit: 3 });
  expect(hits).toEqual([]);
  expect(nearest).toContain('orchestrate');
});
