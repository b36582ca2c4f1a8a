import headless from '@xterm/headless';
import { spawn } from 'node-pty';
import { LAUNCHER, quietEnvironment } from './run.ts';

export interface Screen {
  /** The lines of the screen, without trailing blanks and without empty last lines. */
  readonly lines: readonly string[];
  /** The output as the terminal received it. */
  readonly raw: string;
  readonly code: number;
}

interface ScreenOptions {
  readonly columns: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** More lines than any output in the tests. */
const ROWS = 2000;

/** Runs the built program in a pseudo-terminal and returns the final screen. */
export async function runInTerminal(
  words: readonly string[],
  options: ScreenOptions,
): Promise<Screen> {
  return runInPty(process.execPath, [LAUNCHER, ...words], options);
}

/** Runs a script in one terminal session; the words are its `$1`, `$2` and so on. */
export const runShellInTerminal = (
  script: string,
  options: ScreenOptions,
  words: readonly string[] = [],
): Promise<Screen> => runInPty('/bin/bash', ['-c', script, 'bash', ...words], options);

async function runInPty(
  program: string,
  words: readonly string[],
  { columns, env = {}, cwd = process.cwd() }: ScreenOptions,
): Promise<Screen> {
  const child = spawn('/bin/bash', ['-c', WITH_END, 'bash', program, ...words], {
    cols: columns,
    rows: ROWS,
    cwd,
    env: quietEnvironment({ TERM: 'xterm-256color', ...env }),
  });
  let raw = '';
  const code = await new Promise<number>((resolve) => {
    child.onData((data) => {
      raw += data;
      const [, status] = END.exec(raw) ?? [];
      if (status !== undefined) resolve(Number(status));
    });
  });
  child.write('\r');
  raw = raw.slice(0, raw.search(END));
  return { lines: await screenLines(raw, columns), raw, code };
}

/**
 * Prints the exit code of a program, then waits for a key: node-pty loses output that a busy machine has not read
 * 200 ms after the last process has ended.
 */
const WITH_END = `"$@"; printf '\\033]end;%d\\007' "$?"; read -r`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence of our own.
const END = /\x1b\]end;(\d+)\x07/u;

async function screenLines(raw: string, columns: number): Promise<readonly string[]> {
  const screen = new headless.Terminal({ cols: columns, rows: ROWS, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(raw, resolve));
  const { active } = screen.buffer;
  const lines = Array.from(
    { length: active.length },
    (_, row) => active.getLine(row)?.translateToString(true) ?? '',
  );
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
}
