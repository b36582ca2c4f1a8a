import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError } from '../../src/model/damaged-file-error.ts';
import { memorySource } from '../../src/store/byte-source.ts';
import { checksum } from '../../src/store/checksum.ts';
import {
  encodeColumnFile,
  openColumnFile,
  type StoredColumns,
} from '../../src/store/column-file.ts';
import { crc32, portableCrc32 } from '../../src/store/crc32.ts';

const column = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float32Array(),
  fc.float64Array(),
);
// Names are the program's own, words with dots between.
const name = fc.stringMatching(/^[a-z]+(\.[a-zA-Z]+)?$/);
const columns = fc.dictionary(name, column, { noNullPrototype: true });
const groups = fc.dictionary(name, columns, { noNullPrototype: true });

/** Everything that is in the file, all groups read. */
function readAll(bytes: Uint8Array<ArrayBuffer>, names: readonly string[]) {
  const file = openColumnFile(memorySource(bytes), checksum);
  const read: [string, StoredColumns][] = names.map((name) => [name, { ...file.group(name) }]);
  return { about: file.about, groups: Object.fromEntries(read) };
}

test('what is written is read, name for name and value for value', () => {
  fc.assert(
    fc.property(groups, (written) => {
      const file = encodeColumnFile({ kind: 'test' }, written);
      expect(readAll(file, Object.keys(written))).toEqual({
        about: { kind: 'test' },
        groups: Object.fromEntries(Object.entries(written)),
      });
    }),
  );
});

test('reading from memory copies nothing', () => {
  const file = encodeColumnFile({}, { a: { numbers: Uint32Array.of(1, 2, 3) } });
  expect(openColumnFile(memorySource(file)).group('a')['numbers']?.buffer).toBe(file.buffer);
});

const SOUND = encodeColumnFile(
  { a: 1 },
  { first: { x: Uint32Array.of(7, 8), y: Uint8Array.of(1) }, second: { z: Float64Array.of(0.5) } },
);
const SOUND_NAMES = ['first', 'second'];

test('any flipped bit is noticed', () => {
  fc.assert(
    fc.property(fc.nat(SOUND.length - 1), fc.nat(7), (byte, bit) => {
      const damaged = SOUND.slice();
      damaged[byte] = (damaged[byte] ?? 0) ^ (1 << bit);
      // Padding behind the header carries nothing: there the answer stays the same.
      try {
        expect(readAll(damaged, SOUND_NAMES)).toEqual(readAll(SOUND, SOUND_NAMES));
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFileError);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a file cut short anywhere is noticed', () => {
  for (let length = 0; length < SOUND.length; length++) {
    expect(() => readAll(SOUND.slice(0, length), SOUND_NAMES)).toThrow(DamagedFileError);
  }
});

test('a group that is damaged does not keep another from being read', () => {
  const damaged = SOUND.slice();
  damaged[damaged.length - 1] = 1;
  const file = openColumnFile(memorySource(damaged), checksum);
  expect(file.group('first')['x']).toEqual(Uint32Array.of(7, 8));
  expect(() => file.group('second')).toThrow(DamagedFileError);
});

test('random bytes are no snapshot', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => openColumnFile(memorySource(bytes.slice()), checksum)).toThrow(DamagedFileError);
    }),
  );
});

test('the check sum is that of gzip, on every Node', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(portableCrc32(digits)).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => portableCrc32(bytes) === crc32(bytes)));
});

const LARGE = Uint32Array.from({ length: 70_000 }, (_, at) => Math.imul(at, 2_654_435_761));
const PAGED = encodeColumnFile(
  {},
  { g: { counts: Uint16Array.of(1, 2, 3), postings: new Uint8Array(LARGE.buffer), rows: LARGE } },
  { checksumOf: checksum, isPaged: true },
);

test('of a group read by pages, a column is as it was written when it is asked for', () => {
  const columns = openColumnFile(memorySource(PAGED), checksum).paged('g');
  expect([...(columns['counts'] ?? [])]).toEqual([1, 2, 3]);
  expect(columns['rows']).toEqual(LARGE);
});

test('of a group read by pages, damage is noticed in its column, and in no other', () => {
  const damaged = PAGED.slice();
  const last = damaged.length - 1;
  damaged[last] = (damaged[last] ?? 0) ^ 1;
  const columns = openColumnFile(memorySource(damaged), checksum).paged('g');
  expect([...(columns['counts'] ?? [])]).toEqual([1, 2, 3]);
  expect(() => columns['rows']).toThrow(DamagedFileError);
});
