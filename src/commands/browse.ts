import type { Entry } from '../browse/found/entries.ts';
import { BROWSE_KEYS } from '../cli-definition/browse-keys.ts';
import { type CommandDefinition, defineCommand, type ExitCode } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { readersLanguage } from '../cli-definition/readers-language.ts';
import { EXIT_INTERRUPTED } from '../cli-definition/the-program.ts';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import { editSpot } from './edit.ts';
import { printJson } from './print/print-json.ts';
import { printNote } from './print/print-note.ts';
import { forPrograms } from './show.ts';

/** Width of the column of keys, in cells. */
const KEY_COLUMNS = 24;

const KEYS = Object.entries(BROWSE_KEYS)
  .map(([where, keys]) =>
    [`${where}:`, ...keys.map(({ key, does }) => `  ${key.padEnd(KEY_COLUMNS)}${does}`)].join('\n'),
  )
  .join('\n\n');

/** Whether a person sits at the terminal, and it can show a screen. */
export const canBrowse = (): boolean =>
  process.env['TERM'] !== 'dumb' && process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Search as you type. `node:readline` reads the keys and `ansi-escapes` draws the screen; libraries that do both are
 * slower and larger: see test/bench/README.md, "Keys".
 */
export const browse: CommandDefinition = defineCommand({
  name: 'browse',
  summary: 'Search as you type, with a preview',
  details: KEYS,
  arguments: [{ name: 'words', summary: 'What to search for at the start', variadic: true }],
  hyphenatedWords: true,
  options: [],
  examples: [
    ['browse', 'The bundled notes; the same as no command at all on a terminal'],
    ['browse cold start', 'With a query to go on from'],
  ],
  async run(words, _options, context) {
    if (!canBrowse()) {
      throw new UserError('browse needs a terminal that can show a screen', {
        hint: 'In a script or on a simple terminal: serverless-notes search <words>',
      });
    }
    const library = await context.openLibrary({ isLongRunning: true });
    const { browseNotes } = await import('../browse/session.ts');
    const { editorOfUser } = await import('../editor/editor-of-user.ts');
    try {
      const outcome = await browseNotes({
        library,
        terminal: context.terminal,
        asksBackground: asksBackground(context),
        query: words.join(' '),
        language: readersLanguage(process.env),
        keys: BROWSE_KEYS,
        canEdit: library.status().index !== null && editorOfUser() !== undefined,
        async edit(spot) {
          await editSpot(library, spot);
          await library.refresh();
        },
      });
      if (outcome.kind === 'interrupted') return EXIT_INTERRUPTED;
      return outcome.kind === 'picked' ? await showNote(outcome.entry, context, library) : 0;
    } finally {
      // The library watches its folders, which would keep the process alive.
      await library.close();
    }
  },
});

/** Whether to ask the terminal for its background colour. The console of Linux would print the question. */
const asksBackground = ({ options, terminal }: Context): boolean =>
  options.theme === 'auto' && terminal.color !== undefined && process.env['TERM'] !== 'linux';

/** Prints the note that contains the entry, as `show` does. */
async function showNote(entry: Entry, context: Context, library: Library): Promise<ExitCode> {
  const { currentNote } = await import('../browse/note/current-note.ts');
  const note = await currentNote(entry, library);
  if (note === undefined) throw new UserError(`${entry.file} no longer exists`);
  if (context.options.json) printJson(context, { match: 'exact', note: forPrograms(note) });
  else await printNote(note, library, context);
  return 0;
}
