import { fstatSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Context, GlobalOptions } from './cli-definition/context.ts';
import type { HelpPen } from './cli-definition/help-layout.ts';
import type { SettingsReport } from './cli-definition/settled.ts';
import { EXIT_INTERRUPTED, PROGRAM } from './cli-definition/the-program.ts';
import type { Typed } from './commands/apply-settings.ts';
import { canBrowse } from './commands/browse.ts';
import { asksForHelp, buildProgram, type Invocation, readTyped } from './commands/program.ts';
import { openLibrary } from './library/open.ts';
import type { Library } from './library.ts';
import { DamagedFileError } from './model/damaged-file-error.ts';
import { filesWithErrors } from './model/diagnostic.ts';
import { InterruptedError } from './model/interrupted-error.ts';
import { UserError } from './model/user-error.ts';
import { EXIT_FAILED, endByItself, exit, write } from './output.ts';
import { PagedOutput } from './pager/paged-output.ts';
import { chalkFor } from './render/text/pen.ts';
import { safeText } from './render/text/safe-text.ts';
import { paint, paintLines, span } from './render/text/styled.ts';
import { detectTerminal, type Terminal } from './render/text/terminal.ts';
import { THEME_CHOICES } from './render/text/theme/theme.ts';
import { findSettings } from './settings/find.ts';
import { expandHome } from './user-folders/user-folders.ts';

async function invoke(invocation: Invocation): Promise<void> {
  const { command, words } = invocation;
  const { options, globals, refused } = await withSettings(invocation);
  looks = { ...looks, color: globals.color, theme: globals.theme };
  if (refused !== undefined) write(2, safeText(`${PROGRAM}: ${refused}\n`));
  const run = command.run as (
    words: readonly string[],
    options: object,
    context: Context,
  ) => Promise<number>;
  const output = new PagedOutput(globals.pager ? rowsOfScreen() : undefined);
  const settings = () => settingsOf(invocation);
  const code = await answered(async (isAnew) =>
    run(words, options, await contextOf(globals, output, settings, isAnew)),
  )
    // Output that was printed before a failure is shown, too.
    .finally(() => output.show());
  await finishSaving();
  exit(code);
}

/** Runs a command; if stored data prove to be damaged, runs it once more with notes that are read anew. */
async function answered<T>(answer: (isAnew: boolean) => Promise<T>): Promise<T> {
  try {
    return await answer(false);
  } catch (error) {
    if (error instanceof DamagedFileError) return answer(true);
    throw error;
  }
}

interface WithSettings extends Pick<Typed, 'options' | 'globals'> {
  /** The message about a settings file that is ignored. */
  readonly refused?: string | undefined;
}

/** The typed options, completed with the settings of files and environment. */
async function withSettings(typed: Typed): Promise<WithSettings> {
  const files = findSettings();
  if (files === undefined) return typed;
  const { applySettings } = await import('./commands/apply-settings.ts');
  return { ...(await applySettings(typed, files)), refused: files.refused };
}

const settingsOf = async (typed: Typed): Promise<SettingsReport> =>
  (await import('./commands/apply-settings.ts')).reportSettings(typed);

/** Opened libraries; their indexes may still be on their way to the disk when the answer is printed. */
const opened: Library[] = [];

async function contextOf(
  options: GlobalOptions,
  output: PagedOutput,
  settings: Context['settings'],
  isAnew: boolean,
): Promise<Context> {
  const notes = notesOf(options);
  const found = await terminalOf(1, options);
  const plain = { ...found, columns: options.width ?? found.columns };
  let linked: Pick<Terminal, 'addressOf'> = {};
  return {
    options,
    get terminal() {
      return { ...plain, ...linked };
    },
    isScreen: found.columns !== undefined,
    notes,
    settings,
    async openLibrary({
      rebuild = isAnew,
      isLongRunning = false,
      reportsProblems = false,
      other,
    } = {}) {
      const from = other ?? notes;
      const isFolder = from.notes.length > 0;
      if (isFolder) endByItself();
      const progress = isFolder ? await progressOn(2, options) : undefined;
      const library = await openLibrary({
        ...from,
        rebuild,
        listenForStop,
        isLongRunning,
        ...progress?.listener,
      }).finally(() => progress?.end());
      opened.push(library);
      if (plain.hyperlinks) {
        const { addressesIn } = await import('./commands/print/place-links.ts');
        linked = { addressOf: addressesIn(library.root) };
      }
      if (!reportsProblems) warn(library);
      return library;
    },
    print: (text, openAt) => output.print(endsItself(text) ? text : `${text}\n`, openAt),
    // The text may repeat typed words.
    say: (text) => output.say(`${safeText(text).replaceAll('\n', ' ')}\n`),
  };
}

