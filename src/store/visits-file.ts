import { statfsSync } from 'node:fs';
import { poolOf, poolSize, stringAt } from '../search/string-pool.ts';
import { type About, aboutOf } from './base-file.ts';
import type { ByteSource } from './byte-source.ts';
import { encodeColumnFile, openColumnFile } from './column-file.ts';
import { crcText } from './crc32.ts';
import { statsOf, withSeparator } from './file-check.ts';
import { Stamps } from './stamps.ts';
import type { VisitedPath } from './walk.ts';

/** What a walk visited, kept: while all of it has the stamp it had, a further walk finds the same. */
export interface KeptVisits {
  /** Whether all of it is as it was. */
  areSame(): boolean;
}

type Expected = Omit<About, 'made'>;

/**
 * A file of what a walk visited; undefined where that cannot vouch for what the walk found.
 * @param about whose it is; its `id` is that of the snapshot whose files the walk found
 */
export function encodeVisits(
  root: string,
  visited: readonly VisitedPath[],
  about: Expected,
): Uint8Array<ArrayBuffer> | undefined {
  const stamps = new Stamps(visited.length);
  const devices = new Set<number>();
  for (const [at, { stats, at: now }] of visited.entries()) {
    if (!stats) return undefined;
    devices.add(stats.dev);
    stamps.set(at, stats, now);
    if (!stamps.isSame(at, stats)) return undefined;
  }
  if (devices.size !== 1 || !tellsByTime(root)) return undefined;
  const { bytes, offsets } = poolOf(visited.map(({ path }) => path));
  const columns = { bytes, offsets, stamps: stamps.numbers };
  return encodeColumnFile(about, { visits: columns }, crcText);
}

/** Throws DamagedFileError when it is not sound, or not that of this snapshot. */
export function openVisits(source: ByteSource, root: string, expected: Expected): KeptVisits {
  const file = openColumnFile(source, crcText);
  const { id } = aboutOf(file, expected);
  const { bytes, offsets, stamps } = file.group('visits');
  const pool = { bytes: bytes as Uint8Array, offsets: offsets as Uint32Array };
  const known = new Stamps(0, stamps as Float64Array);
  const start = withSeparator(root);
  return {
    areSame() {
      if (id !== expected.id) return false;
      for (let at = 0; at < poolSize(pool); at++) {
        const stats = statsOf(start + stringAt(pool, at));
        if (!stats || !known.isSame(at, stats)) return false;
      }
      return true;
    },
  };
}

/**
 * Numbers by which Linux knows file systems (statfs(2)) that stamp a folder whenever an entry of it comes, goes
 * or changes its name. Others may as well, but network and emulated ones are known not to; git asks for
 * the same before it trusts a folder's time (`core.untrackedCache`).
 */
const TELLING_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x5846_5342, // xfs
  0x9123_683e, // btrfs
  0xf2f5_2010, // f2fs
  0x2fc1_2fc1, // zfs
  0xca45_1a4e, // bcachefs
  0x0102_1994, // tmpfs
  0x794c_7630, // overlayfs
]);

function tellsByTime(root: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return TELLING_FILE_SYSTEMS.has(statfsSync(root).type);
  } catch {
    return false;
  }
}
