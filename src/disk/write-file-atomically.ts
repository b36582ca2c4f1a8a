import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A random name, hardly ever taken, for a temporary file or folder next to a path. */
export const temporaryPathFor = (path: string): string =>
  `${path}.${Math.random().toString(36).slice(2)}.tmp`;

/**
 * Writes a file atomically: writes a temporary file next to `path`, then renames it to `path`. Throws the
 * system's errors; then the file at `path` is unchanged and the temporary file is removed.
 * @param mode permissions of the file, restricted by the user's umask
 */
export function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): void {
  const beside = temporaryPathFor(path);
  // `wx` fails if the file exists, so the removal below never deletes a file of another process.
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

/** Writes a file that does not exist yet. Throws the system's errors; `EEXIST` if the path is taken. */
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
