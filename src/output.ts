import { writeSync } from 'node:fs';

/** Whether a stream still has to hand over what it was given. */
let isHandingOver = false;

/**
 * Writes to standard output (1) or standard error (2) at once. Going round `process.stdout` spares a
 * search the time in which Node loads its streams; where the other end cannot take it all yet, the
 * stream takes over.
 */
export function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EAGAIN') endQuietly(error as NodeJS.ErrnoException);
    isHandingOver = true;
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    stream.once('error', endQuietly).write(bytes.subarray(written));
  }
}

/** A reader that has seen enough (`| head -1`) is no error. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

let isLarge = false;

/** By then Node has ended by itself, unless something keeps it. */
const END_WITHIN_MS = 20;

/**
 * To be told before a program ends that may have come to take much memory. Under `process.exit` Node waits
 * for its compiling threads and these, when memory has just run short, for Node (nodejs/node#54918): one
 * search of a folder in some 2,000 hung for good. Such a program ends by itself, which takes Node one or
 * two milliseconds more.
 */
export function endByItself(): void {
  isLarge = true;
}

/** Ends the program with this code. */
export function exit(code: number): void {
  process.exitCode = code;
  if (isHandingOver) return;
  if (isLarge) setTimeout(() => process.exit(), END_WITHIN_MS).unref();
  else process.exit();
}
