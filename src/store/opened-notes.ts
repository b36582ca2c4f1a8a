import type { NoteRecord } from './codec/note-record.ts';
import type { StoredIndex } from './index/index-file.ts';
import type { OpenedFolder, OpenedNotes } from './types.ts';

/** Records that are kept in memory for further questions: those of a query's closer look, and more. */
const MOST_RECORDS = 512;

/**
 * An index as the notes that it is of.
 * @param root absolute path of the folder
 * @param textOf gives the decoded text of a note
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
    // Whoever opens notes in several languages gives more.
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
