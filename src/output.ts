import { writeSync } from 'node:fs';
import { codeOf, reasonOf } from './disk/reasons.ts';
import { UserError } from './model/user-error.ts';

type Descriptor = 1 | 2;

/** Descriptors whose stream may still have output to write. */
const handedOver = new Set<Descriptor>();

/**
 * Writes to standard output (1) or standard error (2) at once. It bypasses `process.stdout`, so that Node need not load
 * its streams for a search; if the other end cannot take all of the text now, the stream takes over. Throws UserError
 * if the output cannot be written, as on a full disk.
 */
export function write(descriptor: Descriptor, text: string): void {
  const bytes = Buffer.from(text);
  // Output must follow the output that a stream still holds.
  if (handedOver.has(descriptor)) {
    handOver(descriptor, bytes);
    return;
  }
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw unwritable(descriptor, error);
    handOver(descriptor, bytes.subarray(written));
  }
}

function handOver(descriptor: Descriptor, bytes: Uint8Array): void {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  const fail = (error: Error): never => {
    throw unwritable(descriptor, error);
  };
  if (!handedOver.has(descriptor)) stream.once('error', fail);
  handedOver.add(descriptor);
  stream.write(bytes);
}

/** Exit code for wrong use, and for input or output that cannot be used. */
export const EXIT_FAILED = 2;

/** The error to throw. Ends the program if the reader has seen enough (`| head -1`) or standard error fails. */
function unwritable(descriptor: Descriptor, error: unknown): UserError {
  if (codeOf(error) === 'EPIPE') process.exit();
  if (descriptor === 2) process.exit(EXIT_FAILED);
  const message = `Cannot write to standard output: ${reasonOf(error)}`;
  return new UserError(message, { cause: error });
}

let isLarge = false;

/** Node ends by itself within this time, unless something keeps it running. */
const END_WITHIN_MS = 20;

/**
 * To be called before the program ends if it may have used much memory. Under `process.exit` Node waits for its
 * compiler threads, and these, if memory has just run short, wait for Node (nodejs/node#54918): about one search of a
 * folder in 2,000 hung forever. After this call the program ends by itself, which takes one or two milliseconds more.
 */
export function endByItself(): void {
  isLarge = true;
}

/** Ends the program with this code. */
export function exit(code: number): void {
  process.exitCode = code;
  if (handedOver.size > 0) return;
  if (isLarge) setTimeout(() => process.exit(), END_WITHIN_MS).unref();
  else process.exit();
}
