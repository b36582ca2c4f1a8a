import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/model/segments.ts';

const of = (granularity: 'grapheme' | 'word') => new Intl.Segmenter('en', { granularity });

/** Sequences of equal units after some letters, so that the blocks of a long text end at any place in a unit. */
test.each([
  ['letters with marks on them', 'a\u0301\u0323'],
  ['families', '👨‍👩‍👧‍👦'],
  ['flags', '🇩🇪🇳🇱'],
  ['consonants that are joined', 'क्षि'],
  ['spaces with marks on them', 'ab \u0301'],
])('%s are segmented in a long text as in a short one', (_, unit) => {
  const one = Array.from(of('grapheme').segment(unit), ({ segment }) => segment);
  for (let before = 0; before < unit.length; before++) {
    const text = 'x'.repeat(before) + unit.repeat(Math.ceil(5_000 / unit.length));
    const segments = Array.from(segmentsOf(of('grapheme'), text), ({ segment }) => segment);
    expect(segments.join('')).toBe(text);
    expect(new Set(segments)).toEqual(new Set([...(before > 0 ? ['x'] : []), ...one]));
  }
});

test('the words of a long text and their offsets are those of Intl.Segmenter', () => {
  const text = 'ภาษาไทย 漢字 and some more, and so on. '.repeat(300);
  expect(Array.from(segmentsOf(of('word'), text))).toEqual(
    Array.from(of('word').segment(text), ({ segment, index, isWordLike }) => ({
      segment,
      index,
      isWordLike,
    })),
  );
});

test('a single segment longer than a block does not hang', () => {
  const text = `a${'\u0301'.repeat(100_000)}`;
  const segments = Array.from(segmentsOf(of('grapheme'), text), ({ segment }) => segment);
  expect(segments.join('')).toBe(text);
  expect(segments.length).toBeLessThan(100);
});
