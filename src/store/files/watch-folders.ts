import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { reasonOf } from '../../disk/reasons.ts';
import { UserError } from '../../model/user-error.ts';

/** A watched folder. The watcher is valid while the path leads to this inode and no event reports a removal. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/**
 * Reports that something has changed in folders, but not what: the caller has to read the folders. Each folder that a
 * walk visits has one watcher, so ignored folders cost nothing. Files have no watchers: an editor that saves by
 * renaming would make them useless.
 */
export class FolderWatch {
  readonly #happened: () => void;
  readonly #watched = new Map<string, Watched>();
  /** Watchers of the roots' parent folders, since a removed root cannot report that it exists again. */
  readonly #around: readonly FSWatcher[];

  /**
   * @param roots absolute paths
   * @param happened called for each event; one change of a file may cause several events
   */
  constructor(roots: readonly string[], happened: () => void) {
    this.#happened = happened;
    this.#around = roots.flatMap((root) => {
      const isRoot = (name: string | null): boolean => name === null || name === basename(root);
      try {
        const told = (_: string, name: string | null): void => void (isRoot(name) && happened());
        return [heedless(watch(dirname(root), told))];
      } catch {
        // Some systems do not let a user watch folders that belong to others.
        return [];
      }
    });
  }

  /**
   * Watches exactly these folders. Returns whether any of them is new: it may have changed before it was watched.
   * Throws UserError (`CANNOT_WATCH`) if the system has no more watchers.
   */
  follow(folders: readonly string[]): boolean {
    const wanted = new Set(folders);
    for (const path of this.#watched.keys()) if (!wanted.has(path)) this.#leave(path);
    const found = folders.map((path) => ({ path, inode: inodeOf(path) }));
    const others = found.filter(({ path, inode }) => this.#watched.get(path)?.inode !== inode);
    for (const { path, inode } of others) {
      this.#leave(path);
      if (inode === undefined) continue;
      try {
        this.#watched.set(path, { watcher: this.#watch(path), inode });
      } catch (cause) {
        throw new UserError(`${path} cannot be watched: ${reasonOf(cause)}`, {
          code: 'CANNOT_WATCH',
          hint: 'Linux: raise fs.inotify.max_user_watches; or call refresh() instead of watching',
          cause,
        });
      }
    }
    return others.length > 0;
  }

  close(): void {
    for (const path of this.#watched.keys()) this.#leave(path);
    for (const watcher of this.#around) watcher.close();
  }

  #watch(path: string): FSWatcher {
    const own = basename(path);
    const watcher = watch(path, (_, name) => {
      // An event with the folder's own name is its removal. A new one may get the same inode: `follow` must watch it.
      if (name === own && this.#watched.get(path)?.watcher === watcher) this.#leave(path);
      this.#happened();
    });
    return heedless(watcher);
  }

  #leave(path: string): void {
    this.#watched.get(path)?.watcher.close();
    this.#watched.delete(path);
  }
}

/** Ignores a watcher's errors: the removal of a folder is an event, too, and the caller then reads the folders. */
const heedless = (watcher: FSWatcher): FSWatcher => watcher.on('error', () => undefined);

const inodeOf = (path: string): number | undefined => {
  try {
    return statSync(path).ino;
  } catch {
    return undefined;
  }
};
