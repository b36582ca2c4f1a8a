import { statfsSync } from 'node:fs';
import { statsOf, withSeparator } from './comparison.ts';
import { Stamps, settledTimes } from './stamps.ts';
import type { VisitedPath } from './walk.ts';

/**
 * The folders and ignore files that a walk visited, and their stamps. While all stamps are unchanged, another walk
 * would find the same files. This saves a search of 40,000 notes the walk, two fifths of the search's time.
 */
export interface Visits {
  /** Paths relative to the root. */
  readonly paths: readonly string[];
  readonly stamps: Stamps;
}

/** The visits of a walk; undefined if unchanged stamps would be no proof that a walk finds the same files. */
export function visitsOf(root: string, visited: readonly VisitedPath[]): Visits | undefined {
  const stamps = new Stamps(visited.length);
  const devices = new Set<number>();
  for (const [at, { stats, at: now }] of visited.entries()) {
    if (!stats) return undefined;
    devices.add(stats.dev);
    stamps.set(at, settledTimes(stats, now));
  }
  if (devices.size !== 1 || !updatesFolderTimes(root)) return undefined;
  return { paths: visited.map(({ path }) => path), stamps };
}

/** Whether another walk would find the same files. */
export function areCurrent({ paths, stamps }: Visits, root: string): boolean {
  const start = withSeparator(root);
  return paths.every((path, at) => {
    const stats = statsOf(start + path);
    return stats !== undefined && stamps.isSame(at, stats);
  });
}

/**
 * The Linux numbers (statfs(2)) of the file systems that change a folder's times whenever an entry is added, removed
 * or renamed. Others may do so, too, but network and emulated file systems are known not to. Git requires
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

function updatesFolderTimes(root: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return TELLING_FILE_SYSTEMS.has(statfsSync(root).type);
  } catch {
    return false;
  }
}
