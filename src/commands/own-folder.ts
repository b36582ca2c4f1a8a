import { resolve } from 'node:path';
import type { Context } from '../cli-definition/context.ts';
import { reasonOf } from '../disk/reasons.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';

/**
 * Absolute path of the folder to write notes into: the first requested one; it need not exist. Throws UserError for the
 * bundled notes.
 *
 * @param line the command as typed, for the hint of the error
 */
export function ownFolder({ notes }: Context, line: string): string {
  const [first] = notes.notes;
  if (first !== undefined) return resolve(first);
  throw new UserError('The bundled notes are read-only', {
    hint: `Name the folder of your notes: serverless-notes --notes my-notes ${line}`,
  });
}

/** Runs a function that writes into a folder. Throws UserError if the system refuses. */
export function written<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`Cannot write ${safePath(folder)}: ${reasonOf(cause)}`, { cause });
  }
}
