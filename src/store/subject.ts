import { dirname, relative, sep } from 'node:path';
import { requireFolder, unreadable } from './require-folder.ts';
import { type Walk, type WalkRules, walkNotes } from './walk.ts';

/** The folders that are read as one, and which of their files are notes. */
export interface Subject {
  /** Absolute path that files are named relative to: the folder, or what several have in common. */
  readonly root: string;
  /** Absolute paths of the folders; none is inside another. */
  readonly folders: readonly string[];
  readonly rules: WalkRules;
}

/** Throws UserError for a folder that does not exist or is none. */
export function subjectOf(dirs: readonly string[], rules: Partial<WalkRules>): Subject {
  const folders = withoutInner([...new Set(dirs.map(requireFolder))].sort());
  return {
    root: folders.reduce(commonFolder),
    folders,
    rules: {
      hidden: rules.hidden ?? false,
      noIgnore: rules.noIgnore ?? false,
      include: rules.include ?? [],
      exclude: rules.exclude ?? [],
    },
  };
}

/** Tells one subject from another. */
export const keyOf = ({ folders, rules }: Subject): string => JSON.stringify([folders, rules]);

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const withoutInner = (folders: readonly string[]): readonly string[] =>
  folders.filter((path) => !folders.some((other) => other !== path && isInside(path, other)));

function commonFolder(a: string, b: string): string {
  let common = a;
  while (!isInside(b, common) && dirname(common) !== common) common = dirname(common);
  return common;
}

/** Finds the notes of all folders. Throws UserError when one of them cannot be read. */
export function walkSubject({ root, folders, rules }: Subject): Walk {
  const walks = folders.map((folder) => prefixed(relative(root, folder), walk(folder, rules)));
  return {
    folders: walks.flatMap((each) => each.folders),
    diagnostics: walks.flatMap((each) => each.diagnostics),
  };
}

function walk(folder: string, rules: WalkRules): Walk {
  try {
    return walkNotes(folder, rules);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function prefixed(path: string, { folders, diagnostics }: Walk): Walk {
  if (path === '') return { folders, diagnostics };
  const prefix = `${path.replaceAll(sep, '/')}/`;
  return {
    folders: folders.map((folder) => ({ ...folder, path: prefix + folder.path })),
    diagnostics: diagnostics.map((each) => ({ ...each, file: prefix + each.file })),
  };
}
