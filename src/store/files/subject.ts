import { dirname } from 'node:path';
import type { ReadAs } from '../../model/notes.ts';
import { withSeparator } from './comparison.ts';
import { requireFolder } from './require-folder.ts';
import type { WalkRules } from './walk-rules.ts';

/** The notes folders that are read as one, and the rules that select their notes. */
export interface Subject {
  /** Absolute path that file paths are relative to: the folder, or the common parent of several folders. */
  readonly root: string;
  /** Absolute paths of the folders; none is inside another. */
  readonly folders: readonly string[];
  readonly rules: WalkRules;
  readonly readAs: ReadAs;
}

/** Which files are notes, and how they are read. */
export interface SubjectOptions extends Partial<WalkRules> {
  /** Whether all notes are talks, or none is; `auto`, the default, decides by the evidence in each note. */
  readonly as?: ReadAs;
}

/** Throws UserError if one of the folders does not exist or is a file. */
export function subjectOf(
  dirs: readonly string[],
  { as = 'auto', ...rules }: SubjectOptions,
): Subject {
  const folders = withoutInner([...new Set(dirs.map(requireFolder))].sort());
  return {
    root: folders.reduce(commonFolder),
    folders,
    rules: {
      hidden: rules.hidden ?? false,
      noIgnore: rules.noIgnore ?? false,
      follow: rules.follow ?? false,
      include: rules.include ?? [],
      exclude: rules.exclude ?? [],
    },
    readAs: as,
  };
}

/** A string that identifies a subject. */
export const keyOf = ({ folders, rules, readAs }: Subject): string =>
  JSON.stringify(readAs === 'auto' ? [folders, rules] : [folders, rules, readAs]);

/** Whether a path is the folder's own or below the folder. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(withSeparator(folder));

const withoutInner = (folders: readonly string[]): readonly string[] =>
  folders.filter((path) => !folders.some((other) => other !== path && isInside(path, other)));

function commonFolder(a: string, b: string): string {
  let common = a;
  while (!isInside(b, common) && dirname(common) !== common) common = dirname(common);
  return common;
}
