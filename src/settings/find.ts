import { existsSync } from 'node:fs';
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
  return files.project !== undefined || files.hasUser || isInEnvironment() ? files : undefined;
}

export function settingsFiles(): SettingsFiles {
  const folder = userFolder('config');
  const user = folder === undefined ? undefined : join(folder, 'settings.json');
  return {
    project: projectFile(process.cwd(), homeFolder()),
    user,
    hasUser: user !== undefined && existsSync(user),
  };
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
