import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { graphemes, textWidth } from '../../src/render/text/width.ts';
import { runs } from '../property.ts';

describe('the width of a text in cells', () => {
  test.each([
    ['plain', 5],
    ['naïve – “quoted”…', 17],
    ['Привет, Ελλάδα', 14],
    ['日本語', 6],
    ['한국어', 6],
    ['ＡＢ１', 6],
    ['👍', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇳🇱', 2],
    ['👋🏽', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['e\u0301', 1],
    ['ka\u0308nn', 4],
    ['\u0915\u093f', 2],
    ['ｶﾞ', 2],
    ['\u200d', 0],
    ['', 0],
  ])('of "%s" is %i', (text, cells) => {
    expect(textWidth(text)).toBe(cells);
  });

  test('is one for symbols that are text by default, as on terminals', () => {
    expect(textWidth('☎')).toBe(1);
    expect(textWidth('✔')).toBe(1);
  });

  test('is the same as that of string-width, for any mixture of scripts and emoji', () => {
    const letters = fc.constantFrom(
      ...'azAZ09 .,-éßñøЖяΩλ–…“”東京語カな한글，。！Ａ１',
      '👍',
      '🚀',
      '👩‍👩‍👧‍👦',
      '🇯🇵',
      '👋🏽',
      'e\u0301',
      'o\u0308',
      'か\u3099',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(textWidth(text)).toBe(stringWidth(text));
      }),
      runs(),
    );
  });

  test('is the sum of the widths of its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const sum = graphemes(text).reduce((total, grapheme) => total + textWidth(grapheme), 0);
        expect(textWidth(text)).toBe(sum);
        expect(graphemes(text).join('')).toBe(text);
      }),
      runs(),
    );
  });
});
