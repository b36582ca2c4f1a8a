import { expect, test } from 'vitest';
import { buildIndex, indexOf as indexOfGathered } from '../../src/search/build/build-index.ts';
import { gatherDocuments } from '../../src/search/build/gather-documents.ts';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { OrderedWords } from '../../src/search/build/ordered-words.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { document, indexOf, type WrittenDocument } from './search-documents.ts';

const talk = { group: 0, title: 'Orchestrating functions' };
const passages = [
  { ...talk, heading: 'Step Functions', body: 'State machines on AWS.' },
  { ...talk, heading: 'Durable Functions', body: 'Workflows in code, with replay.' },
  { group: 1, title: 'Security', body: 'A workflow may leak.' },
  {
    ...talk,
    heading: 'Replay',
    kind: 'term' as const,
    group: 2,
    parent: 0,
    title: 'replay',
    body: 'Runs code again.',
  },
];

test('a talk is shown once, with its best passages under it', () => {
  const { hits, total } = indexOf(passages).search('functions', { limit: 5 });
  expect(total).toBe(1);
  expect(hits[0]).toMatchObject({ kind: 'talk', group: 0 });
  expect(hits[0]?.more).toHaveLength(1);
});

test('words spread over the passages of a talk find the talk', () => {
  const { hits, relaxed } = indexOf(passages).search('machines workflows', { limit: 5 });
  expect(hits.map(({ group }) => group)).toEqual([0]);
  expect(relaxed).toEqual([]);
});

test('a term that stands in a talk is a passage of the talk', () => {
  const { hits } = indexOf(passages).search('runs again', { limit: 5 });
  expect(hits[0]).toMatchObject({ kind: 'talk', group: 0, document: 3 });
});

test('asked for terms alone it is a hit of its own', () => {
  const { hits } = indexOf(passages).search('runs again', { limit: 5, kinds: ['term'] });
  expect(hits[0]).toMatchObject({ kind: 'term', group: 2 });
});

function open(parts: readonly (readonly Partial<WrittenDocument>[])[], dead?: Uint8Array) {
  const all = parts.map((part) => part.map((given, i) => document(i, given)));
  const bodies = all.flat();
  const segments = all.map((part, i) => ({
    columns: buildIndex(part),
    ...(i === 0 && dead && { dead }),
  }));
  return openIndex(segments, { bodyOf: (i) => bodies[i]?.body ?? '' });
}

test('several segments are searched as one, their documents numbered one after the other', () => {
  const index = open([[{ body: 'cold start' }, { body: 'warm' }], [{ body: 'a cold start anew' }]]);
  const { hits } = index.search('cold start', { limit: 5 });
  expect(hits.map((hit) => hit.document).sort()).toEqual([0, 2]);
  expect(new Set(hits.map((hit) => hit.group)).size).toBe(2);
});

test('a typo is corrected by the words of any segment', () => {
  const index = open([[{ body: 'warm' }], [{ body: 'orchestration' }]]);
  expect(index.search('orchestratoin', { limit: 5 }).hits[0]?.document).toBe(1);
});

test('documents that no longer count are never found', () => {
  const index = open(
    [[{ body: 'cold' }, { title: 'cold', body: 'x' }], [{ body: 'cold' }]],
    Uint8Array.of(1),
  );
  expect(
    index
      .search('cold', { limit: 5 })
      .hits.map((hit) => hit.document)
      .sort(),
  ).toEqual([1, 2]);
});

test('related talks are other talks about the same', () => {
  const index = indexOf([
    { title: 'Canary deployments', body: 'Shift traffic in small steps and roll back.' },
    { title: 'Safe deployments', body: 'Roll back when traffic shows errors.' },
    { title: 'Cooking', body: 'Salt and pepper.' },
    { kind: 'term', title: 'roll back', body: 'Shift traffic to the version before.' },
  ]);
  expect(index.related(0, 3).map((hit) => hit.document)).toEqual([1]);
});

test('the same documents give the same bytes', () => {
  const all = passages.map((given) => document(given.group, given));
  expect(buildIndex(all)).toEqual(buildIndex(all));
});

test('documents that were gathered in another thread give the same bytes', () => {
  const all = passages.map((given) => document(given.group, given));
  expect(indexOfGathered(structuredClone(gatherDocuments(all)))).toEqual(buildIndex(all));
});

test('words that were known before, and words of no document, change no byte', () => {
  const all = passages.map((given) => document(given.group, given));
  const lexicon = new Lexicon();
  const words = ['functions', 'durablefunctions', 'replay', 'zebra'];
  for (const word of words) lexicon.numberOf(word);
  const known = new OrderedWords();
  known.add([...lexicon.words]);
  const gathered = gatherDocuments(all, lexicon);
  const vocabulary = gathered.vocabulary.slice(words.length);
  expect(indexOfGathered({ ...gathered, vocabulary }, known)).toEqual(buildIndex(all));
});

test('columns of another version are refused', () => {
  const columns = buildIndex([]);
  const other = { ...columns, counts: Uint32Array.of(999, 0, 0) };
  expect(() => openIndex([{ columns: other }], { bodyOf: () => '' })).toThrow(RangeError);
});

test('an index of nothing answers with nothing', () => {
  expect(indexOf([]).search('cold', { limit: 5 })).toMatchObject({ hits: [], total: 0 });
});
