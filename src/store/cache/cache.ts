import { rmSync } from 'node:fs';
import { crc32 } from '../../disk/check-sum.ts';
import { openColumnFile, type StoredColumns } from '../codec/column-file.ts';
import type { NoteRecord } from '../codec/note-record.ts';
import { columnFilePieces } from '../codec/write-columns.ts';
import { keyOf, type Subject } from '../files/subject.ts';
import { type About, aboutOf, type Expected, FORMAT_VERSION } from '../index/about.ts';
import { BUILD_ID } from '../index/build-id.ts';
import { openStoredIndex, recordsIn, type StoredIndex } from '../index/index-file.ts';
import { type CachePaths, cachePaths, cacheRoot } from './cache-folder.ts';
import { encodeManifest, type Manifest, openManifest } from './manifest.ts';
import { openOwnFile } from './own-file.ts';
import { writeCache } from './write-cache.ts';

/** The index that is kept for one subject, and its manifest. Whatever is wrong with them, they are made anew. */
export class Cache {
  readonly paths: CachePaths;
  /** What files must say of themselves to be used. */
  readonly expected: Expected;

  constructor(subject: Subject, root: string = cacheRoot()) {
    const key = keyOf(subject);
    this.paths = cachePaths(root, subject.root, key);
    this.expected = { format: FORMAT_VERSION, build: BUILD_ID, subject: key };
  }

  /** The index; undefined where there is none, or none that can be trusted. See `openOwnFile`. */
  openIndex(isLasting: boolean): StoredIndex | undefined {
    return orNothing(() => {
      const file = openColumnFile(openOwnFile(this.paths.index, isLasting), crc32);
      const index = openStoredIndex(
        file,
        aboutOf(file.about, this.expected),
        recordsIn(file, crc32),
      );
      // These decide what is read again.
      index.files();
      if (isLasting) checkAll(index);
      return index;
    });
  }

  openManifest({ about: { id } }: StoredIndex): Manifest | undefined {
    return orNothing(() => {
      const source = openOwnFile(this.paths.manifest, true);
      return openManifest(source, { ...this.expected, id });
    });
  }

  /** Throws what the system does. */
  async keepIndex(
    about: About,
    columns: StoredColumns,
    records: readonly NoteRecord[],
  ): Promise<void> {
    const pieces = [...columnFilePieces(about, columns), ...records.map(({ bytes }) => bytes)];
    await writeCache(this.paths.index, pieces, { flush: true });
  }

  /** Losing it costs the next run a look into all files: it is not flushed. Throws what the system does. */
  async keepManifest(manifest: Manifest, about: About): Promise<void> {
    await writeCache(this.paths.manifest, [encodeManifest(manifest, about)], { flush: false });
  }

  clear(): void {
    rmSync(this.paths.folder, { recursive: true, force: true });
  }
}

/** Damage of any kind, and files that are not there, are the same. */
function orNothing<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** Reads all that is checked when it is read, so that nothing is found damaged later. */
function checkAll({ file, files }: StoredIndex): void {
  for (const name of file.names) file.column(name);
  files().records.all();
}
