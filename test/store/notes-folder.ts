import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { englishWordTest } from '../../src/dictionary/english-words.ts';
import { openSearch, searchNotes } from '../../src/library/search.ts';
import type { OpenedNotes } from '../../src/store/types.ts';

/** A new folder, deleted at the end of the whole test run: an opened folder may still be writing its index. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'notes-'));

/** Writes a file and creates its folders. */
export function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that holds these files. */
export function folderWith(files: Files): string {
  const root = emptyFolder();
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

/** Paths of all notes, in the order of the snapshot, which is sorted by path. */
export const notesIn = ({ snapshot }: OpenedNotes): readonly string[] =>
  [...snapshot.notes].map(({ place }) => place.file);

/** Searches the notes: hits, best first, and how the query was relaxed. */
export function search(source: OpenedNotes, query: string) {
  return searchNotes(source, openSearch(source, englishWordTest()), query, { limit: 20 });
}

/** Files that a search finds, best first. */
export const filesFound = (source: OpenedNotes, query: string): readonly string[] =>
  search(source, query).hits.map(({ file }) => file);

/** All stored data of the notes, with the search index byte for byte. */
export function everything({ snapshot, index, diagnostics, recordOf }: OpenedNotes) {
  const lists = Object.entries(snapshot).map(([name, list]) => [name, [...list]] as const);
  const columns = Object.entries(index.columns()).map(
    ([name, column]) =>
      [
        name,
        Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64'),
      ] as const,
  );
  const texts = [...snapshot.notes].map(({ place }) => recordOf(place.file).text.text);
  return { ...Object.fromEntries(lists), ...Object.fromEntries(columns), texts, diagnostics };
}
