import { expect, test } from 'vitest';
import { LARGEST_NOTE_BYTES } from '../../src/store/files/read-file.ts';
import { decodeText } from '../../src/store/parse/decode-text.ts';

test('UTF-8 is read, its byte-order mark dropped', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFZürich'))).toEqual({ text: 'Zürich' });
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x5a, 0x00, 0xfc, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x5a, 0x00, 0xfc]],
])('UTF-16 with a byte-order mark is read, %s', (_order, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: 'Zü' });
});

test.each([
  ['Latin-1', Uint8Array.of(0x5a, 0xfc, 0x72), 'file-not-utf8'],
  ['zero bytes', Uint8Array.of(0x5a, 0x00, 0x72), 'file-binary'],
  ['too much', new Uint8Array(LARGEST_NOTE_BYTES + 1), 'file-too-large'],
])('%s is no note, and it is said why', (_what, bytes, rule) => {
  expect(decodeText(bytes)).toMatchObject({ problem: { rule } });
});
