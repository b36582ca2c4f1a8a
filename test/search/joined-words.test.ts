import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JoinedWords } from '../../src/search/build/joined-words.ts';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/build/vocabulary.ts';
import { found, indexOf } from './search-documents.ts';

/** All words but `unread`. */
const isRead = ({ words }: Vocabulary, unread?: string) =>
  words.map((word) => (word === unread ? 0 : 1));

/** The word that two neighbours make where documents have all of these words but `unused`. */
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

test('a word that nobody reads is made of nothing', () => {
  const lexicon = new Lexicon();
  for (const word of WORDS) lexicon.numberOf(word);
  const used = vocabularyOf(lexicon);
  const all = new JoinedWords(used, lexicon, isRead(used, 'coldstart'));
  expect(all.of(0, 1)).toBeUndefined();
});

test('two words make a third exactly where that is the one behind the other', () => {
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

test('a word typed as one may be two of which one has two letters, where they stand side by side', () => {
  const index = indexOf([{ body: 'Keep the rope db dry.' }, { body: 'The deck of a ferry; db.' }]);
  const readAs = (query: string) => index.search(query, { limit: 2 }).relaxed.map(({ to }) => to);
  expect(readAs('ropedb')).toEqual(['rope db']);
  expect(readAs('deckdb')).toEqual([]);
  expect(readAs('deckof')).toEqual([]);
});

test('two words that are also written as one are that, whatever sign follows them', () => {
  const bodies = [
    'The coldstart of a boat.',
    'cold start ⚓ and more',
    'A cold useStart',
    'start cold',
  ];
  const index = indexOf(bodies.map((body) => ({ body })));
  expect([...found(index, 'coldstart')].sort()).toEqual([0, 1]);
});
