import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../disk/make-folders.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import type { LeftOut, SiteFile } from './folder.ts';

/** Names the files of an export, so that the next one can take away those that it no longer has. */
const LIST_FILE = 'assets/exported.txt';

export interface WrittenSite {
  /** Relative, with `/`, in the order they were written. */
  readonly files: readonly string[];
  readonly bytes: number;
  readonly leftOut: LeftOut;
}

/** Writes files into a folder that is not there or empty: all of them or none. */
export const writeNewSite = (
  target: string,
  files: AsyncGenerator<SiteFile, LeftOut>,
): Promise<WrittenSite> => writeFolder(target, (folder) => writeAll(folder, files));

/**
 * Writes files into a folder that has some: each takes the place of the one of its name, those of the export before
 * that have none any more are removed, and everything else is left alone.
 */
export async function writeOverSite(
  target: string,
  files: AsyncGenerator<SiteFile, LeftOut>,
): Promise<WrittenSite> {
  const before = listIn(target);
  const written = await writeAll(target, files);
  const present = new Set(written.files);
  for (const file of before) if (!present.has(file)) rmSync(join(target, file), { force: true });
  return written;
}

async function writeAll(
  root: string,
  files: AsyncGenerator<SiteFile, LeftOut>,
): Promise<WrittenSite> {
  const written: string[] = [];
  let bytes = 0;
  const write = ({ path, text }: SiteFile): void => {
    makeFolders(dirname(join(root, path)));
    writeWhole(join(root, path), text);
    bytes += Buffer.byteLength(text);
  };
  for (;;) {
    const { done, value } = await files.next();
    if (done) {
      write({ path: LIST_FILE, text: `${written.join('\n')}\n` });
      return { files: written, bytes, leftOut: value };
    }
    write(value);
    written.push(value.path);
  }
}

/** Only names that an export gives: whatever else stands in the list is nothing of ours. */
const OURS = /^(?:[a-z]+\/)?[\p{L}\p{M}\p{N}.-]+\.(?:html|css|js|xml|txt)$/u;

function listIn(target: string): readonly string[] {
  try {
    const names = readFileSync(join(target, LIST_FILE), 'utf8').split('\n');
    return names.filter((name) => OURS.test(name) && !name.includes('..'));
  } catch {
    return [];
  }
}
