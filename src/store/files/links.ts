import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './subject.ts';

/** A file or a folder, by its name in its parent folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The symbolic links that a walk finds. A target inside the root is found without the link. A target outside is
 * followed if the user requests it, each folder only once, so that the walk never runs in circles.
 */
export class Links {
  readonly #root: string;
  readonly #follow: boolean;
  /** Real paths of the folders that links were followed to. */
  readonly #known: string[] = [];
  /** How many links lead out of the root and were not followed. */
  left = 0;

  /** @param root absolute, real path */
  constructor(root: string, follow: boolean) {
    this.#root = root;
    this.#follow = follow;
  }

  /** The entry that a link in a folder stands for; undefined if the link is not followed. */
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

/** The final target of a link; undefined if the target is missing, or neither a file nor a folder. */
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
