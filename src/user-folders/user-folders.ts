import { posix, win32 } from 'node:path';

/** What a program may keep of a person: what it can make again, what they set, what they did last. */
export type UserFolderKind = 'cache' | 'config' | 'state';

/** What decides where folders are. */
export interface Surroundings {
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

/** As env-paths has it for macOS, where no variable says otherwise. */
const MACOS: Readonly<Record<UserFolderKind, Place>> = {
  cache: { belowHome: 'Library/Caches' },
  config: { belowHome: 'Library/Preferences' },
  state: { belowHome: 'Library/Application Support' },
};

/** As env-paths has it for Windows, which gives programs no names for what is in their folder. */
const WINDOWS: Readonly<Record<UserFolderKind, Place>> = {
  cache: { variable: 'LOCALAPPDATA', belowHome: 'AppData/Local', inside: 'Cache' },
  config: { variable: 'APPDATA', belowHome: 'AppData/Roaming', inside: 'Config' },
  state: { variable: 'LOCALAPPDATA', belowHome: 'AppData/Local', inside: 'Data' },
};

interface Place {
  /** An environment variable that names the folder of all programs. */
  readonly variable?: string;
  /** That folder where the variable does not say, relative to the person's home folder. */
  readonly belowHome: string;
  /** Folder in this program's own one. */
  readonly inside?: string;
}

/**
 * This program's folder of a kind, as an absolute path; it need not exist. A path that is not absolute is
 * ignored, as the XDG rules ask for: it would be another one in each working folder. Undefined where
 * neither a variable nor a home folder says: nothing is kept then.
 */
export function userFolder(
  kind: UserFolderKind,
  { env, platform }: Surroundings = process,
): string | undefined {
  const { variable, belowHome, inside = '' } = placesOn(platform)[kind];
  const { isAbsolute, join } = pathsOn(platform);
  const stated = variable === undefined ? undefined : env[variable];
  const home = homeFolder({ env, platform });
  if (stated && isAbsolute(stated)) return join(stated, FOLDER_NAME, inside);
  return home === undefined ? undefined : join(home, belowHome, FOLDER_NAME, inside);
}

/** The person's home folder, as an absolute path; undefined where the environment names none. */
export function homeFolder({ env, platform }: Surroundings = process): string | undefined {
  const home = platform === 'win32' ? env['USERPROFILE'] : env['HOME'];
  return home && pathsOn(platform).isAbsolute(home) ? home : undefined;
}

/** A path with the person's home folder for `~`, which a shell leaves where it is not a word's beginning. */
export const atHome = (path: string): string =>
  path.replace(/^~(?=[\\/]|$)/u, () => homeFolder() ?? '~');

const pathsOn = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix);

function placesOn(platform: NodeJS.Platform): Readonly<Record<UserFolderKind, Place>> {
  if (platform === 'darwin') return MACOS;
  return platform === 'win32' ? WINDOWS : XDG;
}
