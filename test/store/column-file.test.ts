import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError, decodeColumns, encodeColumns } from '../../src/store/column-file.ts';

const column = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.float32Array());
const columns = fc.dictionary(fc.string(), column, { noNullPrototype: true });

test('what is written is read, name for name and value for value', () => {
  fc.assert(
    fc.property(columns, (written) => {
      const { about, columns: read } = decodeColumns(encodeColumns({ kind: 'test' }, written));
      expect(about).toEqual({ kind: 'test' });
      expect({ ...read }).toEqual({ ...written });
    }),
  );
});

test('reading copies nothing', () => {
  const file = encodeColumns({}, { numbers: Uint32Array.of(1, 2, 3) });
  expect(decodeColumns(file).columns['numbers']?.buffer).toBe(file.buffer);
});

test('any flipped bit of the content is noticed', () => {
  const file = encodeColumns({ a: 1 }, { x: Uint32Array.of(7, 8), y: Uint8Array.of(1) });
  const sound = JSON.stringify(decodeColumns(file));
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(7), (byte, bit) => {
      const damaged = file.slice();
      damaged[byte] = (damaged[byte] ?? 0) ^ (1 << bit);
      // Padding between columns carries nothing: there the answer stays the same.
      try {
        expect(JSON.stringify(decodeColumns(damaged))).toBe(sound);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFileError);
      }
    }),
  );
});

test('a file cut short anywhere is noticed', () => {
  const file = encodeColumns({}, { x: Uint32Array.of(1, 2, 3, 4) });
  for (let length = 0; length < file.length; length++) {
    expect(() => decodeColumns(file.slice(0, length))).toThrow(DamagedFileError);
  }
});

test('random bytes are no snapshot', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => decodeColumns(bytes.slice())).toThrow(DamagedFileError);
    }),
  );
});
