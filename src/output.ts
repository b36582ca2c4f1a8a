import { writeSync } from 'node:fs';

/**
 * Writes to standard output at once. Going round `process.stdout` spares a search the time in which
 * Node loads its streams; where the other end cannot take it all yet, the stream takes over.
 */
export function writeOut(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A reader that has seen enough (`| head -1`) is no error.
    if (code === 'EPIPE') process.exit();
    if (code !== 'EAGAIN') throw error;
    process.stdout.write(bytes.subarray(written));
  }
}
