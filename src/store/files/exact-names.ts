import { type Dirent, readdirSync } from 'node:fs';

/** What bytes that are not UTF-8 are decoded to. */
const REPLACEMENT = '\uFFFD';

/**
 * Takes away the entries of a folder whose names are not UTF-8 and, decoded, are those of others: whoever
 * opens them by such a name gets the other file.
 *
 * @param path absolute
 * @param entries as the system has decoded them
 * @param onTaken is told of each
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
