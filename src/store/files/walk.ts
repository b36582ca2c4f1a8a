import { readdirSync, type Stats } from 'node:fs';
import { reasonOf } from '../../disk/reasons.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { statsOf, withSeparator } from './comparison.ts';
import { exactNames } from './exact-names.ts';
import { type Entry, Links } from './links.ts';
import { misnamedFile } from './read-file.ts';
import { WalkFilter } from './walk-filter.ts';
import type { WalkRules } from './walk-rules.ts';

/** A folder or an ignore file that a walk has read, with its stats from just before. */
export interface VisitedPath {
  /** Relative to the root, with `/` between its parts. */
  readonly path: string;
  /** Undefined if the stats could not be read. */
  readonly stats: Stats | undefined;
  /** When the stats were read, in milliseconds since 1970. */
  readonly at: number;
}

export interface Walk {
  /** Paths of the notes, relative to the root, with `/` between their parts; folder by folder, sorted by folder. */
  readonly files: readonly string[];
  /** All folders and ignore files that were read: while none of them changes, another walk finds the same notes. */
  readonly visited: readonly VisitedPath[];
  /** About folders and ignore files that could not be read, and notes whose names are not UTF-8. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many symbolic links to notes or folders lead out of the folder and were not followed. */
  readonly links: number;
}

/**
 * Finds the notes below a folder. A symbolic link is followed only if it leads out of the folder and the rules
 * request it.
 * Throws the system's error if the root itself cannot be read.
 * @param root absolute path
 */
export function walkNotes(root: string, rules: WalkRules): Walk {
  const filter = new WalkFilter(root, rules);
  const links = new Links(root, rules.follow);
  const diagnostics: Diagnostic[] = [];
  const visited: VisitedPath[] = [];
  const found: { readonly folder: string; readonly files: readonly string[] }[] = [];

  /** Whether a link may lead to a note or a folder that the filter accepts, by the link's name. */
  const isWanted = (name: string, folder: string): boolean =>
    !filter.isExcluded(name, folder + name) &&
    !filter.isExcluded(name, `${folder}${name}/`) &&
    (filter.isText(name) || !/\.[^.]+$/.test(name));

  /** The entries of a folder. The folder's ignore file is read before any entry is tested. */
  const entriesIn = (folder: string): readonly Entry[] => {
    const path = withSeparator(root) + folder;
    const entries = exactNames(path, readdirSync(path, { withFileTypes: true }), (name) => {
      if (filter.isNote(name, folder)) diagnostics.push(misnamedFile(folder + name));
    });
    const ignoreFile = entries.find(({ name }) => filter.isIgnoreFile(name));
    if (ignoreFile) {
      visited.push(visit(root, folder + ignoreFile.name));
      const refused = filter.loadIgnoreFile(folder);
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
      if (isFolder && !filter.isExcluded(name, inner)) walk(inner);
    }
  };

  walk('');
  const files = found
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
    .flatMap((inFolder) => inFolder.files);
  return { files, visited, diagnostics, links: links.left };
}

/** Reads the stats of a folder or an ignore file; to be called just before the folder or file is read. */
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
