import { fstatSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Context, GlobalOptions } from './commands/context.ts';
import {
  buildProgram,
  type Invocation,
  namesNothing,
  PROGRAM,
  withHyphenatedWords,
  withKnownHelp,
} from './commands/program.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { UserError } from './model/user-error.ts';
import { writeOut } from './output.ts';
import { detectTerminal, supportedColorLevel, type Terminal } from './render/terminal.ts';

/** Wrong use, or input that cannot be read. */
const EXIT_WRONG_USE = 2;

async function invoke({ command, words, options, globals }: Invocation): Promise<void> {
  const run = command.run as (
    words: readonly string[],
    options: object,
    context: Context,
  ) => Promise<number>;
  process.exitCode = await run(words, options, contextOf(globals));
}

function contextOf(options: GlobalOptions): Context {
  return {
    options,
    terminal: terminalOf(1, options),
    async openLibrary() {
      const { openNotes } = await import('./library/open.ts');
      const notes = options.notes ?? process.env['SERVERLESS_NOTES_DIR'];
      const library = await openNotes(notes ? { notes } : {});
      await warn(library.status().diagnostics, terminalOf(2, options));
      return library;
    },
    print: (text) => writeOut(text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** What a standard stream, by its descriptor, can show. */
function terminalOf(descriptor: 1 | 2, { color }: GlobalOptions): Terminal {
  const stream = isCharacterDevice(descriptor) && process[descriptor === 1 ? 'stdout' : 'stderr'];
  return detectTerminal({
    isTTY: stream && stream.isTTY,
    columns: stream ? stream.columns : undefined,
    env: process.env,
    flag: color,
    hyperlinkFlag: 'auto',
    supported: supportedColorLevel(),
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
async function warn(diagnostics: readonly Diagnostic[], terminal: Terminal): Promise<void> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const { renderDiagnostics } = await import('./render/diagnostics.ts');
  process.stderr.write(`${renderDiagnostics(errors, terminal)}\n`);
}

/** Turns whatever went wrong into one message on standard error and an exit code. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Help and version end this way too, with exit code 0; commander has printed its message.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_WRONG_USE;
    return;
  }
  process.exitCode = EXIT_WRONG_USE;
  if (error instanceof UserError) {
    const hint = error.hint === undefined ? '' : `\n  ${error.hint}`;
    process.stderr.write(`${PROGRAM}: ${error.message}${hint}\n`);
    return;
  }
  process.stderr.write(
    `${PROGRAM}: this should not have happened: ${error instanceof Error ? error.stack : error}\n`,
  );
}

/** A reader that has seen enough (`| head -1`) is no error. */
function endQuietlyWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** Runs what was typed (without node and script) and sets the exit code of the process. */
export async function main(typed: readonly string[]): Promise<void> {
  endQuietlyWhenPipeCloses();
  try {
    const program = buildProgram(invoke);
    if (namesNothing(typed)) program.outputHelp();
    else await program.parseAsync(withHyphenatedWords(withKnownHelp(typed)), { from: 'user' });
  } catch (error) {
    fail(error);
  }
}
