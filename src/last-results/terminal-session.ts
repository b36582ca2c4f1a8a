import { createHash } from 'node:crypto';
import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Environment variables by which terminals identify their windows, tabs and panes. */
const NAMES_OF_SESSIONS = [
  'TERM_SESSION_ID',
  'WT_SESSION',
  'TMUX_PANE',
  'STY',
  'KITTY_WINDOW_ID',
  'WEZTERM_PANE',
  'SSH_TTY',
] as const;

/**
 * A name for the terminal session of this process, usable as a file name: equal for all programs in the session, and
 * hardly ever equal to that of another session. Undefined without a terminal.
 */
export function terminalSession(): string | undefined {
  const device = terminalDevice();
  const known = NAMES_OF_SESSIONS.map((name) => process.env[name] ?? '');
  if (device === undefined && known.every((value) => value === '')) return undefined;
  return createHash('sha256')
    .update([device ?? '', sessionLeader(), ...known].join('\0'))
    .digest('hex')
    .slice(0, 32);
}

/** The device of any standard stream that is a terminal: the other streams may be redirected. */
function terminalDevice(): string | undefined {
  const descriptor = [1, 2, 0].find((each) => isatty(each));
  if (descriptor === undefined) return undefined;
  // Windows does not number its consoles; there each console has a shell of its own.
  return process.platform === 'win32' ? `${process.ppid}` : `${fstatSync(descriptor).rdev}`;
}

/** Process id of the session leader, on systems that give it (proc(5)): device numbers are reused. */
function sessionLeader(): string {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const behindName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return behindName[3] ?? '';
  } catch {
    return '';
  }
}
