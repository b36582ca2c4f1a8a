import { safeText } from './safe-text.ts';
import type { Environment } from './theme/theme.ts';

const opening = '\x1b]8;;';
const closing = '\x1b\\';

/**
 * A text that a terminal shows as a link (OSC 8).
 *
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function hyperlink(text: string, address: string): string {
  const target = printableAddress(address);
  return target ? `${opening}${target}${closing}${text}${opening}${closing}` : text;
}

/** Schemes that a click may open. A note cannot link to any other scheme (`javascript:`, `vscode:` ...). */
const openable = /^(?:https?|file|mailto|ftp):/i;

export const isOpenable = (address: string): boolean => openable.test(address);

function printableAddress(address: string): string | undefined {
  if (!isOpenable(address)) return undefined;
  return encodeURI(safeText(address).replace(/\s/g, '')).replaceAll('%25', '%');
}

/**
 * The address of a line of a file: `file://host/path#12`, the form that kitty, WezTerm and iTerm2 open
 * at that line and others open at the top.
 *
 * @param path absolute, in the system's own form
 */
export function fileAddress(path: string, line: number, host: string): string {
  const slashed = path.replaceAll('\\', '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  const encoded = rooted.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
  return `file://${host}${encoded}#${line}`;
}

const numberAtLeast = (value: string | undefined, least: number): boolean =>
  Number.parseFloat(value ?? '') >= least;

/** Terminals that are known to show OSC 8 links; others may print rubbish. */
const supporters: readonly ((env: Environment) => boolean)[] = [
  (env) =>
    /^(?:WezTerm|vscode|ghostty|Hyper|rio|Tabby|WarpTerminal|zed)$/.test(env['TERM_PROGRAM'] ?? ''),
  (env) => env['TERM_PROGRAM'] === 'iTerm.app' && numberAtLeast(env['TERM_PROGRAM_VERSION'], 3.1),
  (env) => env['TERM_PROGRAM'] === 'tmux' && numberAtLeast(env['TERM_PROGRAM_VERSION'], 3.4),
  (env) => /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/.test(env['TERM'] ?? ''),
  // VTE 0.50.0 crashes on OSC 8 links.
  (env) => numberAtLeast(env['VTE_VERSION'], 5001),
  (env) => numberAtLeast(env['KONSOLE_VERSION'], 201200),
  (env) => Boolean(env['WT_SESSION'] || env['DOMTERM']),
];

/** Whether the terminal of this environment is known to show links. */
export function supportsHyperlinks(env: Environment): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0';
  if (env['TERM'] === 'dumb' || env['CI'] || env['TEAMCITY_VERSION']) return false;
  return supporters.some((supports) => supports(env));
}
