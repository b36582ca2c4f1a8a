import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, reasonOf } from '../../disk/reasons.ts';
import { UserError } from '../../model/user-error.ts';
import { nearestName } from '../../model/words/nearest-name.ts';

/**
 * The real, absolute path of a requested folder.
 * Throws UserError if the folder does not exist, is a file, or cannot be reached.
 */
export function requireFolder(path: string): string {
  // A shell passes an empty path for a variable that is not set.
  if (path === '') {
    throw new UserError('The path of the notes folder is empty', {
      code: 'NO_FOLDER',
      hint: 'Give the path of a folder with Markdown files',
    });
  }
  const absolute = resolve(path);
  let stats: Stats;
  try {
    stats = statSync(absolute);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') {
      throw new UserError(`No folder at ${path}`, {
        code: 'NO_FOLDER',
        hint: suggestionFor(absolute),
        cause,
      });
    }
    throw unreadable(path, cause);
  }
  if (!stats.isDirectory()) {
    throw new UserError(`${path} is a file, not a folder`, {
      code: 'NOT_A_FOLDER',
      hint: `Did you mean its folder, ${dirname(path)}?`,
    });
  }
  return realpathSync(absolute);
}

/** The error for a folder that existed before but cannot be read now. */
export function unreadable(path: string, cause: unknown): UserError {
  const isGone = codeOf(cause) === 'ENOENT';
  return new UserError(`Cannot read the notes folder ${path}: ${reasonOf(cause)}`, {
    code: isGone ? 'NO_FOLDER' : 'FOLDER_UNREADABLE',
    hint: isGone ? 'Restore it, or open another' : 'Check its permissions',
    cause,
  });
}

/** A hint for a folder that does not exist: the sibling with the most similar name, or what the option expects. */
function suggestionFor(path: string): string {
  const nearest = nearestName(basename(path), foldersIn(dirname(path)));
  return nearest
    ? `Did you mean ${join(dirname(path), nearest)}?`
    : 'Give the path of a folder with Markdown files';
}

function foldersIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
