import { emitKeypressEvents, type Key as Keypress } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type Key, keyOf } from '../../src/browse/input/keys.ts';

/** The keys that the program reads from these bytes of a terminal. */
function keysOf(bytes: string): readonly (Key | undefined)[] {
  const input = new PassThrough() as unknown as NodeJS.ReadStream;
  const keys: (Key | undefined)[] = [];
  emitKeypressEvents(input);
  input.on('keypress', (typed: string | undefined, press: Keypress) => {
    keys.push(keyOf(typed, press));
  });
  input.emit('data', Buffer.from(bytes));
  return keys;
}

test.each([
  ['\x1b[A', 'up'],
  ['\x1bOA', 'up'],
  ['\x10', 'up'],
  ['\x1b[B', 'down'],
  ['\x0e', 'down'],
  ['\x1b[5~', 'pageUp'],
  ['\x1b[6~', 'pageDown'],
  ['\x1b[H', 'first'],
  ['\x1bOH', 'first'],
  ['\x1b[1~', 'first'],
  ['\x1b[F', 'last'],
  ['\x1b[4~', 'last'],
  ['\t', 'nextScope'],
  ['\x1b[Z', 'previousScope'],
  ['\r', 'show'],
  ['\x05', 'edit'],
  ['\x19', 'copy'],
  ['\x03', 'interrupt'],
  ['\x1a', 'suspend'],
  ['\x0f', 'print'],
  ['\x1bOP', 'help'],
  ['\x1b[11~', 'help'],
  ['\x7f', 'eraseBefore'],
  ['\x1b[3~', 'eraseAfter'],
  ['\x17', 'eraseWord'],
  ['\x1b[1;2B', 'previewDown'],
  ['\x1b[6;2~', 'previewPageDown'],
])('%j is read as %s', (bytes, action) => {
  expect(keysOf(bytes)).toEqual([{ action }]);
});

test('letters of every script, capitals, punctuation and emoji are text', () => {
  for (const text of ['a', 'A', 'ß', '冷', '"', '-', ' ', '😀']) {
    expect(keysOf(text)).toEqual([{ action: 'text', text }]);
  }
});

test('keys without a meaning in browse do nothing', () => {
  expect(keysOf('\x1b[15~')).toEqual([undefined]);
  expect(keysOf('\x1bx')).toEqual([undefined]);
  expect(keysOf('\x1b[I')).toEqual([undefined]);
  expect(keysOf('\x02\x1b[2~').at(-1)).toBeUndefined();
});
