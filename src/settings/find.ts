import { existsSync, lstatSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';

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

/** Where settings come from, files by their absolute paths. */
export interface SettingsFiles {
  readonly project: string | undefined;
  /** What is said of the nearest project's file where it does not count. */
  readonly refused: string | undefined;
  /** Where the person's own file is, or would be. */
  readonly user: string;
  readonly hasUser: boolean;
}

/** The files, or undefined where neither a file nor the environment sets anything. */
export async function findSettings(): Promise<SettingsFiles | undefined> {
  const files = await settingsFiles();
  const { project, refused, hasUser } = files;
  return (project ?? refused) !== undefined || hasUser || isInEnvironment() ? files : undefined;
}

export async function settingsFiles(): Promise<SettingsFiles> {
  const user = join(await configFolder(), 'settings.json');
  const nearest = projectFile(process.cwd(), home());
  const refused = nearest === undefined ? undefined : refusalOf(nearest);
  const project = refused === undefined ? nearest : undefined;
  return { project, refused, user, hasUser: existsSync(user) };
}

const isInEnvironment = (): boolean =>
  Object.keys(process.env).some(
    (name) => name.startsWith(ENVIRONMENT_PREFIX) && name !== ONLY_NOTES,
  );

/** A relative folder would be one of the current folder, which may be anybody's. */
const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined;

/** The person's home folder, as far as the environment says. */
export const home = (): string | undefined =>
  absolute(process.env['HOME']) ?? absolute(process.env['USERPROFILE']);

/**
 * As env-paths has it, which is asked where the rule is not as short as on Linux: to load it and the
 * module of the operating system takes Node half a millisecond in every run.
 */
async function configFolder(): Promise<string> {
  const own = home();
  if (process.platform === 'linux' && own !== undefined) {
    const base = absolute(process.env['XDG_CONFIG_HOME']) ?? join(own, '.config');
    return join(base, 'serverless-notes');
  }
  const { default: envPaths } = await import('env-paths');
  return resolve(sep, envPaths('serverless-notes', { suffix: '' }).config);
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
