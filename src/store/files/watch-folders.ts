import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { reasonOf } from '../../disk/reasons.ts';
import { UserError } from '../../model/user-error.ts';

/** A folder is what it was while its path leads to the same inode, and it has not said that it goes. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/**
 * Tells that something has happened in folders; what it was, a look at them shows. One watcher a folder, for just those
 * that a walk visits: what is ignored costs nothing, and there are no watchers of single files, which an editor that
 * saves by renaming would leave behind.
 */
export class FolderWatch {
  readonly #happened: () => void;
  readonly #watched = new Map<string, Watched>();
  /** Of what the folders stand in, since one that has gone cannot tell that it is back. */
  readonly #around: readonly FSWatcher[];

  /**
   * @param roots absolute paths
   * @param happened is called for each event, so often that several belong together
   */
  constructor(roots: readonly string[], happened: () => void) {
    this.#happened = happened;
    this.#around = roots.flatMap((root) => {
      const isRoot = (name: string | null): boolean => name === null || name === basename(root);
      try {
        const told = (_: string, name: string | null): void => void (isRoot(name) && happened());
        return [heedless(watch(dirname(root), told))];
      } catch {
        // Some systems do not let one watch what is not one's own.
        return [];
      }
    });
  }

  /**
   * Watches these folders and no others. Tells whether any is new: then something may have happened in it before.
   * Throws UserError (`CANNOT_WATCH`) where the system has no more watchers.
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
      // Of its own name a folder speaks when it goes; another may get its inode. The next look watches what is there.
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

/** A folder that goes is an event like others; where its watcher fails on top of that, the next look finds out. */
const heedless = (watcher: FSWatcher): FSWatcher => watcher.on('error', () => undefined);

const inodeOf = (path: string): number | undefined => {
  try {
    return statSync(path).ino;
  } catch {
    return undefined;
  }
};
