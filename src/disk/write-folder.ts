import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders, removeFolders } from './make-folders.ts';
import { temporaryPathFor } from './write-file-atomically.ts';

/**
 * Writes a folder atomically: `fill` writes a temporary folder next to `target`, which then replaces `target` (missing
 * or empty). Throws the errors of the system and of `fill`; the temporary folder and new parents are then removed.
 */
export async function writeFolder<Filled>(
  target: string,
  fill: (folder: string) => Filled | Promise<Filled>,
): Promise<Filled> {
  const beside = temporaryPathFor(target);
  let made: readonly string[] = [];
  try {
    made = makeFolders(dirname(target));
    const filled = await fill(beside);
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(beside, target);
    return filled;
  } catch (cause) {
    remove(beside);
    removeFolders(made);
    throw cause;
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // If the parent is no folder, there is nothing to remove.
  }
}
