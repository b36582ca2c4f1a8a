import { readdirSync, type Stats } from 'node:fs';
import { reasonOf } from '../../disk/reasons.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { statsOf, withSeparator } from './comparison.ts';
import { exactNames } from './exact-names.ts';
import { type Entry, Links } from './links.ts';
import { misnamedFile } from './read-file.ts';
import { WalkFilter } from './walk-filter.ts';
import type { WalkRules } from './walk-rules.ts';

/** A folder or an ignore file that a walk has read, as it was just before. */
export interface VisitedPath {
  /** Relative to the root, with `/` between its parts. */
  readonly path: string;
  /** Undefined when it could not be looked at. */
  readonly stats: Stats | undefined;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

export interface Walk {
  /** Paths of the notes relative to the root, with `/` between their parts: folder by folder, in the order of these. */
  readonly files: readonly string[];
  /** All that decides what the walk finds: while none of it changes, a further walk finds the same. */
  readonly visited: readonly VisitedPath[];
  /** Folders and ignore files that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many symbolic links to notes or folders lead out of the folder and were left alone. */
  readonly links: number;
}

/**
 * Finds the notes below a folder. Symbolic links are left alone, unless the rules say to follow those that lead
 * out of it.
 * Throws what the system does when the root itself cannot be read.
 * @param root absolute path
 */
export function walkNotes(root: string, rules: WalkRules): Walk {
  const filter = new WalkFilter(root, rules);
  const links = new Links(root, rules.follow);
  const diagnostics: Diagnostic[] = [];
  const visited: VisitedPath[] = [];
  const found: { readonly folder: string; readonly files: readonly string[] }[] = [];

  /** Whether a link is not to be left alone for its name; it may be one to a note or to a folder. */
  const isWanted = (name: string, folder: string): boolean =>
    !filter.isUnwanted(name, folder + name) &&
    !filter.isUnwanted(name, `${folder}${name}/`) &&
    (filter.isText(name) || !/\.[^.]+$/.test(name));

  /** What stands in a folder, whose ignore file is heeded before anything of it is judged. */
  const entriesIn = (folder: string): readonly Entry[] => {
    const path = withSeparator(root) + folder;
    const entries = exactNames(path, readdirSync(path, { withFileTypes: true }), (name) => {
      if (filter.isNote(name, folder)) diagnostics.push(misnamedFile(folder + name));
    });
    const ignoreFile = entries.find(({ name }) => filter.isIgnoreFile(name));
    if (ignoreFile) {
      visited.push(visit(root, folder + ignoreFile.name));
      const refused = filter.heed(folder);
      if (refused) diagnostics.push(refused);
    }
    return entries.flatMap((entry): Entry | readonly Entry[] => {
      const { name } = entry;
      if (entry.isSymbolicLink()) {
        return isWanted(name, folder) ? (links.follow(path, name) ?? []) : [];
      }
      const isFolder = entry.isDirectory();
      return isFolder || entry.isFile() ? [{ name, isFolder }] : [];
    });
  };

  /** @param folder empty, or a path that ends with `/` */
  const walk = (folder: string): void => {
    visited.push(visit(root, folder));
    let entries: readonly Entry[] = [];
    try {
      entries = entriesIn(folder);
    } catch (error) {
      if (folder === '') throw error;
      diagnostics.push(unreadableFolder(folder, error));
    }
    const notes = entries.filter(({ name, isFolder }) => !isFolder && filter.isNote(name, folder));
    found.push({ folder, files: notes.map(({ name }) => folder + name) });
    for (const { name, isFolder } of entries) {
      const inner = `${folder}${name}/`;
      if (isFolder && !filter.isUnwanted(name, inner)) walk(inner);
    }
  };

  walk('');
  const files = found
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
    .flatMap((inFolder) => inFolder.files);
  return { files, visited, diagnostics, links: links.left };
}

/** Looks at a folder or an ignore file that is about to be read. */
export const visit = (root: string, path: string): VisitedPath => ({
  path,
  at: Date.now(),
  stats: statsOf(withSeparator(root) + path),
});

const unreadableFolder = (path: string, error: unknown): Diagnostic => ({
  severity: 'error',
  file: path,
  message: `The folder cannot be read: ${reasonOf(error)}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'folder-unreadable',
});
