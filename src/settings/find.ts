import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SettingsFiles } from '../cli-definition/settled.ts';
import { homeFolder, userFolder } from '../user-folders/user-folders.ts';

/**
 * Runs at every start, and nearly every run finds no settings: this module only tests whether each file exists. The
 * modules that parse and check the files are loaded when there is something to read.
 */

/** The file in the folder of a project; it is shared with the notes, like `.gitignore`. */
export const PROJECT_FILE = '.serverless-notes.json';

/** Prefix of the environment variables of settings. */
export const ENVIRONMENT_PREFIX = 'SERVERLESS_NOTES_';

/** Handled without the modules for settings, because many users set it permanently. */
const ONLY_NOTES = `${ENVIRONMENT_PREFIX}DIR`;

/** The files of settings; undefined if neither a file nor the environment sets anything. */
export function findSettings(): SettingsFiles | undefined {
  const files = settingsFiles();
  const { project, refused, hasUser } = files;
  return (project ?? refused) !== undefined || hasUser || isInEnvironment() ? files : undefined;
}

export function settingsFiles(): SettingsFiles {
  const folder = userFolder('config');
  const user = folder === undefined ? undefined : join(folder, 'settings.json');
  const nearest = projectFile(process.cwd(), homeFolder());
  const refused = nearest === undefined ? undefined : refusalOf(nearest);
  const project = refused === undefined ? nearest : undefined;
  return { project, refused, user, hasUser: user !== undefined && existsSync(user) };
}

const isInEnvironment = (): boolean =>
  Object.keys(process.env).some(
    (name) => name.startsWith(ENVIRONMENT_PREFIX) && name !== ONLY_NOTES,
  );

/**
 * Finds the nearest project file from a folder upwards, up to the root of its repository or to the home folder. Outside
 * of both only the file of the folder itself counts: the folders above may be anybody's, as in `/tmp`.
 */
function projectFile(from: string, top: string | undefined): string | undefined {
  let nearest: string | undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, PROJECT_FILE);
    if (nearest === undefined && existsSync(file)) nearest = file;
    if (folder === top || existsSync(join(folder, '.git'))) return nearest;
    if (dirname(folder) === folder) break;
  }
  return nearest === join(from, PROJECT_FILE) ? nearest : undefined;
}

/**
 * Why a project file is ignored; undefined if it is accepted. Its settings apply to everybody who runs the program, so
 * the file must belong to this user or to root, as git requires of a repository (`safe.directory`). It must also be a
 * plain file, not a planted pipe or link.
 */
function refusalOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const reason = [
    stats.isSymbolicLink() && 'it is a symbolic link',
    !stats.isFile() && 'it is not a file',
    !isTrusted(stats.uid) && 'it belongs to somebody else',
    !isTrusted(lstatSync(dirname(file)).uid) && 'its folder belongs to somebody else',
  ].find((each) => each !== false);
  return reason && `the settings in ${file} do not count: ${reason}`;
}

const ROOT = 0;

/** Windows has no numeric user ids. */
const isTrusted = (owner: number): boolean =>
  process.geteuid === undefined || owner === ROOT || owner === process.geteuid();
