import { createHash } from 'node:crypto';
import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';

/** What terminals give each of their windows, tabs and panes. */
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
 * A name for the terminal session that this process runs in, fit for a file: the same for all programs
 * started there, and hardly ever that of another; undefined where there is no terminal.
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

/** Any of the standard streams will do: the others may have been redirected. */
function terminalDevice(): string | undefined {
  const descriptor = [1, 2, 0].find((each) => isatty(each));
  if (descriptor === undefined) return undefined;
  // Windows does not number its consoles; there a shell has one of its own.
  return process.platform === 'win32' ? `${process.ppid}` : `${fstatSync(descriptor).rdev}`;
}

/** The shell that the session began with, where the system says so (proc(5)): devices are used again. */
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
