import type { Entry } from '../browse/entries.ts';
import { type CommandDefinition, defineCommand, type ExitCode } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import type { NoteView } from '../library/views.ts';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import { editSpot } from './edit.ts';
import { printJson } from './print/print-json.ts';
import { printNote } from './print/print-note.ts';
import { forPrograms } from './show.ts';

/** Ended with ^C, as shells count it: 128 and the number of SIGINT. */
const EXIT_INTERRUPTED = 130;

const KEYS = `Keys:
  Up, Down, ^P, ^N      one entry up or down
  PageUp, PageDown      a screen of entries
  Home, End             the first, the last
  Tab, Shift-Tab        all, talks, topics, terms in turn
  Enter                 leave and read the note
  ^E                    open the editor ($VISUAL, $EDITOR) at the line
  ^Y                    copy file:line
  Shift-Up, Shift-Down  move the preview; with PageUp, PageDown further
  Esc, ^C               leave`;

/** Whether a person sits at the terminal, and it can show a screen. */
export const canBrowse = (): boolean =>
  process.env['TERM'] !== 'dumb' && process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Search as you type. Keys are read by `node:readline` and the screen is drawn with `ansi-escapes`; the
 * libraries that do both are slower and larger: see test/bench/README.md, "Keys".
 */
export const browse: CommandDefinition = defineCommand({
  name: 'browse',
  summary: 'Search as you type, with a preview',
  details: KEYS,
  arguments: [],
  options: [],
  examples: [['browse', 'The bundled notes; the same as no command at all on a terminal']],
  async run(_words, _options, context) {
    if (!canBrowse()) {
      throw new UserError('browse needs a terminal that can show a screen', {
        hint: 'In a script or on a simple terminal: serverless-notes search <words>',
      });
    }
    const library = await context.openLibrary({ isLasting: true });
    const { browseNotes } = await import('../browse/session.ts');
    const outcome = await browseNotes({
      library,
      terminal: context.terminal,
      async edit(entry) {
        await editSpot(library, entry);
        await library.refresh();
      },
    });
    if (outcome.kind === 'interrupted') return EXIT_INTERRUPTED;
    return outcome.kind === 'picked' ? showNote(outcome.entry, context, library) : 0;
  },
});

/** The note of an entry; as it is now where it was edited while it was on the screen. */
async function noteOf(entry: Entry, library: Library): Promise<NoteView | undefined> {
  try {
    return library.noteAt(entry);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'NOTE_CHANGED') throw error;
    await library.refresh();
    return library.noteAt(entry);
  }
}

/** What `show` prints of the note that the entry stands in. */
async function showNote(entry: Entry, context: Context, library: Library): Promise<ExitCode> {
  const note = await noteOf(entry, library);
  if (note === undefined) throw new UserError(`${entry.file} no longer exists`);
  if (context.options.json) printJson(context, { match: 'exact', note: forPrograms(note) });
  else await printNote(note, library, context);
  return 0;
}
