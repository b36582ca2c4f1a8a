import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_NOTE_BYTES } from '../../src/store/files/read-file.ts';
import { decodeText } from '../../src/store/parse/decode-text.ts';
import { runs } from '../property.ts';

test('UTF-8 is decoded without its byte-order mark', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFZürich'))).toEqual({
    text: 'Zürich',
    oddities: [],
  });
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x5a, 0x00, 0xfc, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x5a, 0x00, 0xfc]],
])('UTF-16 with a byte-order mark is decoded, %s', (_order, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: 'Zü', oddities: [] });
});

test.each([
  [
    'many zero bytes',
    Uint8Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 0 : 0x72)),
    'file-binary',
  ],
  ['half of its few bytes zero', Uint8Array.of(0x89, 0x50, 0x00, 0x00), 'file-binary'],
  ['more bytes than a note may have', new Uint8Array(LARGEST_NOTE_BYTES + 1), 'file-too-large'],
])('a file with %s is no note, and the reason is reported', (_what, bytes, rule) => {
  expect(decodeText(bytes)).toMatchObject({ problem: { rule } });
});

const UTF8 = (text: string) => [...new TextEncoder().encode(text)];

test.each([
  ['Windows-1252 alone', [0x93, 0x5a, 0xfc, 0x94], '“Zü”', ['file-not-utf8']],
  [
    'one such byte among UTF-8',
    [...UTF8('東京 caf'), 0xe9, ...UTF8(' 🦦 naïve')],
    '東京 café 🦦 naïve',
    ['file-not-utf8'],
  ],
  ['half a character at the end', [...UTF8('Zür'), 0xe2, 0x82], 'Zürâ‚', ['file-not-utf8']],
  ['a zero byte', [...UTF8('bur'), 0, ...UTF8('röw')], 'burröw', ['file-zero-bytes']],
  [
    'a zero byte and Windows-1252',
    [0, 0xfc, ...UTF8('ber')],
    'über',
    ['file-zero-bytes', 'file-not-utf8'],
  ],
])(
  '%s: all other characters are decoded, and a diagnostic is reported',
  (_, bytes, text, rules) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ text, oddities: rules.map((rule) => ({ rule })) });
  },
);

test('any bytes that are valid UTF-8 are decoded as UTF-8', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('é', '日', '🦦'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').toWellFormed().replaceAll('\0', '');
      const bytes = Uint8Array.from([...UTF8(text), 0x0a, 0xff]);
      const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
      const lines = `${clean}\nÿ`.replace(/\r(?!\n)/g, '\n');
      expect(decodeText(bytes)).toMatchObject({ text: lines });
    }),
    runs(),
  );
});

test('a carriage return alone ends a line', () => {
  const { text } = decodeText(Uint8Array.from(UTF8('# Moss\r\rwet\r\ndry'))) as { text: string };
  expect(text).toBe('# Moss\n\nwet\r\ndry');
});
