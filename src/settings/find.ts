import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SettingsFiles } from '../cli-definition/settled.ts';
import { homeFolder, userFolder } from '../user-folders/user-folders.ts';

/**
 * Everything that a run asks before it knows that there are no settings, which is nearly every run: a
 * look for each file, no more. What reads and checks them is loaded when there is something to read.
 */

/** In a project's folder; goes with the notes, like `.gitignore`. */
export const PROJECT_FILE = '.serverless-notes.json';

/** The name of an environment variable begins with it. */
export const ENVIRONMENT_PREFIX = 'SERVERLESS_NOTES_';

/** Understood without the settings, since many set it for good. */
const ONLY_NOTES = `${ENVIRONMENT_PREFIX}DIR`;

/** The files, or undefined where neither a file nor the environment sets anything. */
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
 * The nearest project's file from a folder upwards, to the root of its repository or to the home
 * folder. In a folder of neither, only its own file counts: what is above may be anybody's, as in `/tmp`.
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
 * Why a project's file does not count; undefined where it does. What it says holds for whoever runs the
 * program, so it has to be theirs or the system's, as git asks of a repository (`safe.directory`); and it is a
 * plain file, which a pipe or a link planted in its place is not.
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

/** Windows has no such numbers. */
const isTrusted = (owner: number): boolean =>
  process.geteuid === undefined || owner === ROOT || owner === process.geteuid();
