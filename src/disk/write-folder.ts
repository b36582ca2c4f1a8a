import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders, removeFolders } from './make-folders.ts';
import { besideOf } from './write-whole.ts';

/**
 * Fills a folder beside its place, which is not there or empty, and moves it there, so that there is all of it or
 * nothing. Throws what the system does, and leaves nothing behind then.
 */
export async function writeFolder<Filled>(
  target: string,
  fill: (folder: string) => Filled | Promise<Filled>,
): Promise<Filled> {
  const beside = besideOf(target);
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
    // Where its place is no folder, there is nothing to remove.
  }
}
