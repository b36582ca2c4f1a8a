import { crc32 } from '../../disk/check-sum.ts';
import { DamagedFileError } from '../../model/damaged-file-error.ts';
import type { ByteSource } from '../codec/byte-source.ts';
import { openColumnFile } from '../codec/column-file.ts';
import { decodePaths, encodePaths } from '../codec/paths.ts';
import { encodeColumnFile } from '../codec/write-columns.ts';
import { Stamps } from '../files/stamps.ts';
import type { Visits } from '../files/visits.ts';
import { checkedHeader, type ExpectedHeader, type IndexHeader } from '../index/index-header.ts';

/**
 * The stamps of an index's files, read when the files last had the contents that the index describes. A separate
 * file: if only the times of notes change, the index need not be written again.
 */
export interface Manifest {
  /** Stamps of the index's files, in the order of the index. */
  readonly stamps: Stamps;
  /** The visits of the walk that found the files; undefined if the next run has to walk again. */
  readonly visits: Visits | undefined;
}

/** @param about the header data of the index that the manifest belongs to */
export function encodeManifest(
  { stamps, visits }: Manifest,
  about: IndexHeader,
): Uint8Array<ArrayBuffer> {
  return encodeColumnFile(about, {
    stamps: stamps.numbers,
    'visits.paths': encodePaths(visits?.paths ?? []),
    'visits.stamps': visits?.stamps.numbers ?? new Float64Array(),
  });
}

/** Throws DamagedFileError if the manifest is damaged or belongs to another index. */
export function openManifest(
  source: ByteSource,
  expected: ExpectedHeader & Pick<IndexHeader, 'id'>,
): Manifest {
  const { about, column } = openColumnFile(source, crc32);
  if (checkedHeader(about, expected).id !== expected.id) {
    throw new DamagedFileError('The manifest is that of another index');
  }
  const paths = decodePaths(column('visits.paths'));
  const visited = new Stamps(0, column('visits.stamps') as Float64Array);
  return {
    stamps: new Stamps(0, column('stamps') as Float64Array),
    visits: paths.length === 0 ? undefined : { paths, stamps: visited },
  };
}
