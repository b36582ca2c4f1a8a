import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import { memorySource } from '../../src/store/codec/byte-source.ts';
import { openColumnFile } from '../../src/store/codec/column-file.ts';
import { encodeColumnFile } from '../../src/store/codec/write-columns.ts';

const column = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float64Array());
// Names are the program's own, words with dots between.
const name = fc.stringMatching(/^[a-z]+(\.[a-zA-Z]+)?$/);
const columns = fc.dictionary(name, column, { noNullPrototype: true });

/** Everything that is in a file, all columns read. */
function readAll(bytes: Uint8Array<ArrayBuffer>) {
  const { about, names, column } = openColumnFile(memorySource(bytes), crc32);
  return { about, columns: Object.fromEntries(names.map((each) => [each, column(each)])) };
}

test('what is written is read, name for name and value for value', () => {
  fc.assert(
    fc.property(columns, (written) => {
      const file = encodeColumnFile({ kind: 'test' }, written);
      expect(readAll(file)).toEqual({ about: { kind: 'test' }, columns: written });
    }),
  );
});

test('reading from memory copies nothing', () => {
  const file = encodeColumnFile({}, { numbers: Uint32Array.of(1, 2, 3) });
  expect(openColumnFile(memorySource(file)).column('numbers').buffer).toBe(file.buffer);
});

const SOUND = encodeColumnFile(
  { a: 1 },
  { x: Uint32Array.of(7, 8), y: Uint8Array.of(1), z: Float64Array.of(0.5) },
);

test('any flipped bit is noticed, but for those between columns, which say nothing', () => {
  fc.assert(
    fc.property(fc.nat(SOUND.length - 1), fc.nat(7), (byte, bit) => {
      const damaged = SOUND.slice();
      damaged[byte] = (damaged[byte] ?? 0) ^ (1 << bit);
      let read: unknown;
      try {
        read = readAll(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFileError);
        return;
      }
      expect(read).toEqual(readAll(SOUND));
    }),
  );
});

test('a file that was cut off anywhere within its columns is noticed', () => {
  for (let length = 0; length < SOUND.length; length++) {
    expect(() => readAll(SOUND.slice(0, length))).toThrow(DamagedFileError);
  }
});

test('the tail is read in parts, and ends where the file does', () => {
  const head = encodeColumnFile({}, { x: Uint8Array.of(1, 2, 3) });
  const file = openColumnFile(memorySource(Uint8Array.of(...head, 10, 11, 12)), crc32);
  expect([...file.tail(1, 3)]).toEqual([11, 12]);
  expect([...file.tail(2, 9)]).toEqual([12]);
});
