import { join } from 'node:path';
import { defineCommand } from '../cli-definition/command.ts';
import type { Placed } from '../library/views.ts';
import type { Library } from '../library.ts';
import { byteColumnOf } from '../model/place.ts';
import { UserError } from '../model/user-error.ts';
import {
  findRequestedNote,
  NOTE_ARGUMENT,
  NOTE_ARGUMENT_DETAILS,
} from './requested/find-requested-note.ts';

export const edit = defineCommand({
  name: 'edit',
  summary: 'Open a note in your editor',
  details: `${NOTE_ARGUMENT_DETAILS}

The editor is $VISUAL, else $EDITOR. The bundled notes are read-only: export copies them out.`,
  arguments: [NOTE_ARGUMENT],
  options: [],
  examples: [
    ['--notes my-notes edit "blast radius"', 'At the definition of a term'],
    ['--notes my-notes edit talks/05-serverless-security.md:12', 'At a line, as search prints it'],
  ],
  async run(words, _options, context) {
    const found = await findRequestedNote(words, context);
    if (found.note === undefined) return found.nothing();
    const { library, match, meant, note, column } = found;
    const { file, at: line } = note;
    if (match === 'typo') context.say(`editing ${meant} for "${words.join(' ')}"`);
    await editSpot(library, { file, line, column });
    return 0;
  },
});

/** Opens a place in the editor and waits for its exit. Throws UserError for bundled notes, and if no editor opens. */
export async function editSpot(library: Library, { file, line, column }: Placed): Promise<void> {
  const path = join(library.root, file);
  if (library.status().index === null) {
    throw new UserError(`The bundled notes are read-only: ${path}:${line}`, {
      hint: 'Copy them and edit the copy: serverless-notes export my-notes',
    });
  }
  const { runEditor } = await import('../editor/run-editor.ts');
  await runEditor({
    path,
    line,
    column,
    byteColumn: byteColumnOf(library.lineOf(file, line), column),
  });
}
