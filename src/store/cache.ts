import { fstatSync, openSync, rmSync } from 'node:fs';
import { expectedOf, openBase } from './base-file.ts';
import { buildId } from './build-id.ts';
import { fileSource } from './byte-source.ts';
import { type CachePaths, cachePaths, cacheRoot } from './cache-folder.ts';
import { openChanges } from './changes-file.ts';
import { FilesCheck } from './files-check.ts';
import { type Kept, keptOf } from './kept.ts';
import type { Made } from './make-snapshot.ts';
import { encodePartial, openPartial, type PartialFiles, type PartialPart } from './partial-file.ts';
import { keyOf, type Subject } from './subject.ts';
import { writeCache } from './write-cache.ts';

/** What is kept of a folder, and the look at its files that has begun. */
export interface KeptFolder {
  readonly kept: Kept;
  readonly check: FilesCheck;
}

/** The snapshots of one subject in the cache folder. */
export class Cache {
  readonly paths: CachePaths;
  /** What snapshots must say of themselves to be used. */
  readonly expected: ReturnType<typeof expectedOf>;
  readonly #root: string;

  constructor(subject: Subject, root: string = cacheRoot()) {
    const key = keyOf(subject);
    this.paths = cachePaths(root, subject.root, key);
    this.expected = expectedOf(key, buildId());
    this.#root = subject.root;
  }

  /** What is kept; undefined when there is nothing, or nothing that can be trusted. */
  async open(): Promise<KeptFolder | undefined> {
    const base = this.#attempt(() => openBase(sourceOf(this.paths.base), this.expected));
    if (!base) return undefined;
    const changes = this.#attempt(() => openChanges(sourceOf(this.paths.changes), base.about));
    const files = this.#attempt(() => (changes ?? base).files());
    if (!files) return undefined;
    // First, since another thread can go on with it from here.
    const check = await FilesCheck.begin(this.#root, files);
    const kept = this.#attempt(() => keptOf(base, changes));
    return kept && { kept, check };
  }

  /** Damage of any kind, and files that are not there, are the same: it is made anew. */
  #attempt<T>(open: () => T): T | undefined {
    try {
      return open();
    } catch {
      return undefined;
    }
  }

  /** Writes what was made; throws what the system does. */
  async save({ kind, bytes }: Made): Promise<void> {
    await writeCache(this.paths[kind], bytes, { flush: true });
    if (kind === 'base') rmSync(this.paths.changes, { force: true });
    rmSync(this.paths.partial, { force: true });
  }

  /** What an earlier run had read when it was interrupted. */
  openPartial(): PartialFiles | undefined {
    return this.#attempt(() => openPartial(sourceOf(this.paths.partial), this.expected));
  }

  /** Writes what was read; throws what the system does. Losing it costs time only: it is not flushed. */
  async savePartial(part: PartialPart): Promise<void> {
    await writeCache(this.paths.partial, encodePartial(this.expected, part), { flush: false });
  }

  clear(): void {
    rmSync(this.paths.folder, { recursive: true, force: true });
  }
}

function sourceOf(path: string) {
  // Left open until the process ends: parts are read when they are asked for, and the file that was
  // opened stays readable when another process puts a new one in its place.
  const descriptor = openSync(path, 'r');
  return fileSource(descriptor, fstatSync(descriptor).size);
}
