import { GrowingBytes } from '../../search/index/growing.ts';

/**
 * Packs 32-bit numbers as varints, each as its difference from the number before: ascending positions become small
 * numbers that often recur, which gzip packs best.
 */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new GrowingBytes(numbers.length + 16);
  let before = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    // The difference wraps around at 32 bits, so that "none", the largest number, is next to 0.
    const distance = (number - before) | 0;
    bytes.varint(((distance << 1) ^ (distance >> 31)) >>> 0);
    before = number;
  }
  return bytes.toArray();
}

/** Unpacks `count` numbers of {@link packNumbers}, from the byte offset `start` on. */
export function unpackNumbers(bytes: Uint8Array, count: number, start = 0): Unpacked {
  const numbers = new Uint32Array(count);
  let at = start;
  let before = 0;
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] ?? 0;
    let folded = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      folded |= (byte & 127) << shift;
    }
    before = (before + ((folded >>> 1) ^ -(folded & 1))) | 0;
    numbers[index] = before;
  }
  return { numbers, end: at };
}

interface Unpacked {
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** The byte offset after the packed numbers. */
  readonly end: number;
}
