import * as fs from 'node:fs';
import { sep } from 'node:path';
import { fdir, type GroupOutput } from 'fdir';
import type { Diagnostic } from '../model/diagnostic.ts';
import { IGNORE_FILE, IgnoreRules, matcherOf } from './ignore-rules.ts';
import { reasonOf } from './require-folder.ts';

/** Which files of a folder are notes. */
export interface WalkRules {
  /** Also files and folders whose name begins with a dot. */
  readonly hidden: boolean;
  /** Also what `.gitignore` files and {@link SKIPPED_FOLDERS} leave out. */
  readonly noIgnore: boolean;
  /** Where there are any, only notes that match one of these globs. */
  readonly include: readonly string[];
  /** No notes or folders that match one of these globs. */
  readonly exclude: readonly string[];
}

/** A folder and the notes right in it. */
export interface WalkedFolder {
  /** Relative to the root: `''`, or a path with `/` between its parts and at its end. */
  readonly path: string;
  readonly names: readonly string[];
}

export interface Walk {
  /** Folders that hold notes, in an order that is the same as long as the folders are. */
  readonly folders: readonly WalkedFolder[];
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

  const isUnwanted = (name: string, path: string): boolean =>
    (!rules.hidden && name.startsWith('.')) ||
    (!rules.noIgnore && (SKIPPED_FOLDERS.has(name) || ignored.ignores(path))) ||
    exclude?.(path) === true;

  /** Sees every folder's entries before its files are judged: its ignore file, and its errors. */
  const readdirSync = (path: string, options: { withFileTypes: true }): fs.Dirent[] => {
    try {
      const entries = fs.readdirSync(path, options);
      if (!rules.noIgnore && entries.some(({ name }) => name === IGNORE_FILE)) {
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
  return { folders, diagnostics };
}

const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

const unreadableFolder = (path: string, error: unknown): Diagnostic => ({
  severity: 'error',
  file: path,
  message: `The folder cannot be read: ${reasonOf(error)}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'folder-unreadable',
});
