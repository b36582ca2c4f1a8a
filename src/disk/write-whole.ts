import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A name beside a file that nothing else has: hardly ever by chance, and what is created there is created anew. */
export const besideOf = (path: string): string =>
  `${path}.${Math.random().toString(36).slice(2)}.tmp`;

/**
 * Writes a file beside its place and moves it there, so that there is all of it or what was there before,
 * whatever happens meanwhile. Throws what the system does, and leaves nothing behind then.
 * @param mode who may read and write it, less what the person's umask takes away
 */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): void {
  const beside = besideOf(path);
  // Created by this process or not at all: what is removed below is never somebody else's.
  const descriptor = openSync(beside, 'wx', mode);
  try {
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes a file that is not there yet. Throws what the system does, `EEXIST` where there is anything at its place. */
export function writeNew(path: string, content: string): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
