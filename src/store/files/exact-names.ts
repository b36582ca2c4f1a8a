import { type Dirent, readdirSync } from 'node:fs';

/** The character that replaces bytes that are not UTF-8 in a decoded name. */
const REPLACEMENT = '\uFFFD';

/**
 * Removes the entries of a folder whose names are not UTF-8 and, decoded, equal the name of another entry: opening
 * such a name opens the other file.
 *
 * @param path absolute path of the folder
 * @param entries the entries, with names as Node has decoded them
 * @param onTaken called with the name of each removed entry
 */
export function exactNames(
  path: string,
  entries: readonly Dirent[],
  onTaken: (name: string) => void,
): readonly Dirent[] {
  if (!entries.some(({ name }) => name.includes(REPLACEMENT))) return entries;
  const raw = readdirSync(path, { encoding: 'buffer' });
  const exact = new Set(
    raw
      .map((bytes) => ({ bytes, name: bytes.toString() }))
      .flatMap(({ bytes, name }) => (bytes.equals(Buffer.from(name)) ? [name] : [])),
  );
  const seen = new Set<string>();
  return entries.filter(({ name }) => {
    const isOther = seen.has(name) && exact.has(name);
    seen.add(name);
    if (isOther) onTaken(name);
    return !isOther;
  });
}
