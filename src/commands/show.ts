import { defineCommand } from './command.ts';
import { nothingFound } from './nothing-found.ts';
import { drawnNote } from './present.ts';
import { printJson } from './print-json.ts';

interface Options {
  readonly raw?: boolean;
}

export const show = defineCommand<Options>({
  name: 'show',
  summary: 'Read a whole note in the terminal',
  arguments: [
    {
      name: 'what',
      summary: 'An id, a title, a file name or a term',
      required: true,
      variadic: true,
      complete: 'talks',
    },
  ],
  options: [{ flags: '--raw', summary: 'Print the Markdown as it stands in the file' }],
  examples: [
    ['show safe-deployments', 'A talk by its id'],
    ['show "serverless security"', 'or by its title'],
    ['show orchestrating-functions --raw', 'The Markdown itself'],
  ],
  async run(words, { raw }, context) {
    const wanted = words.join(' ');
    const library = await context.openLibrary();
    const { match, found, nearest } = await library.findNote(wanted);
    const [note] = found;
    if (context.options.json) printJson(context, { match, note: note ?? null });
    if (note === undefined) {
      return nothingFound(context, `No note is called "${wanted}".`, nearest, 'talks');
    }
    if (match === 'typo') context.say(`showing "${note.title}" for "${wanted}"`);
    if (raw && !context.options.json) context.print(note.markdown);
    else if (!context.options.json) {
      const { renderNote } = await import('../render/note.ts');
      context.print(renderNote(drawnNote(note), context.terminal));
    }
    return 0;
  },
});
