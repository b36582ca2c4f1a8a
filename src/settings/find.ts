import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SettingsFiles } from '../cli-definition/settled.ts';

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
export async function findSettings(): Promise<SettingsFiles | undefined> {
  const files = await settingsFiles();
  return files.project !== undefined || files.hasUser || isInEnvironment() ? files : undefined;
}

export async function settingsFiles(): Promise<SettingsFiles> {
  const user = join(await configFolder(), 'settings.json');
  return { project: projectFile(process.cwd(), home()), user, hasUser: existsSync(user) };
}

const isInEnvironment = (): boolean =>
  Object.keys(process.env).some(
    (name) => name.startsWith(ENVIRONMENT_PREFIX) && name !== ONLY_NOTES,
  );

const home = (): string | undefined => process.env['HOME'] ?? process.env['USERPROFILE'];

/**
 * As env-paths has it, which is asked where the rule is not as short as on Linux: to load it and the
 * module of the operating system takes Node half a millisecond in every run.
 */
async function configFolder(): Promise<string> {
  const own = home();
  if (process.platform === 'linux' && own !== undefined) {
    return join(process.env['XDG_CONFIG_HOME'] || join(own, '.config'), 'serverless-notes');
  }
  const { default: envPaths } = await import('env-paths');
  return envPaths('serverless-notes', { suffix: '' }).config;
}

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
