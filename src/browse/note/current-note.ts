import type { NoteView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import type { Entry } from '../found/entries.ts';

/** The note of an entry, reread if it has changed since it was listed; undefined if it no longer exists. */
export async function currentNote(entry: Entry, library: Library): Promise<NoteView | undefined> {
  try {
    return library.noteAt(entry);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'NOTE_CHANGED') throw error;
    await library.refresh();
    return library.noteAt(entry);
  }
}

/** The full text of a note's file; the error if the file cannot be read. */
export function textOf(file: string, library: Library): string | UserError {
  try {
    return library.textOf(file);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
