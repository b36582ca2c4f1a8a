import { readSync } from 'node:fs';
import type { ByteSource } from './byte-source.ts';

/** An open file of this size; each part is read when it is asked for. */
export const fileSource = (descriptor: number, size: number): ByteSource => ({
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
});
