import { expect, test } from 'vitest';
import { matchedWords, matcherOf } from '../../src/browse/matched-words.ts';
import { answerOf, entryOf } from './entry-samples.ts';

const marked = (query: string, text: string, answer = answerOf([])): readonly string[] =>
  matcherOf(matchedWords(query, answer))(text).map(([start, end]) => text.slice(start, end));

test('typed words are marked in any case, with and without accents', () => {
  expect(marked('zurich cafe', 'Café in ZÜRICH, not Zürichberg')).toEqual(['Café', 'ZÜRICH']);
});

test('words that the search found are marked, whatever was typed', () => {
  const detail = 'A kettle boils.';
  const answer = answerOf([entryOf('A', { detail, matches: [[2, 8]] })]);
  expect(marked('ketle', 'The kettle, a Kettle', answer)).toEqual(['kettle', 'Kettle']);
});

test('words that the search read instead are marked', () => {
  const answer = answerOf([], {
    relaxed: [{ kind: 'split', from: 'coldstart', to: 'cold start' }],
  });
  expect(marked('coldstart', 'the cold first start', answer)).toEqual(['cold', 'start']);
});

test('short words that were typed are not all over the page', () => {
  expect(marked('a way of it', 'a way of it')).toEqual(['way']);
});

test('a word of a script without spaces is marked inside of a run', () => {
  expect(marked('冷啟動', '無伺服器的冷啟動問題')).toEqual(['冷啟動']);
});

test('nothing typed marks nothing', () => {
  expect(marked('', 'anything at all')).toEqual([]);
});
