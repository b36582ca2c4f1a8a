import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '../../disk/make-folders.ts';
import { temporaryPathFor } from '../../disk/write-file-atomically.ts';

/** Only the owner may read stored files, since they contain the text of notes. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** A temporary file that is older than this was left by a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60 * 1000;

/** Pieces per write: 40,000 separate writes take long. */
const PIECES_AT_ONCE = 1_024;

/**
 * Writes a file atomically from pieces: writes a temporary file, then renames it. Throws the system's errors. Does not
 * wait for the disk: a file that a power cut has torn fails its checksums and is made again.
 * (write-file-atomic is no alternative: on a full disk, it takes a short write for a complete one.)
 */
export async function writeCache(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  makeFolders(dirname(path), FOLDER_MODE);
  await removeAbandoned(dirname(path), basename(path));
  const temporary = temporaryPathFor(path);
  try {
    const handle = await open(temporary, 'wx', FILE_MODE);
    try {
      for (let at = 0; at < pieces.length; at += PIECES_AT_ONCE) {
        await writeAll(handle, pieces.slice(at, at + PIECES_AT_ONCE));
      }
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const { bytesWritten } = await handle.writev(pieces);
  // After a short write, writing the remaining bytes throws the error that explains it.
  if (bytesWritten < length) await handle.appendFile(Buffer.concat(pieces).subarray(bytesWritten));
}

async function removeAbandoned(folder: string, name: string): Promise<void> {
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const each of await readdir(folder)) {
    if (!each.startsWith(`${name}.`) || !each.endsWith('.tmp')) continue;
    const path = join(folder, each);
    // Another process may rename its temporary file meanwhile.
    const left = await stat(path).catch(() => undefined);
    if (left && left.mtimeMs < oldest) await rm(path, { force: true });
  }
}
