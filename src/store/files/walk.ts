import * as fs from 'node:fs';
import { sep } from 'node:path';
import { fdir, type GroupOutput } from 'fdir';
import { reasonOf } from '../../disk/reasons.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { statsOf, withSeparator } from './comparison.ts';
import { exactNames } from './exact-names.ts';
import { Links } from './links.ts';
import { misnamedFile } from './read-file.ts';
import { WalkFilter } from './walk-filter.ts';
import type { WalkRules } from './walk-rules.ts';

/** A folder or an ignore file that a walk has read, as it was just before. */
export interface VisitedPath {
  /** Relative to the root, with `/` between its parts. */
  readonly path: string;
  /** Undefined when it could not be looked at. */
  readonly stats: fs.Stats | undefined;
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
  const start = withSeparator(root);
  const relative = (path: string): string => toSlashes(path.slice(start.length));
  const filter = new WalkFilter(root, rules);
  const links = new Links(root, rules.follow);
  const diagnostics: Diagnostic[] = [];
  const visited: VisitedPath[] = [];

  /** Whether a link is not to be left alone for its name; it may be one to a note or to a folder. */
  const isWanted = (name: string, folder: string): boolean =>
    !filter.isUnwanted(name, folder + name) &&
    !filter.isUnwanted(name, `${folder}${name}/`) &&
    (filter.isText(name) || !/\.[^.]+$/.test(name));

  /** Sees every folder's entries before its files are judged: its ignore file, and its errors. */
  const readdirSync = (path: string, options: { withFileTypes: true }): fs.Dirent[] => {
    visited.push(visit(root, relative(path)));
    try {
      const entries = exactNames(path, fs.readdirSync(path, options), (name) => {
        const file = relative(path) + name;
        if (filter.isNote(name, relative(path))) diagnostics.push(misnamedFile(file));
      });
      const ignoreFile = entries.find(({ name }) => filter.isIgnoreFile(name));
      if (ignoreFile) {
        visited.push(visit(root, relative(path) + ignoreFile.name));
        const refused = filter.heed(relative(path));
        if (refused) diagnostics.push(refused);
      }
      return entries.flatMap((entry) => {
        if (!entry.isSymbolicLink()) return [entry];
        return isWanted(entry.name, relative(path)) ? (links.follow(path, entry) ?? []) : [];
      });
    } catch (error) {
      if (path === start) throw error;
      diagnostics.push(unreadableFolder(relative(path), error));
      return [];
    }
  };

  const groups = new fdir<GroupOutput>({
    group: true,
    excludeSymlinks: true,
    suppressErrors: false,
    pathSeparator: sep === '/' ? '/' : '\\',
    exclude: (name: string, path: string) => filter.isUnwanted(name, relative(path)),
    fs: { ...fs, readdirSync: readdirSync as typeof fs.readdirSync },
  })
    .crawl(root)
    .sync();

  const files = groups
    .map((group) => ({ path: relative(group.directory), names: group.files }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, names }) =>
      names.filter((name) => filter.isNote(name, path)).map((name) => path + name),
    );
  return { files, visited, diagnostics, links: links.left };
}

/** Looks at a folder or an ignore file that is about to be read. */
export const visit = (root: string, path: string): VisitedPath => ({
  path,
  at: Date.now(),
  stats: statsOf(withSeparator(root) + path),
});

const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

const unreadableFolder = (path: string, error: unknown): Diagnostic => ({
  severity: 'error',
  file: path,
  message: `The folder cannot be read: ${reasonOf(error)}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'folder-unreadable',
});
