import { resolve } from 'node:path';
import type { Context } from '../cli-definition/context.ts';
import { reasonOf } from '../disk/reasons.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';

/**
 * The folder that notes are written into, absolute: the first of those asked for; it need not be there. Throws
 * UserError where the notes are the bundled ones.
 *
 * @param line how the command is called, for what is said then
 */
export function ownFolder({ notes }: Context, line: string): string {
  const [first] = notes.notes;
  if (first !== undefined) return resolve(first);
  throw new UserError('The bundled notes are read-only', {
    hint: `Say where yours are, or will be: serverless-notes --notes my-notes ${line}`,
  });
}

/** Does what writes into a folder. Throws UserError where the system does not let it. */
export function written<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`Cannot write ${safePath(folder)}: ${reasonOf(cause)}`, { cause });
  }
}
