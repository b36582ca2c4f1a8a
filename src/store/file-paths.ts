/** Joins the names of a folder's files: no file name has it, on any system. */
export const SEPARATOR = '/';

export const namesIn = (joined: string): readonly string[] => joined.split(SEPARATOR);

/** Paths of the files of folders whose names are joined. */
export function pathsOf(folders: readonly string[], joined: readonly string[]): readonly string[] {
  const paths: string[] = [];
  folders.forEach((folder, at) => {
    for (const name of namesIn(joined[at] ?? '')) paths.push(folder + name);
  });
  return paths;
}
