import { rmSync } from 'node:fs';
import { type Base, expectedOf, openBase } from './base-file.ts';
import { buildId } from './build-id.ts';
import { type CachePaths, cachePaths, cacheRoot } from './cache-folder.ts';
import { sourceAt } from './open-kept.ts';
import { openPartial, type PartialFiles } from './partial-file.ts';
import { keyOf, type Subject } from './subject.ts';
import { openVisits, type Visits } from './visits-file.ts';

/** What is kept of a folder. */
export interface KeptFolder {
  readonly kept: Base;
  /** What the walk had visited that found its files; undefined when nothing can be said by it. */
  readonly visits: Visits | undefined;
}

/** The snapshots of one subject in the cache folder. */
export class Cache {
  readonly paths: CachePaths;
  /** What snapshots must say of themselves to be used. */
  readonly expected: ReturnType<typeof expectedOf>;
  /** Absolute path that its files are named relative to. */
  readonly root: string;

  constructor(subject: Subject, root: string = cacheRoot()) {
    const key = keyOf(subject);
    this.paths = cachePaths(root, subject.root, key);
    this.expected = expectedOf(key, buildId());
    this.root = subject.root;
  }

  /**
   * What is kept; undefined when there is nothing, or nothing that can be trusted.
   * @param isPaged as for `openBase`
   */
  open(isPaged: boolean): KeptFolder | undefined {
    return this.#attempt(() => {
      const kept = this.openBase(isPaged);
      // All that a search needs is read and checked here, unless that is to happen by pages.
      kept.files();
      kept.lists();
      void kept.index;
      return { kept, visits: this.#openVisits(kept) };
    });
  }

  openBase(isPaged: boolean): Base {
    return openBase(sourceAt(this.paths.base), this.expected, isPaged);
  }

  #openVisits({ about: { id } }: Base): Visits | undefined {
    const { paths, expected } = this;
    return this.#attempt(() => openVisits(sourceAt(paths.visits), { ...expected, id }));
  }

  /** Damage of any kind, and files that are not there, are the same: it is made anew. */
  #attempt<T>(open: () => T): T | undefined {
    try {
      return open();
    } catch {
      return undefined;
    }
  }

  /** What an earlier run had read when it was interrupted. */
  openPartial(): PartialFiles | undefined {
    return this.#attempt(() => openPartial(sourceAt(this.paths.partial), this.expected));
  }

  clear(): void {
    rmSync(this.paths.folder, { recursive: true, force: true });
  }
}
