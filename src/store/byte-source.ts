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
