import type { NoteRecord } from './codec/note-record.ts';
import type { StoredIndex } from './index/index-file.ts';
import type { OpenedFolder, OpenedNotes } from './types.ts';

/** Records cached in memory for further queries: more than the closer look of one query usually reads. */
const MOST_RECORDS = 512;

/**
 * Opens the notes of an index for queries.
 * @param root absolute path of the folder
 * @param textOf returns the decoded text of a note
 */
export function openedNotes(
  root: string,
  index: StoredIndex,
  textOf: OpenedNotes['textOf'],
): Omit<OpenedNotes, 'changedAt' | 'diagnostics' | 'readAs' | 'synonyms'> &
  Pick<OpenedFolder, 'recordOf'> {
  const records = new Map<string, NoteRecord>();
  return {
    root,
    index,
    snapshot: index.lists,
    // Callers with notes in languages other than English replace this.
    stemIn: () => undefined,
    recordOf(file) {
      const known = records.get(file);
      if (known) return known;
      const { numberOf, records: stored } = index.files();
      const record = stored.at(numberOf(file) ?? -1);
      if (records.size >= MOST_RECORDS) records.clear();
      records.set(file, record);
      return record;
    },
    textOf,
  };
}
