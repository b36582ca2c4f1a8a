import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fdir } from 'fdir';
import { UserError } from '../model/user-error.ts';
import { editDistance } from '../search/edit-distance.ts';

const NOTE_FILE = /\.(?:md|markdown|mdown|mkd)$/iu;

/** Folders that hold other people's files, not notes. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

/** At most this share of a name may be mistyped for another to be suggested. */
const SUGGESTED_DISTANCE = 0.4;

/**
 * Paths of the notes below a folder, relative to it with `/`, in byte order.
 * Hidden folders and symbolic links are left alone.
 * Throws UserError when there is no such folder, it cannot be read, or it holds no notes.
 */
export async function discoverNotes(root: string): Promise<readonly string[]> {
  requireFolder(root);
  const found = await new fdir()
    .withRelativePaths()
    .withErrors()
    .exclude((name) => name.startsWith('.') || SKIPPED_FOLDERS.has(name))
    .filter((path) => NOTE_FILE.test(path) && !basename(path).startsWith('.'))
    .crawl(root)
    .withPromise()
    .catch((cause: unknown) => {
      throw new UserError(`Cannot read the notes folder ${root}: ${reasonOf(cause)}`, {
        hint: 'Check its permissions',
        cause,
      });
    });
  if (found.length === 0) {
    throw new UserError(`No Markdown notes in ${root}`, {
      hint: 'Notes are files whose name ends with .md or .markdown, in any folder below it',
    });
  }
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);

function requireFolder(root: string): void {
  let stats: Stats;
  try {
    stats = statSync(root);
  } catch (cause) {
    throw new UserError(`No folder at ${root}`, { hint: suggestionFor(root), cause });
  }
  if (!stats.isDirectory()) {
    throw new UserError(`${root} is a file, not a folder`, {
      hint: `Did you mean its folder, ${dirname(root)}?`,
    });
  }
}

/** The nearest sibling of a folder that does not exist, or what the option wants. */
function suggestionFor(root: string): string {
  const name = basename(root);
  const limit = Math.ceil(name.length * SUGGESTED_DISTANCE);
  const nearest = foldersIn(dirname(root))
    .map((sibling) => ({ sibling, distance: editDistance(name, sibling, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest
    ? `Did you mean ${join(dirname(root), nearest.sibling)}?`
    : 'Give the path of a folder with Markdown files';
}

function foldersIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