/** Whether a text needs no line end: empty text, and records that end in NUL. */
const endsItself = (text: string): boolean =>
  text === '' || text.endsWith('\n') || text.endsWith('\0');

/** Calls `stop` at the first ^C until the returned function is called; a second ^C ends the program at once. */
function listenForStop(stop: () => void): () => void {
  process.once('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}

/** The notes to open: folders of the flags, else of the environment, else none, for the bundled notes. */
function notesOf({ notes, hidden, ignore, follow, include, exclude, as, cache }: GlobalOptions) {
  const fromEnvironment = process.env['SERVERLESS_NOTES_DIR'];
  return {
    notes: (notes ?? (fromEnvironment ? [fromEnvironment] : [])).map(expandHome),
    hidden: hidden === true,
    noIgnore: !ignore,
    follow: follow === true,
    include: include ?? [],
    exclude: exclude ?? [],
    as,
    cache,
  };
}

/** Shows the progress of the reading, on a terminal only. */
async function progressOn(descriptor: 2, options: GlobalOptions) {
  const { columns } = await terminalOf(descriptor, options);
  if (columns === undefined) return undefined;
  const { ProgressLine } = await import('./commands/print/progress-line.ts');
  const line = new ProgressLine();
  return { listener: { onProgress: line.show }, end: line.end };
}

/** Waits until the indexes are stored; prints a message for each that could not be stored. */
async function finishSaving(): Promise<void> {
  for (const { saving } of opened) {
    const problem = await saving;
    if (problem !== undefined) write(2, safeText(`${PROGRAM}: ${problem}\n`));
  }
}

/** The capabilities of a standard stream, by its descriptor. */
async function terminalOf(
  descriptor: 1 | 2,
  { color, theme, hyperlinks }: Pick<GlobalOptions, 'color' | 'theme' | 'hyperlinks'>,
): Promise<Terminal> {
  const name = descriptor === 1 ? 'stdout' : 'stderr';
  const stream = isCharacterDevice(descriptor) ? process[name] : undefined;
  const facts = {
    isTTY: stream?.isTTY === true,
    columns: stream?.columns,
    env: process.env,
    flag: color,
    hyperlinkFlag: hyperlinks,
    themeFlag: theme,
  };
  return detectTerminal(facts, await chalkFor(name, facts));
}

/** Whether standard output is a terminal. */
const isTerminal = (): boolean => isCharacterDevice(1) && process.stdout.isTTY;

/** Number of rows of the terminal; undefined if a pager cannot be used. */
function rowsOfScreen(): number | undefined {
  const isScreen = process.env['TERM'] !== 'dumb' && isTerminal();
  return isScreen ? process.stdout.rows : undefined;
}

/** Only a character device can be a terminal; for other files Node need not load its terminal code. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Prints one line for all notes that could not be read entirely; only when they have just been read, because `check`
 * lists them at any time.
 */
function warn(library: Library): void {
  const { diagnostics, isNew } = library.status();
  const files = isNew ? filesWithErrors(diagnostics) : [];
  if (files.length === 0) return;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const said =
    first && files.length === 1
      ? `${first.file}: ${first.message} (${PROGRAM} check)`
      : `${files.length} files could not be read, or not whole: ${PROGRAM} check`;
  write(2, `${safeText(said).replaceAll('\n', ' ')}\n`);
}

/** Turns any error into one message on standard error and an exit code. */
async function fail(error: unknown): Promise<void> {
  if (error instanceof CommanderError && error.exitCode === 0) {
    // Commander ends help and version with this error.
    await help.show();
    exit(0);
  } else if (error instanceof InterruptedError) {
    write(2, `${safeText(error.message)}\n`);
    exit(EXIT_INTERRUPTED);
  } else {
    const { message, hint } = await describe(error);
    const lines = [
      ...[[span('error:', { hue: 'error', bold: true }), span(` ${safeText(message)}`)]],
      ...(hint === undefined ? [] : [[span(`  ${safeText(hint)}`)]]),
    ];
    write(2, paintLines(lines, await terminalOf(2, looks)));
    exit(EXIT_FAILED);
  }
}

async function describe(error: unknown): Promise<{ message: string; hint?: string }> {
  if (error instanceof UserError) return error;
  if (error instanceof CommanderError) {
    return (await import('./cli-definition/wrong-use.ts')).wrongUse(error.message);
  }
  if (isForCurrentFolder(error)) {
    return { message: 'The current folder no longer exists', hint: 'Change to another one' };
  }
  return {
    message: `this should not have happened: ${error instanceof Error ? error.stack : error}`,
  };
}

/** The error that Node throws if the folder in which the program was started has been removed. */
const isForCurrentFolder = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';

/** The terminal options for help and messages. */
let looks: Pick<GlobalOptions, 'color' | 'theme' | 'hyperlinks'> = {
  color: 'auto',
  theme: 'auto',
  hyperlinks: 'never',
};

/** The typed colour options, before the command line is known to be valid. */
function typedLooks(typed: readonly string[]): typeof looks {
  const typedFor = <Value extends string>(flag: string, choices: readonly Value[]): Value => {
    const joined = typed.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
    const value = joined ?? (typed.includes(flag) ? typed[typed.indexOf(flag) + 1] : undefined);
    return choices.find((choice) => choice === value) ?? (choices[0] as Value);
  };
  return {
    ...looks,
    color: typedFor('--color', ['auto', 'always', 'never']),
    theme: typedFor('--theme', THEME_CHOICES),
  };
}

/** The styles of help; undefined without colour. */
async function helpPen(): Promise<HelpPen | undefined> {
  const terminal = await terminalOf(1, looks);
  if (terminal.color === undefined) return undefined;
  return {
    title: (text) => paint([span(text, { bold: true })], terminal),
    typed: (text) => paint([span(text, { hue: 'accent' })], terminal),
  };
}

/** The command that completion scripts call. It is not for people, so help does not list it. */
const COMPLETE = '__complete';

async function answerShell(typed: readonly string[]): Promise<void> {
  const { complete } = await import('./commands/complete.ts');
  const answer = await answered((isAnew) =>
    complete(typed, async (line) => {
      const { globals } = await withSettings(line);
      return contextOf(globals, new PagedOutput(undefined), () => settingsOf(line), isAnew);
    }),
  );
  write(1, answer);
  await finishSaving();
  exit(0);
}

/** Help is shown in the pager, like every answer longer than the screen. */
let help = new PagedOutput(undefined);

const STREAMS = {
  writeOut: (text: string) => help.print(text),
  // The message repeats typed words.
  writeErr: (text: string) => write(2, safeText(text)),
};

/** Runs the typed words (without node and script) and sets the exit code of the process. */
export async function main(typed: readonly string[]): Promise<void> {
  // For example, a stream that fails later.
  process.once('uncaughtException', (error) => void fail(error));
  try {
    if (typed[0] === COMPLETE) return await answerShell(typed.slice(1));
    const { words, namesNothing } = readTyped(typed);
    const isScreen = namesNothing && canBrowse();
    const asked = isScreen ? [...words, 'browse'] : words;
    looks = typedLooks(typed);
    const isHelp = asksForHelp(asked);
    const pen = isHelp ? await helpPen() : undefined;
    const rows = isHelp ? rowsOfScreen() : undefined;
    if (!typed.includes('--no-pager')) help = new PagedOutput(rows);
    const program = buildProgram(asked, invoke, { ...STREAMS, pen, isBrief: rows !== undefined });
    if (namesNothing && !isScreen) {
      program.outputHelp();
      await help.show();
      exit(0);
    } else await program.parseAsync(asked, { from: 'user' });
  } catch (error) {
    const search = await searchFor(typed, error);
    if (search === undefined) return fail(error);
    if (!isTerminal()) return fail(new UserError(search.told.message, search.told));
    write(2, `${safeText(search.line).replaceAll('\n', ' ')}\n`);
    await main(search.words);
  }
}

/** `serverless-notes "cold start"`: the search for words that resemble no command. */
async function searchFor(typed: readonly string[], error: unknown) {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return undefined;
  const { suggestedSearch } = await import('./cli-definition/wrong-use.ts');
  return suggestedSearch(error.message, typed);
}
