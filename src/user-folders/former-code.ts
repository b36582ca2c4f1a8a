import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userFolder } from './user-folders.ts';

/**
 * Removes the compiled code that an earlier version kept in the person's cache folder. Nothing runs it any more,
 * so that it only takes room; the folder of somebody else (`sudo -E`) is left to them.
 */
export function removeFormerCode(): void {
  const caches = userFolder('cache');
  if (caches === undefined) return;
  const folder = join(caches, 'code');
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && found.uid === (process.getuid?.() ?? found.uid)) {
      rmSync(folder, { recursive: true });
    }
  } catch {
    // It stays, and does no harm.
  }
}
