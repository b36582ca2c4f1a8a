import { posix, win32 } from 'node:path';

/** The data that a program stores for a user: what it can make again, the settings, and the last actions. */
export type UserFolderKind = 'cache' | 'config' | 'state';

/** The environment variables and the system that decide where the user's folders are. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const FOLDER_NAME = 'serverless-notes';

/** https://specifications.freedesktop.org/basedir-spec/0.8 */
const XDG: Readonly<Record<UserFolderKind, Place>> = {
  cache: { variable: 'XDG_CACHE_HOME', belowHome: '.cache' },
  config: { variable: 'XDG_CONFIG_HOME', belowHome: '.config' },
  state: { variable: 'XDG_STATE_HOME', belowHome: '.local/state' },
};

/** The folders that env-paths uses on macOS, which has no variables for them. */
const MACOS: Readonly<Record<UserFolderKind, Place>> = {
  cache: { belowHome: 'Library/Caches' },
  config: { belowHome: 'Library/Preferences' },
  state: { belowHome: 'Library/Application Support' },
};

/** The folders that env-paths uses on Windows, each inside this program's folder. */
const WINDOWS: Readonly<Record<UserFolderKind, Place>> = {
  cache: { variable: 'LOCALAPPDATA', belowHome: 'AppData/Local', inside: 'Cache' },
  config: { variable: 'APPDATA', belowHome: 'AppData/Roaming', inside: 'Config' },
  state: { variable: 'LOCALAPPDATA', belowHome: 'AppData/Local', inside: 'Data' },
};

interface Place {
  /** Environment variable with the path of the parent folder, which all programs share. */
  readonly variable?: string;
  /** The parent folder if the variable is not set, relative to the user's home folder. */
  readonly belowHome: string;
  /** A folder inside this program's folder. */
  readonly inside?: string;
}

/**
 * This program's folder of a kind, as an absolute path; the folder need not exist. A variable with a relative
 * path is ignored, as the XDG rules require: the path would mean another folder in each working folder.
 * Undefined if neither the variable nor a home folder is set: then the program stores nothing.
 */
export function userFolder(
  kind: UserFolderKind,
  { env, platform }: Environment = process,
): string | undefined {
  const { variable, belowHome, inside = '' } = placesOn(platform)[kind];
  const { isAbsolute, join } = pathsOn(platform);
  const stated = variable === undefined ? undefined : env[variable];
  const home = homeFolder({ env, platform });
  if (stated && isAbsolute(stated)) return join(stated, FOLDER_NAME, inside);
  return home === undefined ? undefined : join(home, belowHome, FOLDER_NAME, inside);
}

/** The user's home folder, as an absolute path; undefined if the environment states none. */
export function homeFolder({ env, platform }: Environment = process): string | undefined {
  const home = platform === 'win32' ? env['USERPROFILE'] : env['HOME'];
  return home && pathsOn(platform).isAbsolute(home) ? home : undefined;
}

/** Replaces a leading `~` by the user's home folder; a shell does so only at the beginning of a word. */
export const expandHome = (path: string): string =>
  path.replace(/^~(?=[\\/]|$)/u, () => homeFolder() ?? '~');

const pathsOn = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix);

function placesOn(platform: NodeJS.Platform): Readonly<Record<UserFolderKind, Place>> {
  if (platform === 'darwin') return MACOS;
  return platform === 'win32' ? WINDOWS : XDG;
}
