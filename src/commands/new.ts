import { defineCommand } from '../cli-definition/command.ts';
import { dateOption } from '../cli-definition/date-option.ts';
import { several } from '../cli-definition/options.ts';
import { UserError } from '../model/user-error.ts';
import { safeLine, safePath } from '../render/text/safe-text.ts';
import type { NewKind } from '../writing/new-note.ts';
import { ownFolder, written } from './own-folder.ts';
import { printJson } from './print/print-json.ts';

interface Options {
  readonly event?: string;
  readonly speaker?: readonly string[];
  readonly date?: string;
  readonly edit?: boolean;
}

export const newNote = defineCommand<Options>({
  name: 'new',
  summary: 'Create a note for a talk, a note or a term, for you to continue',
  details:
    'Into the folder of --notes (the first of several), and there into talks/, notes/ or terms/ where it has such a folder. The file is called as the note is; one that is there is never touched.',
  arguments: [
    {
      name: 'kind',
      summary: 'What to create',
      required: true,
      choices: ['talk', 'note', 'term'] satisfies readonly NewKind[],
    },
    { name: 'title', summary: 'The title', required: true, variadic: true },
  ],
  options: [
    { flags: '--event <name>', summary: 'The event of the talk', complete: 'events' },
    {
      flags: '--speaker <name>',
      summary: 'The speaker; repeat for more',
      complete: 'speakers',
      parse: several,
    },
    {
      flags: '--date <date>',
      summary: 'The day: 2024-05-16, 2024-05, today, or 2d for two days ago',
      parse: dateOption('--date'),
    },
    { flags: '--edit', summary: 'Open it in your editor ($VISUAL, $EDITOR)' },
  ],
  examples: [
    ['--notes my-notes new talk Queues --speaker "Ada Example"', 'A talk to take notes of'],
    [
      '--notes my-notes new talk Queues --event Demo --date today',
      'The same, with the event and its day',
    ],
    ['--notes my-notes new term backpressure', 'A term, whose meaning you write'],
  ],
  async run([kind, ...words], { event, speaker, date, edit = false }, context) {
    const title = safeLine(words.join(' '));
    if (title === '') {
      throw new UserError('A note needs a title', { hint: 'For example: new talk "Cold starts"' });
    }
    const folder = ownFolder(context, `new ${kind} ${JSON.stringify(title)}`);
    const { writeNewNote } = await import('../writing/new-note.ts');
    const { path, line, column, byteColumn } = written(folder, () =>
      writeNewNote(folder, { kind: kind as NewKind, title, event, speakers: speaker ?? [], date }),
    );
    if (context.options.json) printJson(context, { file: path, line });
    else context.print(safePath(path));
    if (edit) {
      const { runEditor } = await import('../editor/run-editor.ts');
      await runEditor({ path, line, column, byteColumn });
    }
    return 0;
  },
});
