import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLine, safePiece, safeText } from '../../src/render/text/safe-text.ts';
import { runs } from '../property.ts';
import { controlCharacters } from './terminals.ts';

describe('a text from a note', () => {
  test.each([
    ['colours', 'a \x1b[1;31mred\x1b[0m b', 'a red b'],
    ['cursor movements', 'a\x1b[2J\x1b[10;10Hb', 'ab'],
    ['8-bit sequences', 'a\x9b31mb\x9d0;title\x9cc', 'abc'],
    ['window titles', 'a\x1b]0;owned\x07b', 'ab'],
    ['hyperlinks', '\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\', 'click'],
    ['clipboard writes', '\x1b]52;c;aGk=\x07x', 'x'],
    ['device control strings', 'a\x1bP$q"p\x1b\\b', 'ab'],
    ['charset switches', 'a\x1b(0b\x1b#8c', 'abc'],
    ['resets', 'a\x1bcb', 'ab'],
    ['bells and backspaces', 'a\x07b\x08c', 'abc'],
    ['direction overrides', 'user\u202etxt.exe\u2066x\u2069', 'usertxt.exex'],
    ['invisible tags', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['zero-width spaces and byte-order marks', 'a\u200bb\ufeffc\u2060d', 'abcd'],
  ])('loses %s', (_, text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  test('keeps the text after a sequence without an end', () => {
    expect(safeText('\x1b]0;never closed\nnext line')).toBe('0;never closed\nnext line');
  });

  test('keeps emoji, accents and every script', () => {
    const text = '👩‍👩‍👧‍👦 ❤️ é 東京 हिन्दी العربية می‌خواهم';
    expect(safeText(text)).toBe(text);
  });

  test('has spaces instead of tabs, and one kind of line break', () => {
    expect(safeText('a\tb\r\nc\rd\u2028e')).toBe('a    b\nc\nd\ne');
  });

  test('has a replacement character instead of half a surrogate pair', () => {
    expect(safeText('a\ud800b')).toBe('a\ufffdb');
  });

  test('can be reduced to one line with single spaces', () => {
    expect(safeLine('  two\n  lines\tof   text ')).toBe('two lines of text');
    expect(safePiece(' keeps  its ends\n')).toBe(' keeps its ends ');
  });

  test('never contains characters that control a terminal', () => {
    const nasty = fc.constantFrom(
      ...'\x1b\x9b\x9d\x90\x07\x9c\x18[];:?0123mHJPc\\()\n\r\t a\u202e\u200f\ud83d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(nasty).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(safeText(text)).not.toMatch(controlCharacters);
          expect(safeText(safeText(text))).toBe(safeText(text));
        },
      ),
      runs(),
    );
  });
});
