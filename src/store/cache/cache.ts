import { rmSync } from 'node:fs';
import { crc32 } from '../../disk/check-sum.ts';
import { openColumnFile, type StoredColumns } from '../codec/column-file.ts';
import type { NoteRecord } from '../codec/note-record.ts';
import { columnFilePieces } from '../codec/write-columns.ts';
import { keyOf, type Subject } from '../files/subject.ts';
import { BUILD_ID } from '../index/build-id.ts';
import { openStoredIndex, recordsIn, type StoredIndex } from '../index/index-file.ts';
import {
  checkedHeader,
  type ExpectedHeader,
  FORMAT_VERSION,
  type IndexHeader,
} from '../index/index-header.ts';
import { type CachePaths, cachePaths, cacheRoot } from './cache-folder.ts';
import { encodeManifest, type Manifest, openManifest } from './manifest.ts';
import { openTrustedFile } from './trusted-file.ts';
import { writeCache } from './write-cache.ts';

/** The stored index of one subject, and its manifest. If either is missing or damaged, the caller makes it again. */
export class Cache {
  readonly paths: CachePaths;
  /** What the header of a stored file must state; other files are not used. */
  readonly expected: ExpectedHeader;

  constructor(subject: Subject, root: string = cacheRoot()) {
    const key = keyOf(subject);
    this.paths = cachePaths(root, subject.root, key);
    this.expected = { format: FORMAT_VERSION, build: BUILD_ID, subject: key };
  }

  /** The index; undefined if it is missing, damaged or not trusted. For `isLongRunning` see `openTrustedFile`. */
  openIndex(isLongRunning: boolean): StoredIndex | undefined {
    return orNothing(() => {
      const file = openColumnFile(openTrustedFile(this.paths.index, isLongRunning), crc32);
      const index = openStoredIndex(
        file,
        checkedHeader(file.about, this.expected),
        recordsIn(file, crc32),
      );
      // The list of files is checked now, because it decides which notes are read again.
      index.files();
      if (isLongRunning) checkAll(index);
      return index;
    });
  }

  openManifest({ about: { id } }: StoredIndex): Manifest | undefined {
    return orNothing(() => {
      const source = openTrustedFile(this.paths.manifest, true);
      return openManifest(source, { ...this.expected, id });
    });
  }

  /** Throws the system's errors. */
  async writeIndex(
    about: IndexHeader,
    columns: StoredColumns,
    records: readonly NoteRecord[],
  ): Promise<void> {
    const pieces = [...columnFilePieces(about, columns), ...records.map(({ bytes }) => bytes)];
    await writeCache(this.paths.index, pieces);
  }

  /** Throws the system's errors. */
  async writeManifest(manifest: Manifest, about: IndexHeader): Promise<void> {
    await writeCache(this.paths.manifest, [encodeManifest(manifest, about)]);
  }

  clear(): void {
    rmSync(this.paths.folder, { recursive: true, force: true });
  }
}

/** Returns undefined for a file that is missing or damaged in any way. */
function orNothing<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** Reads all columns and records and so checks their checksums: no damage is found later. */
function checkAll({ file, files }: StoredIndex): void {
  for (const name of file.names) file.column(name);
  files().records.all();
}
