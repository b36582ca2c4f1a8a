import { spawn } from 'node:child_process';
import { UserError } from '../model/user-error.ts';
import { editorOfUser } from './editor-of-user.ts';
import { editorWords, type Spot } from './editor-words.ts';

/** Exit code of a shell if the program does not exist. */
const NOT_FOUND = 127;

/**
 * Opens `$VISUAL` or `$EDITOR` at a spot and waits until it exits; until then the editor has the terminal and handles
 * ^C. Throws UserError if neither variable is set, or the editor cannot be started or fails.
 */
export async function runEditor(spot: Spot): Promise<void> {
  const editor = editorOfUser();
  if (!editor) {
    throw new UserError('There is no editor to open', {
      hint: 'Say which: export VISUAL=vim (or EDITOR; "code", "nano", "hx", ...)',
    });
  }
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  try {
    const { code, signal } = await endOf(start(editor, editorWords(editor, spot)));
    if (code === NOT_FOUND) throw new UserError(`The editor "${editor}" cannot be started`);
    if (code !== 0) {
      throw new UserError(`The editor "${editor}" ended with ${signal ?? `exit code ${code}`}`);
    }
  } finally {
    process.off('SIGINT', ignore);
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const endOf = (child: ReturnType<typeof start>) =>
  new Promise<End>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: NOT_FOUND, signal: null }));
  });

/** Runs a shell, as git does, so that the variable may contain options and quotes. */
const start = (editor: string, words: readonly string[]) =>
  process.platform === 'win32'
    ? spawn([editor, ...words.map((word) => `"${word}"`)].join(' '), {
        stdio: 'inherit',
        shell: true,
      })
    : spawn('/bin/sh', ['-c', `${editor} "$@"`, editor, ...words], { stdio: 'inherit' });
