import { basename, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { hashOf } from '../search/text/text-hash.ts';
import { userFolder } from '../user-folders/user-folders.ts';
import { crc32 } from './crc32.ts';

/** Where indexes are kept. Throws UserError where the person has no folder for that. */
export function cacheRoot(): string {
  const folder = userFolder('cache');
  if (folder !== undefined) return folder;
  throw new UserError('There is no folder to keep an index in', {
    hint: 'Set HOME, or XDG_CACHE_HOME to an absolute path',
  });
}

/** The files that are kept for one folder and one set of rules. */
export interface CachePaths {
  readonly folder: string;
  readonly base: string;
  readonly changes: string;
  /** What a few files that changed make of it. */
  readonly recent: string;
  /** What the walk that found the files has visited. */
  readonly visits: string;
  /** What was read when the first run was interrupted. */
  readonly partial: string;
}

/**
 * @param subject the folder and the rules it is walked by, as one string: others have other files
 * @param name what a person sees in the cache folder
 */
export function cachePaths(root: string, name: string, subject: string): CachePaths {
  const folder = join(root, `${safeName(name)}-${numberOf(subject)}`);
  return {
    folder,
    base: join(folder, 'base.notes'),
    changes: join(folder, 'changes.notes'),
    recent: join(folder, 'recent.notes'),
    visits: join(folder, 'visits.notes'),
    partial: join(folder, 'partial.notes'),
  };
}

const safeName = (path: string): string =>
  basename(path)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40) || 'notes';

/** Two hashes of 32 bits that have nothing to do with each other. */
const numberOf = (subject: string): string =>
  [crc32(new TextEncoder().encode(subject)), hashOf([subject])]
    .map((hash) => hash.toString(16).padStart(8, '0'))
    .join('');
