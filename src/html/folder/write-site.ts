import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../disk/make-folders.ts';
import { writeFileAtomically } from '../../disk/write-file-atomically.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import type { OmittedImages, SiteFile } from './folder.ts';

/** Lists the files of an export, so that the next export can remove the files that it no longer has. */
const LIST_FILE = 'assets/exported.txt';

export interface WrittenSite {
  /** Relative paths with `/`, in the order in which the files were written. */
  readonly files: readonly string[];
  readonly bytes: number;
  readonly leftOut: OmittedImages;
}

/** Writes files into a folder that does not exist or is empty: all of them or none. */
export const writeNewSite = (
  target: string,
  files: AsyncGenerator<SiteFile, OmittedImages>,
): Promise<WrittenSite> => writeFolder(target, (folder) => writeAll(folder, files));

/**
 * Writes files into a folder that has files: replaces files of the same name, removes the files of the previous export
 * that this one does not have, and leaves all other files alone.
 */
export async function writeOverSite(
  target: string,
  files: AsyncGenerator<SiteFile, OmittedImages>,
): Promise<WrittenSite> {
  const before = listIn(target);
  const written = await writeAll(target, files);
  const present = new Set(written.files);
  for (const file of before) if (!present.has(file)) rmSync(join(target, file), { force: true });
  return written;
}

async function writeAll(
  root: string,
  files: AsyncGenerator<SiteFile, OmittedImages>,
): Promise<WrittenSite> {
  const written: string[] = [];
  let bytes = 0;
  const write = ({ path, text }: SiteFile): void => {
    makeFolders(dirname(join(root, path)));
    writeFileAtomically(join(root, path), text);
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

/** Paths that an export can have written; other entries in the list are ignored. */
const OURS = /^(?:[a-z]+\/)?[\p{L}\p{M}\p{N}.-]+\.(?:html|css|js|xml|txt)$/u;

function listIn(target: string): readonly string[] {
  try {
    const names = readFileSync(join(target, LIST_FILE), 'utf8').split('\n');
    return names.filter((name) => OURS.test(name) && !name.includes('..'));
  } catch {
    return [];
  }
}
