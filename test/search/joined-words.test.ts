import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JoinedWords } from '../../src/search/build/joined-words.ts';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/build/vocabulary.ts';
import { found, indexOf } from './search-documents.ts';

/** For each word of the vocabulary, whether it occurs in visible text: 0 for `unread`, otherwise 1. */
const isRead = ({ words }: Vocabulary, unread?: string) =>
  words.map((word) => (word === unread ? 0 : 1));

/** The compound of two adjacent words, if documents contain all of these words except `unused`. */
function joined(words: readonly string[], first: string, second: string, unused?: string) {
  const lexicon = new Lexicon();
  for (const word of words) lexicon.numberOf(word);
  const used = vocabularyOf(lexicon, (number) => lexicon.words[number] !== unused);
  const whole = new JoinedWords(used, lexicon, isRead(used)).of(
    words.indexOf(first),
    words.indexOf(second),
  );
  return whole === undefined ? undefined : words[whole];
}

const WORDS = ['cold', 'start', 'coldstart', 'data', 'bases', 'database', 'databases', 'way', 'a'];

test.each([
  ['cold', 'start', 'coldstart'],
  ['data', 'bases', 'databases'],
  ['start', 'cold', undefined],
  ['data', 'start', undefined],
])('%s and %s make the compound %s', (first, second, whole) => {
  expect(joined(WORDS, first, second)).toBe(whole);
});

test('parts of two letters and stop words make no compounds', () => {
  expect(joined(['be', 'gone', 'begone'], 'be', 'gone')).toBeUndefined();
  expect(joined(['with', 'draw', 'withdraw'], 'with', 'draw')).toBeUndefined();
});

test('a compound that no document contains is not made', () => {
  expect(joined(WORDS, 'cold', 'start', 'coldstart')).toBeUndefined();
});

test('a compound that occurs only in invisible text is not made', () => {
  const lexicon = new Lexicon();
  for (const word of WORDS) lexicon.numberOf(word);
  const used = vocabularyOf(lexicon);
  const all = new JoinedWords(used, lexicon, isRead(used, 'coldstart'));
  expect(all.of(0, 1)).toBeUndefined();
});

test('two words make a compound exactly if the vocabulary contains their concatenation', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), (words) => {
      const lexicon = new Lexicon();
      for (const one of words) lexicon.numberOf(one);
      const used = vocabularyOf(lexicon);
      const all = new JoinedWords(used, lexicon, isRead(used));
      for (const first of words) {
        for (const second of words) {
          const whole = all.of(words.indexOf(first), words.indexOf(second));
          expect(whole ?? -1).toBe(words.indexOf(first + second));
        }
      }
    }),
  );
});

test('a compound may be split off a part of two letters, if both parts are side by side in the notes', () => {
  const index = indexOf([{ body: 'Keep the rope db dry.' }, { body: 'The deck of a ferry; db.' }]);
  const readAs = (query: string) => index.search(query, { limit: 2 }).relaxed.map(({ to }) => to);
  expect(readAs('ropedb')).toEqual(['rope db']);
  expect(readAs('deckdb')).toEqual([]);
  expect(readAs('deckof')).toEqual([]);
});

test('adjacent parts match a compound that the notes also contain, whatever sign follows', () => {
  const bodies = [
    'The coldstart of a boat.',
    'cold start ⚓ and more',
    'A cold useStart',
    'start cold',
  ];
  const index = indexOf(bodies.map((body) => ({ body })));
  expect([...found(index, 'coldstart')].sort()).toEqual([0, 1]);
});
