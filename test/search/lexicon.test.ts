import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { vocabularyOf } from '../../src/search/build/vocabulary.ts';

/** Words with letters beyond the basic plane, which UTF-16 sorts differently from UTF-8. */
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

test('words are numbered in the order of their first occurrence', () => {
  fc.assert(
    fc.property(someWords, (occurrences) => {
      const lexicon = lexiconOf(occurrences);
      const distinct = [...new Set(occurrences)];
      expect(lexicon.words).toEqual(distinct);
      expect(distinct.map((word) => lexicon.find(word))).toEqual([...distinct.keys()]);
    }),
  );
});

test('a vocabulary contains the selected words in the order of their bytes', () => {
  fc.assert(
    fc.property(someWords, fc.func(fc.boolean()), (occurrences, isSelected) => {
      const lexicon = lexiconOf(occurrences);
      const selected = lexicon.words.filter((word) => isSelected(word));
      const { words, numbers, order } = vocabularyOf(lexicon, (number) =>
        isSelected(lexicon.words[number] ?? ''),
      );
      expect(words).toEqual(selected.toSorted(byBytes));
      expect(Array.from(numbers, (number) => lexicon.words[number])).toEqual(words);
      expect([...order]).toEqual(
        lexicon.words.map((word) => (isSelected(word) ? words.indexOf(word) : 0xffffffff)),
      );
    }),
  );
});
