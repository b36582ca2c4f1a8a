import { expect, test } from 'vitest';
import { synonymsIn } from '../../src/model/words/synonyms.ts';
import { indexOf } from './search-documents.ts';

const notes = indexOf(
  [
    { title: 'Sails', body: 'A jib is small.' },
    { title: 'Ropes', body: 'A halyard lifts what hangs, a rope does the rest.' },
    { title: 'Cats', body: 'They like rope.' },
  ],
  [],
  [
    ['Foresail', 'jib'],
    ['rope', 'halyard'],
  ],
);
const answer = (query: string) => notes.search(query, { limit: 5 });

test('a word that no note contains is found by its synonym, and this is reported', () => {
  const { hits, relaxed } = answer('foresail');
  expect(hits.map(({ document }) => document)).toEqual([0]);
  expect(relaxed).toEqual([{ kind: 'alias', from: 'foresail', to: 'jib' }]);
});

test('a word that the notes contain is preferred to its synonyms, and nothing is reported', () => {
  const { hits, relaxed } = answer('rope');
  expect(hits.map(({ document }) => document).sort()).toEqual([1, 2]);
  expect(relaxed).toEqual([]);
});

test('a word with synonyms is not corrected', () => {
  expect(answer('halyard').hits[0]?.document).toBe(1);
  expect(answer('halyrad').relaxed[0]?.kind).toBe('typo');
});

test('each line defines synonyms, and lines without synonyms are reported', () => {
  const { sets, diagnostics } = synonymsIn(
    '# Words of ours\nfolder = directory = dir\n\nlonely\r\na = # b\nkid=child # small\n',
    'synonyms.txt',
  );
  expect(sets).toEqual([
    ['folder', 'directory', 'dir'],
    ['kid', 'child'],
  ]);
  expect(diagnostics.map(({ line }) => line)).toEqual([4, 5]);
});
