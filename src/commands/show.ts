import { defineCommand } from '../cli-definition/command.ts';
import { safeText } from '../render/text/safe-text.ts';
import { nothingFound } from './print/nothing-found.ts';
import { printJson } from './print/print-json.ts';
import { printNote } from './print/print-note.ts';
import { findWanted, WANTED, WANTED_DETAILS } from './wanted.ts';

interface Options {
  readonly raw?: boolean;
}

export const show = defineCommand<Options>({
  name: 'show',
  summary: 'Read a whole note in the terminal',
  details: WANTED_DETAILS,
  arguments: [WANTED],
  options: [{ flags: '--raw', summary: 'Print the Markdown as it stands in the file' }],
  examples: [
    ['show safe-deployments', 'A talk by its id'],
    ['show "serverless security"', 'or by its title'],
    ['show orchestrating-functions --raw', 'The Markdown itself'],
  ],
  async run(words, { raw }, context) {
    const { match, note, nothing, nearest, next } = await findWanted(words, context);
    if (context.options.json) printJson(context, { match, note: note ?? null });
    if (note === undefined) return nothingFound(context, nothing, nearest, next);
    if (match === 'typo') context.say(`showing "${note.title}" for "${words.join(' ')}"`);
    if (raw && !context.options.json) context.print(shownRaw(note.markdown));
    else if (!context.options.json) await printNote(note, context);
    return 0;
  },
});

/** As it stands in the file, but for what a terminal would act on: a note may be anybody's. */
const shownRaw = (markdown: string): string =>
  process.stdout.isTTY === true ? safeText(markdown) : markdown;
