import type { Diagnostic } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { Passage, WrittenLink } from '../model/notes.ts';
import type { Place } from '../model/place.ts';
import { slugOf, termKey } from '../read/lexicon/names.ts';
import { withLosses } from '../search/index/losses.ts';
import type { IndexSegment } from '../search/open-index.ts';
import type { Entries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import { patchedList } from './patched-list.ts';
import type { Recent } from './recent-file.ts';
import { entryIn, filesNow, type RecentFile } from './recent-files.ts';
import { lazyList } from './tables.ts';
import type { LazyList, NotesSnapshot } from './types.ts';
import { GONE, type Whole } from './whole.ts';

/** What is known of a folder: all notes as they were understood together, and the few that changed since. */
export interface Kept {
  readonly whole: Whole;
  /** The files that changed since. */
  readonly recent: readonly RecentFile[];
  snapshot(): NotesSnapshot;
  segments(): readonly IndexSegment[];
  /** Unique to what is known. */
  readonly id: string;
  /** When it was last brought up to date, in milliseconds since 1970. */
  readonly made: number;
  files(): KeptFiles;
  /** See `openEntries`. */
  entries(isForAll: boolean): Entries;
  diagnostics(): readonly Diagnostic[];
}

/** Parts are read when they are asked for, and throw DamagedFileError then. */
export function keptOf(whole: Whole, recent?: Recent): Kept {
  if (!recent) {
    const { lists, base, segments, id, made, files, entries, diagnostics } = whole;
    return {
      ...{ whole, segments, id, made, files, entries, diagnostics },
      recent: [],
      snapshot: lazily(() => ({ ...lists(), index: base.index })),
    };
  }
  const { notes, about } = recent;
  const now = lazily(() => filesNow(whole.files(), notes.list, notes.files));
  return {
    whole,
    recent: notes.files,
    snapshot: lazily(() => ({ ...patchedLists(whole, recent), index: whole.base.index })),
    segments: lazily(() => [
      ...whole.segments().map(({ columns }, segment) => ({
        columns: withLosses(columns, recent.lossesOf(segment)),
        dead: recent.deadIn(segment),
      })),
      { columns: recent.index },
    ]),
    id: about.id,
    made: about.made,
    files: () => now().files,
    entries: (isForAll) => entriesNow(whole.entries(isForAll), now(), notes.files),
    diagnostics: () => notes.diagnostics,
  };
}

/** The lists as they are now. */
function patchedLists(whole: Whole, recent: Recent) {
  const { lists, notes } = recent;
  const { gone, replacedEvents } = notes;
  const was = whole.lists();
  const patched = <T>(
    list: LazyList<T>,
    name: keyof typeof gone,
    added: LazyList<T>,
    keyOf?: (member: T) => string,
  ) => patchedList(list, { gone: new Set(gone[name]), added }, keyOf);
  return {
    notes: patched(was.notes, 'notes', lists.notes, byFile),
    events: patchedList(was.events, {
      gone: new Set(gone.events),
      added: lists.events,
      replaced: new Map(replacedEvents),
    }),
    talks: patched(was.talks, 'talks', lists.talks, byFile),
    topics: patched(was.topics, 'topics', lists.topics, ({ name }) => slugOf(name)),
    terms: patched(was.terms, 'terms', lists.terms, ({ name }) => termKey(name)),
    passages: passagesNow(whole, recent),
    links: linksNow(was.links, lists.links, new Set(gone.notes)),
  };
}

const byFile = ({ place }: { readonly place: Place }): string => place.file;

/** Those of the documents that were there, whether they count or not, then those that are added. */
function passagesNow({ lists, segments }: Whole, recent: Recent): LazyList<Passage> {
  const { passages } = lists();
  const [first] = segments();
  const inFirst = first?.columns['counts']?.[1] ?? 0;
  const isDead = (document: number): boolean => {
    const segment = document < inFirst ? 0 : 1;
    const at = segment === 0 ? document : document - inFirst;
    return ((recent.deadIn(segment)[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  };
  return lazyList(passages.length + recent.lists.passages.length, (document) => {
    if (document >= passages.length) return recent.lists.passages.at(document - passages.length);
    return isDead(document) ? GONE : passages.at(document);
  });
}

/** Links are looked through only for whoever asks which notes link to another. */
function linksNow(
  was: LazyList<WrittenLink>,
  added: LazyList<WrittenLink>,
  goneNotes: ReadonlySet<number>,
): LazyList<WrittenLink> {
  const now = lazily(() => {
    const gone = [...was.entries()].filter(([, { from }]) => goneNotes.has(from));
    return patchedList(was, { gone: new Set(gone.map(([link]) => link)), added }, byFile);
  });
  return {
    get length() {
      return now().length;
    },
    at: (number) => now().at(number),
    entries: () => now().entries(),
    [Symbol.iterator]: () => now()[Symbol.iterator](),
  };
}

/** Entries by the numbers that the files have now. */
function entriesNow(
  whole: Entries,
  { files, numbers }: ReturnType<typeof filesNow>,
  recent: readonly RecentFile[],
): Entries {
  const own = new Map<number, Uint8Array>();
  for (const file of recent) {
    if (file.isGone || file.entry === undefined) continue;
    const number = files.list.numberOf(file.path);
    if (number !== undefined) own.set(number, entryIn(file.entry));
  }
  return {
    inBase: (file) => (own.has(file) ? -1 : whole.inBase(numbers[file] ?? -1)),
    bytesOf: (file) => own.get(file) ?? whole.bytesOf(numbers[file] ?? -1),
  };
}
