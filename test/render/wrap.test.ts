import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTextOf, type Styled, span } from '../../src/render/text/styled.ts';
import { textWidth } from '../../src/render/text/width.ts';
import { chop, truncate, truncateStart, wrap } from '../../src/render/text/wrap.ts';
import { runs } from '../property.ts';

const linesOf = (text: string, columns: number): readonly string[] =>
  wrap([span(text)], columns).map(plainTextOf);

describe('a text too long for a line', () => {
  test('is broken at spaces', () => {
    expect(linesOf('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  });

  test('is broken between wide characters, but not before a full stop', () => {
    expect(linesOf('東京へ行く。大阪', 10)).toEqual(['東京へ行', 'く。大阪']);
    expect(linesOf('use サーバーレス today', 10)).toEqual(['use サー', 'バーレス', 'today']);
  });

  test('is broken within words that are longer than a line', () => {
    expect(linesOf('abcdefghijkl mn', 5)).toEqual(['abcde', 'fghij', 'kl mn']);
  });

  test('is not broken within an address, so that it stays clickable', () => {
    expect(linesOf('see https://example.com/a/long/path now', 12)).toEqual([
      'see',
      'https://example.com/a/long/path',
      'now',
    ]);
  });

  test('keeps its line breaks', () => {
    expect(linesOf('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  test('keeps the styles of its parts across a break', () => {
    const text: Styled = [span('plain '), span('bold words', { bold: true }), span(' plain')];
    expect(wrap(text, 10)).toEqual([
      [span('plain '), span('bold', { bold: true })],
      [span('words', { bold: true })],
      [span('plain')],
    ]);
  });

  test('loses only spaces at the breaks, and no line is too wide', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 1 }),
      fc.constant('東京都'),
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 2, max: 40 }), (words, columns) => {
        const text = words.join(' ').replace(/[\n:]/g, '');
        const lines = linesOf(text, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
      }),
      runs(),
    );
  });
});

test('code is cut at the width, and its spaces are kept', () => {
  expect(chop([span('    if (x)  y')], 8).map(plainTextOf)).toEqual(['    if (', 'x)  y']);
});

test('a text that is cut ends with an ellipsis', () => {
  expect(plainTextOf(truncate([span('serverless')], 6))).toBe('serve…');
  expect(plainTextOf(truncate([span('東京都庁')], 6))).toBe('東京…');
  expect(plainTextOf(truncate([span('short')], 6))).toBe('short');
  expect(plainTextOf(truncate([span('short')], 0))).toBe('');
});

test('a text that is cut at its start begins with an ellipsis', () => {
  expect(plainTextOf(truncateStart([span('serverless')], 6))).toBe('…rless');
  expect(plainTextOf(truncateStart([span('a'), span('東京都庁')], 6))).toBe('…都庁');
  expect(plainTextOf(truncateStart([span('short')], 6))).toBe('short');
  expect(plainTextOf(truncateStart([span('short')], 0))).toBe('');
});
