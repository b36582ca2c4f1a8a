import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import { memorySource } from '../../src/store/codec/byte-source.ts';
import { openColumnFile } from '../../src/store/codec/column-file.ts';
import { encodeColumnFile } from '../../src/store/codec/write-columns.ts';

const column = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float64Array());
// Column names are chosen by the program: words, joined by a dot.
const name = fc.stringMatching(/^[a-z]+(\.[a-zA-Z]+)?$/);
const columns = fc.dictionary(name, column, { noNullPrototype: true });

/** All data of a file, with every column read. */
function readAll(bytes: Uint8Array<ArrayBuffer>) {
  const { about, names, column } = openColumnFile(memorySource(bytes), crc32);
  return { about, columns: Object.fromEntries(names.map((each) => [each, column(each)])) };
}

test('columns are read as they were written, name for name and value for value', () => {
  fc.assert(
    fc.property(columns, (written) => {
      const file = encodeColumnFile({ kind: 'test' }, written);
      expect(readAll(file)).toEqual({ about: { kind: 'test' }, columns: written });
    }),
  );
});

test('columns of a file in memory are not copied', () => {
  const file = encodeColumnFile({}, { numbers: Uint32Array.of(1, 2, 3) });
  expect(openColumnFile(memorySource(file)).column('numbers').buffer).toBe(file.buffer);
});

const SOUND = encodeColumnFile(
  { a: 1 },
  { x: Uint32Array.of(7, 8), y: Uint8Array.of(1), z: Float64Array.of(0.5) },
);

test('any flipped bit is noticed, or lies in the padding between columns and changes nothing', () => {
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

test('a file that is cut off within its columns is noticed', () => {
  for (let length = 0; length < SOUND.length; length++) {
    expect(() => readAll(SOUND.slice(0, length))).toThrow(DamagedFileError);
  }
});

test('the tail is read in parts, up to the end of the file', () => {
  const head = encodeColumnFile({}, { x: Uint8Array.of(1, 2, 3) });
  const file = openColumnFile(memorySource(Uint8Array.of(...head, 10, 11, 12)), crc32);
  expect([...file.tail(1, 3)]).toEqual([11, 12]);
  expect([...file.tail(2, 9)]).toEqual([12]);
});
