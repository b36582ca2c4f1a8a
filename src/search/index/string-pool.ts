import { partitionPoint } from '../../model/binary-search.ts';

/** Strings as one run of UTF-8 bytes; string `i` is `bytes[offsets[i], offsets[i + 1])`. */
export interface StringPool {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export function poolOf(strings: readonly string[]): StringPool {
  // Encoding all strings at once takes a third of the time of encoding them one by one.
  const text = strings.join('');
  const bytes = ENCODER.encode(text);
  const isAscii = bytes.length === text.length;
  // A lone high surrogate at the end of a string must not pair with a low one at the start of the next.
  if (!isAscii && !strings.every((string) => string.isWellFormed())) {
    return poolOf(strings.map((string) => string.toWellFormed()));
  }
  const lengthOf = isAscii ? ({ length }: string) => length : utf8Length;
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((string, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + lengthOf(string);
  });
  return { bytes, offsets };
}

/** Number of bytes of a text in UTF-8. Each half of a surrogate pair counts two of the pair's four bytes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) length += unit < 0x800 || (unit & 0xf800) === 0xd800 ? 1 : 2;
  }
  return length;
}

/** Sorts strings in place in the order of their UTF-8 bytes, which is the order of code points. */
export function sortAsBytes(strings: string[]): string[] {
  // The engine's own sort (by UTF-16 unit) is several times as fast, and equal if there are no surrogates.
  return strings.some((string) => SURROGATE.test(string))
    ? strings.sort(compareAsBytes)
    : strings.sort();
}

const SURROGATE = /[\ud800-\udfff]/;

/** Negative, zero or positive as `a` sorts before, with or after `b` in the order of UTF-8 bytes. */
function compareAsBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return rankOfUnit(left) - rankOfUnit(right);
  }
  return a.length - b.length;
}

/** Surrogates encode the highest code points, so they sort after the units from U+E000 on. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export function stringAt({ bytes, offsets }: StringPool, index: number): string {
  const start = offsets[index] ?? 0;
  const end = offsets[index + 1] ?? start;
  if (end - start > MAX_SHORT) return DECODER.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 128) return DECODER.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Up to this number of bytes a loop is faster than TextDecoder. */
const MAX_SHORT = 24;

export function poolSize({ offsets }: StringPool): number {
  return Math.max(0, offsets.length - 1);
}

/** Position of `string` in a pool sorted by bytes; -1 if the pool does not contain it. */
export function indexIn(pool: StringPool, string: string): number {
  const key = ENCODER.encode(string);
  const index = firstNotBelow(pool, key);
  return index < poolSize(pool) && compareAt(pool, index, key, false) === 0 ? index : -1;
}

/** Half-open range of the strings of a sorted pool that start with `prefix`. */
export function prefixRange(pool: StringPool, prefix: string): readonly [number, number] {
  const key = ENCODER.encode(prefix);
  const end = partitionPoint(poolSize(pool), (at) => compareAt(pool, at, key, true) <= 0);
  return [firstNotBelow(pool, key), end];
}

const firstNotBelow = (pool: StringPool, key: Uint8Array): number =>
  partitionPoint(poolSize(pool), (at) => compareAt(pool, at, key, false) < 0);

/** Negative, zero or positive as the string at `index` (or only its start) sorts before, with or after `key`. */
function compareAt(pool: StringPool, index: number, key: Uint8Array, startOnly: boolean): number {
  const { bytes, offsets } = pool;
  const start = offsets[index] ?? 0;
  const length = (offsets[index + 1] ?? start) - start;
  const common = Math.min(length, key.length);
  for (let i = 0; i < common; i++) {
    const difference = (bytes[start + i] ?? 0) - (key[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return startOnly && length >= key.length ? 0 : length - key.length;
}

/** Positions of the strings that contain `piece`, ascending; at most `limit`. */
export function stringsWith(pool: StringPool, piece: string, limit: number): readonly number[] {
  const { bytes, offsets } = pool;
  const key = ENCODER.encode(piece);
  const [first] = key;
  const found: number[] = [];
  if (first === undefined) return found;
  for (let at = bytes.indexOf(first); at >= 0 && found.length < limit; ) {
    let next = at + 1;
    if (key.every((byte, i) => bytes[at + i] === byte)) {
      const string = partitionPoint(offsets.length, (one) => (offsets[one] ?? 0) <= at) - 1;
      const end = offsets[string + 1] ?? 0;
      if (at + key.length <= end) {
        found.push(string);
        next = end;
      }
    }
    at = bytes.indexOf(first, next);
  }
  return found;
}
