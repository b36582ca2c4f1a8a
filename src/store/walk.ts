import * as fs from 'node:fs';
import { sep } from 'node:path';
import { fdir, type GroupOutput } from 'fdir';
import type { Diagnostic } from '../model/diagnostic.ts';
import { statsOf } from './file-check.ts';
import { IGNORE_FILE, IgnoreRules, matcherOf } from './ignore-rules.ts';
import { reasonOf } from './require-folder.ts';
import type { WalkRules } from './walk-rules.ts';

/** A folder and the notes right in it. */
export interface WalkedFolder {
  /** Relative to the root: `''`, or a path with `/` between its parts and at its end. */
  readonly path: string;
  readonly names: readonly string[];
}

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
  /** Folders that hold notes, in an order that is the same as long as the folders are. */
  readonly folders: readonly WalkedFolder[];
  /** All that decides what the walk finds: while none of it changes, a further walk finds the same. */
  readonly visited: readonly VisitedPath[];
  /** Folders that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOTE_FILE = /\.(?:md|markdown|mdown|mkd)$/iu;

/** Folders that hold other people's files, not notes. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);

/**
 * Finds the notes below a folder. Symbolic links are left alone: what they lead to inside the folder
 * is found anyway, what is outside is not ours, and there are no circles.
 * Throws what the system does when the root itself cannot be read.
 * @param root absolute path
 */
export function walkNotes(root: string, rules: WalkRules): Walk {
  const start = root.endsWith(sep) ? root : root + sep;
  const relative = (path: string): string => toSlashes(path.slice(start.length));
  const ignored = new IgnoreRules(root);
  const include = matcherOf(rules.include);
  const exclude = matcherOf(rules.exclude);
  const diagnostics: Diagnostic[] = [];
  const visited: VisitedPath[] = [];
  const visit = (path: string): void => {
    visited.push({ path: relative(path), at: Date.now(), stats: statsOf(path) });
  };

  const isUnwanted = (name: string, path: string): boolean =>
    (!rules.hidden && name.startsWith('.')) ||
    (!rules.noIgnore && (SKIPPED_FOLDERS.has(name) || ignored.ignores(path))) ||
    exclude?.(path) === true;

  /** Sees every folder's entries before its files are judged: its ignore file, and its errors. */
  const readdirSync = (path: string, options: { withFileTypes: true }): fs.Dirent[] => {
    visit(path);
    try {
      const entries = fs.readdirSync(path, options);
      if (!rules.noIgnore && entries.some(({ name }) => name === IGNORE_FILE)) {
        visit(path + IGNORE_FILE);
        ignored.load(relative(path));
      }
      return entries;
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
    exclude: (name: string, path: string) => isUnwanted(name, relative(path)),
    fs: { ...fs, readdirSync: readdirSync as typeof fs.readdirSync },
  })
    .crawl(root)
    .sync();

  const isNote = (name: string, folder: string): boolean =>
    NOTE_FILE.test(name) && !isUnwanted(name, folder + name) && include?.(folder + name) !== false;
  const folders = groups
    .map(({ directory, files }) => {
      const path = relative(directory);
      return { path, names: files.filter((name) => isNote(name, path)) };
    })
    .filter(({ names }) => names.length > 0);
  return { folders, visited, diagnostics };
}

const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

const unreadableFolder = (path: string, error: unknown): Diagnostic => ({
  severity: 'error',
  file: path,
  message: `The folder cannot be read: ${reasonOf(error)}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'folder-unreadable',
});
