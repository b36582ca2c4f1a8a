import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ByteSource,
  fileSource,
  memorySource,
  piecesSource,
} from '../../src/store/byte-source.ts';

const bytes = fc.uint8Array({ maxLength: 40 }).map((some) => Uint8Array.from(some));

/** Every part that may be asked for, within the bytes and beyond their end. */
const parts = fc.record({ offset: fc.nat(60), length: fc.nat(60) });

function expectPart(source: ByteSource, whole: Uint8Array, offset: number, length: number): void {
  const part = whole.subarray(offset, offset + length);
  expect(source.size).toBe(whole.length);
  const read = source.read(offset, length);
  expect([...read]).toEqual([...part]);
  expect(read.byteOffset % 8).toBe(0);
  const target = new Uint8Array(length).fill(7);
  expect(source.fill(target, offset)).toBe(part.length);
  expect([...target]).toEqual([...part, ...new Uint8Array(length - part.length).fill(7)]);
}

test('bytes in memory, in pieces and in a file are read alike', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'byte-source-')), 'file');
  fc.assert(
    fc.property(bytes, fc.array(bytes), parts, (head, tail, { offset, length }) => {
      const whole = Uint8Array.from([head, ...tail].flatMap((piece) => [...piece]));
      writeFileSync(path, whole);
      const descriptor = openSync(path, 'r');
      try {
        for (const source of [
          memorySource(whole),
          piecesSource(head, tail),
          fileSource(descriptor, whole.length),
        ]) {
          expectPart(source, whole, offset, length);
        }
      } finally {
        closeSync(descriptor);
      }
    }),
  );
});
