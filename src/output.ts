import { writeSync } from 'node:fs';
import { codeOf, reasonOf } from './disk/reasons.ts';
import { UserError } from './model/user-error.ts';

type Descriptor = 1 | 2;

/** Those whose stream may still have to hand over what it was given. */
const handedOver = new Set<Descriptor>();

/**
 * Writes to standard output (1) or standard error (2) at once. Going round `process.stdout` spares a
 * search the time in which Node loads its streams; where the other end cannot take it all yet, the
 * stream takes over. Throws UserError where what is printed goes nowhere, as on a full disk.
 */
export function write(descriptor: Descriptor, text: string): void {
  const bytes = Buffer.from(text);
  // Behind what a stream has been given, not before it.
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

/** Wrong use, or input or output that cannot be used. */
export const EXIT_FAILED = 2;

/** Ends here where there is nothing to say, or no way to: a reader that has seen enough (`| head -1`) is no error. */
function unwritable(descriptor: Descriptor, error: unknown): UserError {
  if (codeOf(error) === 'EPIPE') process.exit();
  if (descriptor === 2) process.exit(EXIT_FAILED);
  const message = `Cannot write to standard output: ${reasonOf(error)}`;
  return new UserError(message, { cause: error });
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
  if (handedOver.size > 0) return;
  if (isLarge) setTimeout(() => process.exit(), END_WITHIN_MS).unref();
  else process.exit();
}
