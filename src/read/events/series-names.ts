import { folderOf, nameOf, readFolderName } from '../lexicon/path-parts.ts';

/** What the names of several files say before their titles. */
export interface SeriesName {
  readonly name: string;
  readonly year: string;
}

/** Fewer files that are called alike may be so by chance. */
const FEWEST = 2;

/**
 * `glass-summit-2019-wet-sand.md`, `glass-summit-2019-kilns.md`: the events that files of one folder are called after,
 * by the paths of those that are talks.
 */
export function seriesNames(paths: readonly string[]): (path: string) => SeriesName | undefined {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const key = keyOf(path);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (path) =>
    (counts.get(keyOf(path) ?? '') ?? 0) >= FEWEST ? nameBeforeYear(path) : undefined;
}

function keyOf(path: string): string | undefined {
  const before = nameBeforeYear(path);
  return before && `${folderOf(path)}/${before.name} ${before.year}`;
}

/** A name in a word or a few, a year, and more behind it. */
function nameBeforeYear(path: string): SeriesName | undefined {
  const [, written = '', year = ''] =
    /^(\p{L}[\p{L}\d]*(?:[-_ ][\p{L}\d]+){0,4}?)[-_ ]((?:19|20)\d\d)[-_ ]+\p{L}/u.exec(
      nameOf(path),
    ) ?? [];
  const { name, generic } = readFolderName(written);
  return written === '' || generic ? undefined : { name, year };
}
