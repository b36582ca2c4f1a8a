import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a shell ends with when there is no such program, or it may not be run. */
const NOT_STARTED: readonly unknown[] = [126, 127];

/** Quits where all fits after all, ignores case in searches, keeps colour, leaves the text behind. */
const LESS_OPTIONS = 'FIRX';

/** A person's own options stay; without `R`, colour would be shown as its codes. */
const lessOptions = (own: string | undefined): string =>
  own === undefined ? LESS_OPTIONS : `${own} -R`;

/** Pagers that open at a line when they are told `+12`. */
const TAKES_LINE = /^(?:\S*\/)?(?:less|more|most)(?=\s|$)/u;

/** Lines above the one to open at, so that it is seen where it stands. */
const LINES_ABOVE = 2;

/** Which pager the environment asks for; undefined for none at all. */
function pagerOf(env: NodeJS.ProcessEnv): string | undefined {
  const asked = (env['SERVERLESS_NOTES_PAGER'] ?? env['PAGER'])?.trim();
  if (asked !== undefined) return asked === '' || asked === 'cat' ? undefined : asked;
  // Windows brings no pager that keeps colour.
  return process.platform === 'win32' ? undefined : 'less';
}

export interface Pages {
  /** Whole lines. */
  readonly text: string;
  /** The 1-based line to open at. */
  readonly openAt: number | undefined;
  /** Lines that the terminal shows at a time. */
  readonly rows: number;
}

/**
 * Shows text in the pager of `SERVERLESS_NOTES_PAGER`, else `PAGER`, else `less`, and ends when that does.
 * False where there is none or it cannot be started: then nothing was shown. The environment alone says
 * which, since it is run: no file of a project may.
 */
export async function runPager({ text, openAt, rows }: Pages): Promise<boolean> {
  const asked = pagerOf(process.env);
  if (asked === undefined) return false;
  const lines = text.split('\n').length - 1;
  // The last screen is filled, not half empty.
  const first = openAt && Math.min(openAt - LINES_ABOVE, lines - rows + 2);
  const command = first && first > 1 && TAKES_LINE.test(asked) ? `${asked} +${first}` : asked;
  // Before it is known whether the pager starts, a shell's word on it would be noise: the text follows.
  const isUsual = asked === 'less';
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', isUsual ? 'ignore' : 'inherit'],
    env: { ...process.env, LESS: lessOptions(process.env['LESS']) },
  });
  const ignore = (): void => {};
  // A person who has seen enough ends the pager before it has read all; ^C is the pager's own.
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
