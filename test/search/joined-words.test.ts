import { expect, test } from 'vitest';
import { JoinedWords } from '../../src/search/build/joined-words.ts';
import { OrderedWords } from '../../src/search/build/ordered-words.ts';

/** The word that two neighbours make where documents have all of these words but `unused`. */
function joined(words: readonly string[], first: string, second: string, unused?: string) {
  const all = new OrderedWords();
  all.add(words);
  const used = all.used(Uint8Array.from(words, (word) => (word === unused ? 0 : 1)));
  const whole = new JoinedWords(used).of(words.indexOf(first), words.indexOf(second));
  return whole === undefined ? undefined : words[whole];
}

const WORDS = ['cold', 'start', 'coldstart', 'data', 'bases', 'database', 'databases', 'way', 'a'];

test.each([
  ['cold', 'start', 'coldstart'],
  ['data', 'bases', 'databases'],
  ['start', 'cold', undefined],
  ['data', 'start', undefined],
])('%s %s is %s', (first, second, whole) => {
  expect(joined(WORDS, first, second)).toBe(whole);
});

test('parts of two letters, and words that say nothing, make no word with others', () => {
  expect(joined(['be', 'gone', 'begone'], 'be', 'gone')).toBeUndefined();
  expect(joined(['with', 'draw', 'withdraw'], 'with', 'draw')).toBeUndefined();
});

test('a word that no document has is made of nothing', () => {
  expect(joined(WORDS, 'cold', 'start', 'coldstart')).toBeUndefined();
});
