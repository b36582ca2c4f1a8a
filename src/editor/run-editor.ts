import { spawn } from 'node:child_process';
import { UserError } from '../model/user-error.ts';
import { editorOfUser } from './editor-of-user.ts';
import { editorWords, type Spot } from './editor-words.ts';

/** What a shell ends with when there is no such program. */
const NOT_FOUND = 127;

/**
 * Opens `$VISUAL` or `$EDITOR` at a spot and ends when that program does; the terminal and its ^C are
 * the editor's until then. Throws UserError where none is set, it cannot be started, or it fails.
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

/** Through a shell, as git does it, so that the variable may hold options and quotes. */
const start = (editor: string, words: readonly string[]) =>
  process.platform === 'win32'
    ? spawn([editor, ...words.map((word) => `"${word}"`)].join(' '), {
        stdio: 'inherit',
        shell: true,
      })
    : spawn('/bin/sh', ['-c', `${editor} "$@"`, editor, ...words], { stdio: 'inherit' });
