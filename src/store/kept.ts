import type { Diagnostic } from '../model/diagnostic.ts';
import type { Passage } from '../model/notes.ts';
import { withLosses } from '../search/losses.ts';
import type { IndexSegment } from '../search/open-index.ts';
import type { Base } from './base-file.ts';
import { type Changes, NO_PASSAGE } from './changes-file.ts';
import type { Entries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import { lazyList } from './tables.ts';
import type { LazyList, NotesSnapshot } from './types.ts';

/** What is known of a folder: a base snapshot, and what has changed since. */
export interface Kept {
  readonly base: Base;
  readonly snapshot: NotesSnapshot;
  readonly segments: readonly IndexSegment[];
  /** Unique to what is known. */
  readonly id: string;
  /** When it was last brought up to date, in milliseconds since 1970. */
  readonly made: number;
  files(): KeptFiles;
  entries(): Entries;
  diagnostics(): readonly Diagnostic[];
}

/** Everything that a search needs is read and checked here; throws DamagedFileError. */
export function keptOf(base: Base, changes?: Changes): Kept {
  if (!changes) {
    return {
      ...base,
      base,
      snapshot: { ...base.lists(), index: base.index },
      segments: [{ columns: base.index }],
      id: base.about.id,
      made: base.about.made,
    };
  }
  const lists = changes.lists();
  const passages = passagesByDocument(lists.passages, changes.passages);
  return {
    base,
    snapshot: { ...lists, passages, index: base.index },
    segments: [
      { columns: withLosses(base.index, changes.losses), dead: changes.dead },
      { columns: changes.index },
    ],
    id: changes.about.id,
    made: changes.about.made,
    files: changes.files,
    entries: () => changes.entries(base.entries),
    diagnostics: changes.diagnostics,
  };
}

/** What a document that no longer counts gives: it belongs to nothing. */
const GONE: Passage = {
  owner: { kind: 'note', note: -1 },
  heading: '',
  place: { file: '', line: 1 },
  span: { start: 0, end: 0 },
};

/** Passages in the order of the documents of all segments, which is not that of the notes. */
function passagesByDocument(passages: LazyList<Passage>, rows: Uint32Array): LazyList<Passage> {
  const at = (document: number): Passage => {
    const row = rows[document];
    if (row === undefined) throw new RangeError(`There is no passage ${document}`);
    return row === NO_PASSAGE ? GONE : passages.at(row);
  };
  return lazyList(rows.length, at);
}
