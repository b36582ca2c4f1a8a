import { basename, join } from 'node:path';
import envPaths from 'env-paths';
import { hashOf } from '../search/text/text-hash.ts';
import { crc32 } from './crc32.ts';

const PROGRAM = 'serverless-notes';

/** Where this program may keep what it can make again: `XDG_CACHE_HOME`, or what the system has for it. */
export const cacheRoot = (): string => envPaths(PROGRAM, { suffix: '' }).cache;

/** The files that are kept for one folder and one set of rules. */
export interface CachePaths {
  readonly folder: string;
  readonly base: string;
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
