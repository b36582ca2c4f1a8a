/** Joins the names of a folder's files: no file name has it, on any system. */
export const SEPARATOR = '/';

export const namesIn = (joined: string): readonly string[] => joined.split(SEPARATOR);

/** How many names are joined, without taking them apart. */
export function countNames(joined: string): number {
  let count = 1;
  for (let at = joined.indexOf(SEPARATOR); at >= 0; at = joined.indexOf(SEPARATOR, at + 1)) count++;
  return count;
}

/** Paths of the files of folders whose names are joined. */
export function pathsOf(folders: readonly string[], joined: readonly string[]): readonly string[] {
  const paths: string[] = [];
  folders.forEach((folder, at) => {
    for (const name of namesIn(joined[at] ?? '')) paths.push(folder + name);
  });
  return paths;
}
