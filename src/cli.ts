import { fstatSync } from 'node:fs';
import { CommanderError } from 'commander';
import { canBrowse } from './commands/browse.ts';
import type { Context, GlobalOptions } from './commands/context.ts';
import {
  buildProgram,
  type Invocation,
  namesNothing,
  PROGRAM,
  withHyphenatedWords,
  withKnownHelp,
} from './commands/program.ts';
import type { Library } from './library.ts';
import { UserError } from './model/user-error.ts';
import { exit, write } from './output.ts';
import { detectTerminal, supportedColorLevel, type Terminal } from './render/terminal.ts';

/** Wrong use, or input that cannot be read. */
const EXIT_WRONG_USE = 2;

async function invoke({ command, words, options, globals }: Invocation): Promise<void> {
  const run = command.run as (
    words: readonly string[],
    options: object,
    context: Context,
  ) => Promise<number>;
  const code = await run(words, options, contextOf(globals));
  await finishSaving();
  exit(code);
}

/** Opened libraries, whose indexes may still be on their way to the disk when the answer is printed. */
const opened: Library[] = [];

function contextOf(options: GlobalOptions): Context {
  const notes = notesOf(options);
  return {
    options,
    terminal: terminalOf(1, options),
    notes,
    async openLibrary({ rebuild = false } = {}) {
      const { openNotes } = await import('./library/open.ts');
      const progress = notes.notes.length > 0 ? await progressOn(2, options) : undefined;
      const library = await openNotes({ ...notes, rebuild, ...progress?.listener }).finally(() =>
        progress?.end(),
      );
      opened.push(library);
      await warn(library, options);
      return library;
    },
    print: (text) => write(1, text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => write(2, `${text}\n`),
  };
}

/** Folders from the flags, else from the environment, else none: the bundled notes. */
function notesOf({ notes, hidden, ignore, include, exclude, cache }: GlobalOptions) {
  const fromEnvironment = process.env['SERVERLESS_NOTES_DIR'];
  return {
    notes: notes ?? (fromEnvironment ? [fromEnvironment] : []),
    hidden: hidden === true,
    noIgnore: !ignore,
    include: include ?? [],
    exclude: exclude ?? [],
    cache,
  };
}

/** Shows how far reading has come, on a terminal only. */
async function progressOn(descriptor: 2, options: GlobalOptions) {
  if (terminalOf(descriptor, options).columns === undefined) return undefined;
  const { ProgressLine } = await import('./commands/progress-line.ts');
  const line = new ProgressLine();
  return { listener: { onProgress: line.show }, end: line.end };
}

/** Waits for indexes to be kept; says so where one could not be. */
async function finishSaving(): Promise<void> {
  for (const { saving } of opened) {
    const problem = await saving;
    if (problem !== undefined) write(2, `${PROGRAM}: ${problem}\n`);
  }
}

/** What a standard stream, by its descriptor, can show. */
function terminalOf(descriptor: 1 | 2, { color }: GlobalOptions): Terminal {
  const name = descriptor === 1 ? 'stdout' : 'stderr';
  const stream = isCharacterDevice(descriptor) ? process[name] : undefined;
  return detectTerminal({
    isTTY: stream?.isTTY === true,
    columns: stream?.columns,
    env: process.env,
    flag: color,
    hyperlinkFlag: 'auto',
    supported: supportedColorLevel(name),
  });
}

/** Only these can be terminals; for others Node need not load what it has for terminals. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** One line for each note that had to be left out, or in part. */
async function warn(library: Library, options: GlobalOptions): Promise<void> {
  const errors = library.status().diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const { renderDiagnostics } = await import('./render/diagnostics.ts');
  write(2, renderDiagnostics(errors, terminalOf(2, options)));
}

/** Turns whatever went wrong into one message on standard error and an exit code. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Help and version end this way too, with exit code 0; commander has printed its message.
    exit(error.exitCode === 0 ? 0 : EXIT_WRONG_USE);
    return;
  }
  write(2, `${PROGRAM}: ${describe(error)}\n`);
  exit(EXIT_WRONG_USE);
}

function describe(error: unknown): string {
  if (error instanceof UserError) {
    return error.hint === undefined ? error.message : `${error.message}\n  ${error.hint}`;
  }
  return `this should not have happened: ${error instanceof Error ? error.stack : error}`;
}

const STREAMS = {
  writeOut: (text: string) => write(1, text),
  writeErr: (text: string) => write(2, text),
};

/** Runs what was typed (without node and script) and sets the exit code of the process. */
export async function main(typed: readonly string[]): Promise<void> {
  try {
    const program = buildProgram(invoke, STREAMS);
    if (namesNothing(typed) && canBrowse()) {
      await program.parseAsync([...typed, 'browse'], { from: 'user' });
    } else if (namesNothing(typed)) {
      program.outputHelp();
      exit(0);
    } else await program.parseAsync(withHyphenatedWords(withKnownHelp(typed)), { from: 'user' });
  } catch (error) {
    fail(error);
  }
}
