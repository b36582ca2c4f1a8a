import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Exit codes of a shell if the program may not be run or does not exist. */
const NOT_STARTED: readonly unknown[] = [126, 127];

/** Quits if all fits on the screen, ignores case in searches, keeps colour, leaves the text on the screen. */
const LESS_OPTIONS = 'FIRX';

/** Keeps the user's own options; without `R`, less would show escape sequences as text. */
const lessOptions = (own: string | undefined): string =>
  own === undefined ? LESS_OPTIONS : `${own} -R`;

/** Pagers that open at a line given as `+12`. */
const TAKES_LINE = /^(?:\S*\/)?(?:less|more|most)(?=\s|$)/u;

/** Lines shown above the line to open at, as context. */
const LINES_ABOVE = 2;

/** The pager that the environment selects; undefined for none. */
function pagerOf(env: NodeJS.ProcessEnv): string | undefined {
  const asked = (env['SERVERLESS_NOTES_PAGER'] ?? env['PAGER'])?.trim();
  if (asked !== undefined) return asked === '' || asked === 'cat' ? undefined : asked;
  // Windows has no pager that keeps colour.
  return process.platform === 'win32' ? undefined : 'less';
}

export interface Pages {
  /** Complete lines. */
  readonly text: string;
  /** The 1-based line to open at. */
  readonly openAt: number | undefined;
  /** Number of rows of the terminal. */
  readonly rows: number;
}

/**
 * Shows text in the pager of `SERVERLESS_NOTES_PAGER`, else `PAGER`, else `less`, and waits until it exits. Returns
 * false if there is no pager or it cannot be started: then nothing was shown. Only the environment selects the pager,
 * because the value is executed: no file of a project may.
 */
export async function runPager({ text, openAt, rows }: Pages): Promise<boolean> {
  const asked = pagerOf(process.env);
  if (asked === undefined) return false;
  const lines = text.split('\n').length - 1;
  // At most the line at which the end of the text fills the last screen.
  const first = openAt && Math.min(openAt - LINES_ABOVE, lines - rows + 2);
  const command = first && first > 1 && TAKES_LINE.test(asked) ? `${asked} +${first}` : asked;
  // If `less` is missing, the text is printed without it, so the message of the shell is hidden.
  const isUsual = asked === 'less';
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', isUsual ? 'ignore' : 'inherit'],
    env: { ...process.env, LESS: lessOptions(process.env['LESS']) },
  });
  const ignore = (): void => {};
  // The person may leave the pager before it has read all (EPIPE); the pager handles ^C itself.
  child.stdin?.on('error', ignore).end(text);
  process.on('SIGINT', ignore);
  try {
    const [code] = await once(child, 'exit');
    return !NOT_STARTED.includes(code);
  } catch {
    return false;
  } finally {
    process.off('SIGINT', ignore);
  }
}
