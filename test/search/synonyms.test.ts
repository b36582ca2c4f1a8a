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

test('a word that no note has is found by another for the same thing, and that is said', () => {
  const { hits, relaxed } = answer('foresail');
  expect(hits.map(({ document }) => document)).toEqual([0]);
  expect(relaxed).toEqual([{ kind: 'alias', from: 'foresail', to: 'jib' }]);
});

test('a word that the notes have comes before others for it, and nothing is said', () => {
  const { hits, relaxed } = answer('rope');
  expect(hits.map(({ document }) => document).sort()).toEqual([1, 2]);
  expect(relaxed).toEqual([]);
});

test('a word is not corrected where another is known for it', () => {
  expect(answer('halyard').hits[0]?.document).toBe(1);
  expect(answer('halyrad').relaxed[0]?.kind).toBe('typo');
});

test('lines name words for the same thing; what does not is told by its line', () => {
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
