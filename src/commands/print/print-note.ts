import type { Context } from '../../cli-definition/context.ts';
import type { NoteView } from '../../library/views.ts';
import { drawnNote } from './present.ts';

/** Prints a whole note, to be read; a pager opens it where it was asked for. */
export async function printNote(note: NoteView, context: Context): Promise<void> {
  const { renderNote } = await import('../../render/note.ts');
  const { text, lineOf } = renderNote(drawnNote(note), context.terminal);
  context.print(text, note.at === note.line ? undefined : lineOf(note.at));
}
