import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolders, removeFolders } from '../disk/make-folders.ts';
import { nameFor } from '../disk/name-for.ts';
import { codeOf } from '../disk/reasons.ts';
import { writeNew } from '../disk/write-file-atomically.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';
import { cleanValue, type NoteFields, noteText } from './note-text.ts';

/** The kinds of notes that `new` writes. */
export const NEW_KINDS = ['talk', 'note', 'term'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export interface NewNote extends Omit<NoteFields, 'type'> {
  readonly kind: NewKind;
}

interface Written {
  /** Absolute. */
  readonly path: string;
  /** The 1-based number of the last line, on which the user continues. */
  readonly line: number;
  /** The 1-based position after the text of that line: in UTF-16 code units, and in bytes of UTF-8. */
  readonly column: number;
  readonly byteColumn: number;
}

/**
 * Writes the start of a note, into the folder's `talks`, `notes` or `terms` if it has such a folder.
 *
 * @throws UserError if there is a file of that name, and errors of the file system
 */
export function writeNewNote(folder: string, { kind, ...fields }: NewNote): Written {
  const own = join(folder, `${kind}s`);
  const into = existsSync(own) ? own : folder;
  const path = join(into, `${nameFor(fields.title, kind)}.md`);
  const body = kind === 'term' ? `- **${cleanValue(fields.title)}**: ` : '';
  const text = noteText({ type: kind === 'term' ? 'glossary' : kind, ...fields }, body);
  const made = makeFolders(into);
  try {
    writeNew(path, `${text}\n`);
  } catch (error) {
    removeFolders(made);
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(`${safePath(path)} already exists`, {
      hint: `Use another title, or continue that note: serverless-notes --notes ${safePath(into)} edit ${basename(path)}`,
      cause: error,
    });
  }
  return {
    path,
    line: text.split('\n').length,
    column: body.length + 1,
    byteColumn: Buffer.byteLength(body) + 1,
  };
}
