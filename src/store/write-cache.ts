import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { KeptFile } from './kept-file.ts';
import { uniqueId } from './unique-id.ts';

/** Only its owner may read it: it tells of their notes. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** A temporary file that is older than this was left by a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60 * 1000;

const temporaryNameOf = (path: string): string => `${path}.${uniqueId()}.tmp`;

/**
 * Writes a file so that at every moment there is the old one or the new one, whole: to a temporary
 * file, flushed to the disk where it must outlive a power cut, then renamed. Throws what the system does. (write-file-atomic was looked
 * at: it takes a short write on a full disk for a whole one.)
 */
export async function writeCache(
  path: string,
  file: KeptFile,
  { flush }: { readonly flush: boolean },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  await removeAbandoned(dirname(path), basename(path));
  const temporary = temporaryNameOf(path);
  try {
    const handle = await open(temporary, 'wx', FILE_MODE);
    try {
      await writeAll(handle, file);
      if (flush) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Pieces that are written in one call: a megabyte of a large folder's, which is quicker than all of it. */
const PIECES_AT_ONCE = 64;

async function writeAll(handle: FileHandle, { head, tail }: KeptFile): Promise<void> {
  await handle.appendFile(head);
  const runs = runsOf(tail);
  for (let at = 0; at < runs.length; at += PIECES_AT_ONCE) {
    await writePieces(handle, runs.slice(at, at + PIECES_AT_ONCE));
  }
}

/** The system may take less than it is given at once. */
async function writePieces(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  let rest = pieces;
  while (rest.length > 0) {
    const { bytesWritten } = await handle.writev(rest);
    rest = behind(rest, bytesWritten);
  }
}

/** Pieces that lie one behind the other in memory as one piece. */
function runsOf(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const runs: Uint8Array[] = [];
  let first: Uint8Array | undefined;
  let length = 0;
  const endRun = (): void => {
    if (first) runs.push(new Uint8Array(first.buffer, first.byteOffset, length));
  };
  for (const piece of pieces) {
    if (first?.buffer !== piece.buffer || first.byteOffset + length !== piece.byteOffset) {
      endRun();
      first = piece;
      length = 0;
    }
    length += piece.length;
  }
  endRun();
  return runs;
}

/** What is left of pieces whose first bytes have been written. */
function behind(pieces: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let left = written;
  const first = pieces.findIndex(({ length }) => {
    if (left < length) return true;
    left -= length;
    return false;
  });
  const [piece, ...rest] = first < 0 ? [] : pieces.slice(first);
  return piece ? [piece.subarray(left), ...rest] : [];
}

async function removeAbandoned(folder: string, name: string): Promise<void> {
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const each of await readdir(folder)) {
    if (!each.startsWith(`${name}.`) || !each.endsWith('.tmp')) continue;
    const path = join(folder, each);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}
