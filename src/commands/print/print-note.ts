import type { Context } from '../../cli-definition/context.ts';
import { highlighterFor } from '../../code/highlighter-for.ts';
import type { NoteView } from '../../library/views.ts';
import type { Library } from '../../library.ts';

/** Prints an entire note; a pager opens it at the requested line. */
export async function printNote(note: NoteView, library: Library, context: Context): Promise<void> {
  const { renderNote } = await import('../../render/note.ts');
  const { text, lineOf } = renderNote(note, context.terminal, {
    linked: (target) => library.linked(note.file, target),
    highlight: await highlighterFor(note.markdown),
    isScreen: context.isScreen,
  });
  context.print(text, note.at === note.line ? undefined : lineOf(note.at));
}
