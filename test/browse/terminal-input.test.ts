import { expect, test } from 'vitest';
import { type Piece, TerminalInput } from '../../src/browse/input/terminal-input.ts';

const keys = (text: string): Piece => ({ kind: 'keys', text });
const paste = (text: string): Piece => ({ kind: 'paste', text });

/** The pieces that are recognised in a text that arrives in these parts. */
function piecesOf(...parts: readonly string[]): readonly Piece[] {
  const input = new TerminalInput();
  return [...parts.flatMap((part) => input.take(part)), ...input.release()];
}

test.each([
  ['keys and their sequences', 'ab\x1b[A\x1bOP\x1b[1;2B', [keys('ab\x1b[A\x1bOP\x1b[1;2B')]],
  ['a paste', 'a\x1b[200~b\rc\x1b[A\x1b[201~d', [keys('a'), paste('b\rc\x1b[A'), keys('d')]],
  [
    'the mouse',
    '\x1b[<0;12;3M\x1b[<0;12;3m\x1b[<65;1;1M\x1b[<2;1;1M',
    [
      { kind: 'mouse', press: { button: 'left', row: 2, column: 11 } },
      { kind: 'mouse', press: { button: 'wheelDown', row: 0, column: 0 } },
    ],
  ],
  ['Esc, and Esc twice', '\x1b\x1b', [keys('\x1b'), keys('\x1b')]],
  ['F9 and Insert', '\x1b[20~\x1b[2~', [keys('\x1b[20~\x1b[2~')]],
  ['answers to other questions', 'a\x1b]10;rgb:ff/ff/ff\x07b', [keys('ab')]],
] as const)('%s are told apart', (_, text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

test.each([
  ['\x1b]11;rgb:0000/0000/0000\x07', 0],
  ['\x1b]11;rgb:ff/ff/ff\x1b\\', 1],
  ['\x1b]11;rgba:8080/8080/8080/ffff\x07', 0.5],
])('%j reports the brightness of the background', (answer, brightness) => {
  const [piece] = piecesOf(answer);
  expect(piece?.kind === 'background' ? piece.brightness : undefined).toBeCloseTo(brightness, 2);
});

test('a sequence that arrives in two parts is recognised wherever it is cut', () => {
  const text = 'a\x1b[<64;10;2M\x1b[200~pasted\x1b[201~\x1b]11;rgb:00/00/00\x1b\\z';
  const whole = piecesOf(text);
  expect(whole.length).toBe(5);
  for (let cut = 1; cut < text.length; cut++) {
    expect(piecesOf(text.slice(0, cut), text.slice(cut)), `cut at ${cut}`).toEqual(whole);
  }
});

test('a possible start of a sequence is held back, and becomes keys when nothing follows', () => {
  const input = new TerminalInput();
  expect(input.take('\x1b')).toEqual([]);
  expect(input.isUnsure).toBe(true);
  expect(input.release()).toEqual([keys('\x1b')]);
  expect(input.isUnsure).toBe(false);
});
