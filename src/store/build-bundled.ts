import { readdirSync } from 'node:fs';
import { type ReadNotes, readNotes } from './read-notes.ts';

/** Says how notes are written; it is not one. */
const FORMAT_DESCRIPTION = 'README.md';

/** Reads and indexes the notes that ship with the package; runs when the package is built. */
export function buildBundled(notesFolder: string): ReadNotes {
  const paths = readdirSync(notesFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path !== FORMAT_DESCRIPTION)
    .sort();
  return readNotes(notesFolder, paths);
}
