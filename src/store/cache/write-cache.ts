import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '../../disk/make-folders.ts';

/** Only its owner may read it: it tells of their notes. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** A temporary file that is older than this was left by a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60 * 1000;

const temporaryNameOf = (path: string): string =>
  `${path}.${process.pid}.${process.hrtime.bigint().toString(36)}.tmp`;

/**
 * Writes a file so that at every moment there is the old one or the new one, whole: to a temporary
 * file, flushed to the disk where it must outlive a power cut, then renamed. Throws what the system does.
 * (write-file-atomic was looked at: it takes a short write on a full disk for a whole one.)
 */
export async function writeCache(
  path: string,
  pieces: readonly Uint8Array[],
  { flush }: { readonly flush: boolean },
): Promise<void> {
  makeFolders(dirname(path), FOLDER_MODE);
  await removeAbandoned(dirname(path), basename(path));
  const temporary = temporaryNameOf(path);
  try {
    const handle = await open(temporary, 'wx', FILE_MODE);
    try {
      for (const run of runsOf(pieces)) await handle.appendFile(run);
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

/** Pieces that lie one behind the other in memory as one piece: of 40,000 records some hundred. */
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

async function removeAbandoned(folder: string, name: string): Promise<void> {
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const each of await readdir(folder)) {
    if (!each.startsWith(`${name}.`) || !each.endsWith('.tmp')) continue;
    const path = join(folder, each);
    // Another process may put its own in place meanwhile.
    const left = await stat(path).catch(() => undefined);
    if (left && left.mtimeMs < oldest) await rm(path, { force: true });
  }
}
