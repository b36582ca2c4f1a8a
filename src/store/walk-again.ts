import { readdirSync } from 'node:fs';
import { withSeparator } from './file-check.ts';
import { FileList } from './file-list.ts';
import type { Subject } from './subject.ts';
import { type Visits, visitsWith } from './visits-file.ts';
import { type VisitedPath, visit } from './walk.ts';
import { WalkFilter } from './walk-filter.ts';

/** Where more folders have changed than this, all are walked. */
const FEW_FOLDERS = 32;

/** What a walk would find now. */
export interface WalkedAgain {
  readonly list: FileList;
  readonly visits: Visits;
}

/**
 * What a walk would find, by reading only the folders that have changed since the last; undefined where
 * that is not enough: folders or ignore files came, went or changed, or a folder cannot be read.
 */
export function walkAgain(
  { root, folders, rules }: Subject,
  list: FileList,
  visits: Visits,
  changed: readonly string[],
): WalkedAgain | undefined {
  if (folders.length > 1 || changed.length > FEW_FOLDERS) return undefined;
  const names = new Map(list.folders.map((folder, at) => [folder, list.joined[at] ?? '']));
  const anew: VisitedPath[] = [];
  for (const folder of changed) {
    if (folder !== '' && !folder.endsWith('/')) return undefined;
    anew.push(visit(root, folder));
    const found = namesIn(folder, visits.paths, new WalkFilter(root, rules), root);
    if (!found) return undefined;
    if (found.length > 0) names.set(folder, FileList.join(found));
    else names.delete(folder);
  }
  if (names.size === 0) return undefined;
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    list: new FileList(
      sorted.map(([folder]) => folder),
      sorted.map(([, joined]) => joined),
    ),
    visits: visitsWith(visits, anew),
  };
}

/** Names of the notes right in a folder; undefined when other folders or ignore files are in it than there were. */
function namesIn(
  folder: string,
  visited: readonly string[],
  filter: WalkFilter,
  root: string,
): readonly string[] | undefined {
  try {
    const entries = readdirSync(withSeparator(root) + folder, { withFileTypes: true });
    const known = new Set(visited.filter((path) => folderAround(path) === folder && path !== ''));
    const heeded = visited.filter((path) => !path.endsWith('/') && path !== '').map(folderAround);
    for (const around of heeded.sort()) if (folder.startsWith(around)) filter.heed(around);
    const kept = entries.flatMap((entry) => {
      if (entry.isFile() && filter.isIgnoreFile(entry.name)) return [folder + entry.name];
      const path = `${folder}${entry.name}/`;
      return entry.isDirectory() && !filter.isUnwanted(entry.name, path) ? [path] : [];
    });
    if (kept.length !== known.size || kept.some((path) => !known.has(path))) return undefined;
    return entries
      .filter((entry) => entry.isFile() && filter.isNote(entry.name, folder))
      .map(({ name }) => name);
  } catch {
    return undefined;
  }
}

/** The folder that a file or folder stands in. */
const folderAround = (path: string): string =>
  path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
