import { readSync } from 'node:fs';

/** Bytes that are read in parts. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[offset, offset + length)`, starting at a multiple of 8 in memory; fewer where they end. */
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
}

const ALIGNMENT = 8;

/** Bytes in memory; reading them copies nothing where they are aligned. */
export function memorySource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  return {
    size: whole.length,
    read(offset, length) {
      const part = whole.subarray(offset, offset + length);
      return part.byteOffset % ALIGNMENT === 0 ? part : part.slice();
    },
  };
}

/** A file in memory: its head, and behind it a tail in pieces. */
export function piecesSource(
  head: Uint8Array<ArrayBuffer>,
  tail: readonly Uint8Array[],
): ByteSource {
  const inHead = memorySource(head);
  const tailSize = tail.reduce((sum, { length }) => sum + length, 0);
  return {
    size: head.length + tailSize,
    read(offset, length) {
      if (offset < head.length) return inHead.read(offset, length);
      const found = new Uint8Array(Math.max(0, Math.min(length, head.length + tailSize - offset)));
      let start = head.length - offset;
      for (const piece of tail) {
        const from = Math.max(0, -start);
        if (start < found.length && from < piece.length) {
          found.set(
            piece.subarray(from, from + found.length - Math.max(0, start)),
            Math.max(0, start),
          );
        }
        start += piece.length;
      }
      return found;
    },
  };
}

/** An open file of this size; each part is read when it is asked for. */
export function fileSource(descriptor: number, size: number): ByteSource {
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, offset + done);
        if (count === 0) return bytes.slice(0, done);
        done += count;
      }
      return bytes;
    },
  };
}
