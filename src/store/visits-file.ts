import { statfsSync } from 'node:fs';
import { DamagedFileError } from '../model/damaged-file-error.ts';
import { poolOf, poolSize, stringAt } from '../search/index/string-pool.ts';
import { type About, aboutOf } from './base-file.ts';
import type { ByteSource } from './byte-source.ts';
import { encodeColumnFile, openColumnFile } from './column-file.ts';
import { crcText } from './crc32.ts';
import { statsOf, withSeparator } from './file-check.ts';
import type { KeptFile } from './kept-file.ts';
import { Stamps } from './stamps.ts';
import type { VisitedPath } from './walk.ts';

/**
 * What a walk visited, folders and ignore files, and what they were like: while all of it has the stamp it
 * had, a further walk finds the same.
 */
export interface Visits {
  /** Relative to the root. */
  readonly paths: readonly string[];
  readonly stamps: Stamps;
}

/** Undefined where that cannot vouch for what the walk found. */
export function visitsOf(root: string, visited: readonly VisitedPath[]): Visits | undefined {
  const stamps = new Stamps(visited.length);
  const devices = new Set<number>();
  for (const [at, { stats, at: now }] of visited.entries()) {
    if (!stats) return undefined;
    devices.add(stats.dev);
    stamps.set(at, stats, now);
  }
  if (devices.size !== 1 || !tellsByTime(root)) return undefined;
  return { paths: visited.map(({ path }) => path), stamps };
}

/** The same visits, some of them made anew. */
export function visitsWith({ paths, stamps: known }: Visits, anew: readonly VisitedPath[]): Visits {
  const stamps = new Stamps(paths.length);
  stamps.copyRun(0, known, 0, paths.length);
  for (const { path, stats, at: now } of anew) {
    if (stats) stamps.set(paths.indexOf(path), stats, now);
    else stamps.unsettle(paths.indexOf(path));
  }
  return { paths, stamps };
}

/** Paths that are not as they were. */
export function changedVisits(root: string, { paths, stamps }: Visits): readonly string[] {
  const start = withSeparator(root);
  return paths.filter((path, at) => {
    const stats = statsOf(start + path);
    return !stats || !stamps.isSame(at, stats);
  });
}

type Expected = Omit<About, 'made'>;

/** @param about whose they are; its `id` is that of the snapshot whose files were found */
export function encodeVisits({ paths, stamps }: Visits, about: Expected): KeptFile {
  const { bytes, offsets } = poolOf(paths);
  const columns = { bytes, offsets, stamps: stamps.numbers };
  const head = encodeColumnFile(about, { visits: columns }, { checksumOf: crcText });
  return { head, tail: [] };
}

/** Throws DamagedFileError when they are not sound, or not those of this snapshot. */
export function openVisits(source: ByteSource, expected: Expected): Visits {
  const file = openColumnFile(source, crcText);
  if (aboutOf(file, expected).id !== expected.id) {
    throw new DamagedFileError('The visits are those of another walk');
  }
  const { bytes, offsets, stamps } = file.group('visits');
  const pool = { bytes: bytes as Uint8Array, offsets: offsets as Uint32Array };
  return {
    paths: Array.from({ length: poolSize(pool) }, (_, at) => stringAt(pool, at)),
    stamps: new Stamps(0, stamps as Float64Array),
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
