import type { Diagnostic } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { Passage } from '../model/notes.ts';
import { withLosses } from '../search/index/losses.ts';
import type { IndexSegment } from '../search/open-index.ts';
import type { Base, Lists } from './base-file.ts';
import { type Changes, NO_PASSAGE } from './changes-file.ts';
import type { KeptContext } from './context-columns.ts';
import type { Entries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import type { PassageOwners } from './open-model.ts';
import { lazyList } from './tables.ts';
import type { LazyList } from './types.ts';

/** A folder as of the last time that all notes were understood together: a base, and what changed since. */
export interface Whole {
  readonly base: Base;
  /** Unique to it. */
  readonly id: string;
  /** When all notes were understood, in milliseconds since 1970. */
  readonly made: number;
  /** Passages are numbered as documents are, those of all segments one after the other. */
  lists(): Lists;
  segments(): readonly IndexSegment[];
  /** The row of each document's passage among all passages; `NO_PASSAGE` for one that does not count. */
  rowOf(document: number): number;
  owners(): PassageOwners;
  files(): KeptFiles;
  /** See `openEntries`. */
  entries(isForAll: boolean): Entries;
  context(): KeptContext;
  diagnostics(): readonly Diagnostic[];
}

/** Parts are read when they are asked for, and throw DamagedFileError then. */
export function wholeOf(base: Base, changes?: Changes): Whole {
  if (!changes) {
    const { owners, files, entries, context, diagnostics, about } = base;
    return {
      ...{ base, owners, files, entries, context, diagnostics },
      id: about.id,
      made: about.made,
      lists: base.lists,
      segments: () => [{ columns: base.index }],
      rowOf: (document) => document,
    };
  }
  const { owners, files, context, diagnostics, about, passages: rows } = changes;
  return {
    ...{ base, owners, files, context, diagnostics },
    id: about.id,
    made: about.made,
    lists: lazily(() => {
      const lists = changes.lists();
      return { ...lists, passages: passagesByDocument(lists.passages, rows) };
    }),
    segments: lazily(() => [
      { columns: withLosses(base.index, changes.losses), dead: changes.dead },
      { columns: changes.index },
    ]),
    rowOf: (document) => rows[document] ?? NO_PASSAGE,
    entries: (isForAll) => changes.entries(base.entries(isForAll)),
  };
}

/** What a document that no longer counts gives: it belongs to nothing. */
export const GONE: Passage = {
  owner: { kind: 'note', note: -1 },
  heading: '',
  place: { file: '', line: 1 },
  span: { start: 0, end: 0 },
};

/** Passages in the order of the documents of all segments, which is not that of the notes. */
const passagesByDocument = (passages: LazyList<Passage>, rows: Uint32Array): LazyList<Passage> =>
  lazyList(rows.length, (document) => {
    const row = rows[document];
    if (row === undefined) throw new RangeError(`There is no passage ${document}`);
    return row === NO_PASSAGE ? GONE : passages.at(row);
  });
