import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { vocabularyOf } from '../../src/search/build/vocabulary.ts';

/** Also letters beyond the first plane, which UTF-16 sorts before the last of it. */
const someWords = fc.array(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '\ufb01', '\u{1f600}', '\u{10000}'),
    maxLength: 4,
  }),
);

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function lexiconOf(words: readonly string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const word of words) lexicon.numberOf(word);
  return lexicon;
}

test('words are numbered in the order in which they are first met', () => {
  fc.assert(
    fc.property(someWords, (met) => {
      const lexicon = lexiconOf(met);
      const distinct = [...new Set(met)];
      expect(lexicon.words).toEqual(distinct);
      expect(distinct.map((word) => lexicon.find(word))).toEqual([...distinct.keys()]);
    }),
  );
});

test('a vocabulary has the words that are asked for, in the order of their bytes', () => {
  fc.assert(
    fc.property(someWords, fc.func(fc.boolean()), (met, isAsked) => {
      const lexicon = lexiconOf(met);
      const asked = lexicon.words.filter((word) => isAsked(word));
      const { words, numbers, order } = vocabularyOf(lexicon, (number) =>
        isAsked(lexicon.words[number] ?? ''),
      );
      expect(words).toEqual(asked.toSorted(byBytes));
      expect(Array.from(numbers, (number) => lexicon.words[number])).toEqual(words);
      expect([...order]).toEqual(
        lexicon.words.map((word) => (isAsked(word) ? words.indexOf(word) : 0xffffffff)),
      );
    }),
  );
});
