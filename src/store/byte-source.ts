import { readSync } from 'node:fs';

/** Bytes that are read in parts. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[offset, offset + length)`, starting at a multiple of 8 in memory; fewer where they end. */
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
  /** Copies the bytes from `offset` on into all of `target`; how many there were. */
  fill(target: Uint8Array, offset: number): number;
}

const ALIGNMENT = 8;

/** Bytes in memory; reading them copies nothing where they are aligned. */
export function memorySource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const partOf = (offset: number, length: number) => whole.subarray(offset, offset + length);
  return {
    size: whole.length,
    read(offset, length) {
      const part = partOf(offset, length);
      return part.byteOffset % ALIGNMENT === 0 ? part : part.slice();
    },
    fill(target, offset) {
      const part = partOf(offset, target.length);
      target.set(part);
      return part.length;
    },
  };
}

/** A file in memory: its head, and behind it a tail in pieces. */
export function piecesSource(
  head: Uint8Array<ArrayBuffer>,
  tail: readonly Uint8Array[],
): ByteSource {
  const inHead = memorySource(head);
  const size = tail.reduce((sum, { length }) => sum + length, head.length);
  const fill = (target: Uint8Array, offset: number): number => {
    let done = inHead.fill(target, offset);
    let start = head.length;
    for (const piece of tail) {
      const from = offset + done - start;
      if (done < target.length && from >= 0 && from < piece.length) {
        const part = piece.subarray(from, from + target.length - done);
        target.set(part, done);
        done += part.length;
      }
      start += piece.length;
    }
    return done;
  };
  return {
    size,
    fill,
    read(offset, length) {
      if (offset + length <= head.length) return inHead.read(offset, length);
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      fill(bytes, offset);
      return bytes;
    },
  };
}

/** An open file of this size; each part is read when it is asked for. */
export function fileSource(descriptor: number, size: number): ByteSource {
  const fill = (target: Uint8Array, offset: number): number => {
    let done = 0;
    while (done < target.length) {
      const count = readSync(descriptor, target, done, target.length - done, offset + done);
      if (count === 0) break;
      done += count;
    }
    return done;
  };
  return {
    size,
    fill,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const done = fill(bytes, offset);
      return done < bytes.length ? bytes.slice(0, done) : bytes;
    },
  };
}
