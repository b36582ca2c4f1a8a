import type { StoredColumns } from './column-file.ts';
import { FileList } from './file-list.ts';
import { Stamps } from './stamps.ts';

/** Every file of a folder as it was when it was last read, numbered as in {@link FileList.paths}. */
export interface KeptFiles {
  readonly list: FileList;
  readonly stamps: Stamps;
  /** CRC-32 of each file's bytes; 0 for one that could not be read. */
  readonly crcs: Uint32Array;
}

export const filesToColumns = ({ list, stamps, crcs }: KeptFiles): StoredColumns => ({
  ...list.toColumns(),
  stamps: stamps.numbers,
  crcs,
});

export const filesFromColumns = (columns: StoredColumns): KeptFiles => ({
  list: FileList.fromColumns(columns),
  stamps: new Stamps(0, columns['stamps'] as Float64Array),
  crcs: columns['crcs'] as Uint32Array,
});
