import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './subject.ts';

/** A file or a folder by its name in the folder that it stands in. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The symbolic links that a walk comes by. What they lead to inside of the folder is found anyway; what is
 * outside is followed where that is asked for, each once, so that there are no circles.
 */
export class Links {
  readonly #root: string;
  readonly #follow: boolean;
  /** Real paths that were followed. */
  readonly #known: string[] = [];
  /** How many lead out of the folder and were left alone. */
  left = 0;

  /** @param root absolute, real path */
  constructor(root: string, follow: boolean) {
    this.#root = root;
    this.#follow = follow;
  }

  /** What a link in a folder is taken for; undefined where it is left alone. */
  follow(folder: string, name: string): Entry | undefined {
    const found = targetOf(join(folder, name));
    if (!found || isInside(found.path, this.#root)) return undefined;
    const isAround = [this.#root, ...this.#known].some((known) => isInside(known, found.path));
    if (!this.#follow || isAround || this.#known.some((known) => isInside(found.path, known))) {
      if (!this.#follow) this.left++;
      return undefined;
    }
    if (found.isFolder) this.#known.push(found.path);
    return { name, isFolder: found.isFolder };
  }
}

/** The file or folder that a link leads to in the end; undefined for anything else, and for nothing. */
function targetOf(link: string): { readonly path: string; readonly isFolder: boolean } | undefined {
  try {
    const path = realpathSync(link);
    const stats = statSync(path);
    return stats.isFile() || stats.isDirectory()
      ? { path, isFolder: stats.isDirectory() }
      : undefined;
  } catch {
    return undefined;
  }
}
