import { byPlace, type Diagnostic } from '../model/diagnostic.ts';
import type { NoteFacts } from '../read/facts/types.ts';
import { writtenLinks } from '../read/markdown/note-links.ts';
import { patchModel } from '../read/patch/patch-model.ts';
import type { NoteChange } from '../read/patch/whole-notes.ts';
import { buildIndex } from '../search/build/build-index.ts';
import { lossesOf } from '../search/index/losses.ts';
import type { Columns } from '../search/types.ts';
import type { About } from './base-file.ts';
import { memorySource } from './byte-source.ts';
import { decodeEntry } from './decode-entry.ts';
import type { Comparison } from './freshness.ts';
import { bodiesIn } from './groups.ts';
import { type Kept, keptOf } from './kept.ts';
import type { KeptFile } from './kept-file.ts';
import { KeptNotes, noteIn } from './kept-notes.ts';
import { NoteTexts } from './note-texts.ts';
import { documentsOfPatch, type PatchedWhole, patchWhole } from './patched-documents.ts';
import { encodeRecent, openRecent } from './recent-file.ts';
import { entryIn, listByAnother, type RecentFile, textOfEntry } from './recent-files.ts';
import { uniqueId } from './unique-id.ts';

/** More changed files than this are understood together with all others. */
const FEW_FILES = 64;
/** More passages than this are better added to the index of all. */
const FEW_PASSAGES = 1_000;

/** What the few files make of the folder, as a file, and opened. */
export interface MadeRecent {
  readonly kind: 'recent';
  readonly file: KeptFile;
  readonly kept: Kept;
}

/** What is kept says all there is to say. */
interface Unchanged {
  readonly kind: 'same';
  readonly kept: Kept;
}

export interface FewChanges {
  readonly root: string;
  readonly comparison: Comparison;
  readonly kept: Kept;
  readonly expected: Omit<About, 'id' | 'made'>;
}

/**
 * Brings what is kept up to date where few files have changed and nothing else is understood otherwise for
 * it, at the cost of those files; undefined where all notes are to be understood anew. Throws
 * DamagedFileError when what is kept turns out not to be sound.
 */
export function refreshFew(changed: FewChanges): MadeRecent | Unchanged | undefined {
  const { root, comparison, kept } = changed;
  const goneFiles = goneOf(comparison, kept);
  if (comparison.doubtful.length + goneFiles.length + kept.recent.length > FEW_FILES) {
    return undefined;
  }
  const gone = goneFiles.map((file) => kept.files().list.pathOf(file));
  const notes = new KeptNotes(kept.whole);
  const texts = new NoteTexts(root, kept.files());
  const recent = recentFiles(comparison, gone, { kept, notes, texts });
  const isSame = recent && saysTheSame(recent, kept);
  if (isSame && !hasNewTimes(comparison, recent)) return { kind: 'same', kept };
  const changes = recent && changesIn(recent, notes);
  const patch = changes && patchModel(notes, changes);
  if (!patch || patch.passages.length > FEW_PASSAGES) return undefined;
  const patched = patchWhole(kept.whole, patch);
  const index = buildIndex(
    documentsOfPatch(
      patched,
      bodiesIn((file) => texts.textOf(file)),
    ),
  );
  for (const file of texts.stale) recent.set(file.path, { ...recent.get(file.path), ...file });
  const made = isSame ? kept.made : Date.now();
  return encoded(changed, made, { recent, changes, patched, index });
}

/** Whether files are other ones by their times at most. */
function saysTheSame(recent: ReadonlyMap<string, RecentFile>, kept: Kept): boolean {
  const said = (files: Iterable<RecentFile>) =>
    new Map([...files].filter(isOther).map((file) => [file.path, sayingOf(file)]));
  const [now, before] = [said(recent.values()), said(kept.recent)];
  return now.size === before.size && [...now].every(([path, entry]) => before.get(path) === entry);
}

/** Two texts may show the same: a word for another. */
const sayingOf = (file: RecentFile): string => (file.isGone ? '' : `${file.crc} ${file.entry}`);

/** Whether any file that was in doubt need not be looked into by the next run. */
const hasNewTimes = (
  { list, doubtful }: Comparison,
  recent: ReadonlyMap<string, RecentFile>,
): boolean =>
  doubtful.some((number) => {
    const file = recent.get(list.pathOf(number));
    return file !== undefined && !file.isGone && file.times !== undefined;
  });

/** Whether a file shows something else than it did when all notes were understood. */
const isOther = (file: RecentFile): boolean => file.isGone === true || file.entry !== undefined;

interface Found {
  readonly recent: ReadonlyMap<string, RecentFile>;
  readonly changes: readonly NoteChange[];
  readonly patched: PatchedWhole;
  readonly index: Columns;
}

function encoded(
  { comparison, kept: { whole }, expected }: FewChanges,
  made: number,
  { recent, changes, patched, index }: Found,
): MadeRecent {
  const { patch } = patched;
  const segments = whole.segments();
  const added = changes.flatMap(({ after }) => after ?? []);
  const firstNote = whole.lists().notes.length;
  const file = encodeRecent({
    about: { ...expected, id: uniqueId(), made, whole: whole.id },
    patch,
    links: added.sort(byPath).flatMap((note, at) => writtenLinks(note, firstNote + at)),
    dead: patched.dead,
    losses: patched.newlyDead.map((dead, at) => lossesOf(segments[at]?.columns ?? {}, dead)),
    index,
    notes: {
      files: [...recent.values()],
      list: listByAnother(comparison.list, whole.files().list),
      diagnostics: diagnosticsNow(whole.diagnostics(), recent),
      gone: {
        notes: patch.notes.gone,
        events: patch.events.gone,
        talks: patch.talks.gone,
        topics: patch.topics.gone,
        terms: patch.terms.gone,
      },
      replacedEvents: [...patch.replacedEvents],
    },
  });
  const opened = openRecent(memorySource(file.head), expected, {
    id: whole.id,
    segments: segments.length,
  });
  return { kind: 'recent', file, kept: keptOf(whole, opened) };
}

const byPath = (a: NoteFacts, b: NoteFacts): number => (a.path < b.path ? -1 : 1);

/** Numbers of the files that were there and are not any more. */
function goneOf({ known, isSameList }: Comparison, kept: Kept): readonly number[] {
  if (isSameList) return [];
  const isThere = new Uint8Array(kept.files().list.length);
  for (const file of known) if (file >= 0) isThere[file] = 1;
  const gone: number[] = [];
  for (let file = isThere.indexOf(0); file >= 0; file = isThere.indexOf(0, file + 1)) {
    gone.push(file);
  }
  return gone;
}

interface Knowledge {
  readonly kept: Kept;
  readonly notes: KeptNotes;
  readonly texts: NoteTexts;
}

/** By their paths, all files that are not as they were when all notes were understood; undefined when one vanishes. */
function recentFiles(
  { list, doubtful }: Comparison,
  gone: readonly string[],
  { kept, notes, texts }: Knowledge,
): Map<string, RecentFile> | undefined {
  const recent = new Map(kept.recent.map((file) => [file.path, file]));
  for (const path of gone) {
    if (notes.entryOf(path) === undefined) recent.delete(path);
    else recent.set(path, { path, isGone: true });
  }
  for (const number of doubtful) {
    const path = list.pathOf(number);
    const file = texts.read(path, recent.get(path));
    if (!file || file.isGone) return undefined;
    const { entry, ...touched } = file;
    const before = notes.entryOf(path);
    const isAsItWas =
      entry === undefined ||
      (file.crc === notes.crcOf(path) && before !== undefined && entry === textOfEntry(before));
    recent.set(path, isAsItWas ? touched : file);
  }
  return recent;
}

/** The notes that show something else than they did when all were understood. */
function changesIn(
  recent: ReadonlyMap<string, RecentFile>,
  notes: KeptNotes,
): readonly NoteChange[] {
  return [...recent.values()].flatMap((file): NoteChange[] => {
    if (!isOther(file)) return [];
    const before = noteIn(file.path, notes.entryOf(file.path));
    const after =
      file.isGone || file.entry === undefined ? undefined : noteIn(file.path, entryIn(file.entry));
    if (!before && !after) return [];
    return [{ path: file.path, ...(before && { before }), ...(after && { after }) }];
  });
}

/** What is wrong with files by themselves. */
function diagnosticsNow(
  whole: readonly Diagnostic[],
  recent: ReadonlyMap<string, RecentFile>,
): readonly Diagnostic[] {
  const added = [...recent.values()].flatMap((file) => {
    if (file.isGone || file.entry === undefined) return [];
    const entry = decodeEntry(file.path, entryIn(file.entry));
    return 'note' in entry ? entry.note.diagnostics : [entry.skipped];
  });
  const others = whole.filter(({ file }) => {
    const changed = recent.get(file);
    return !changed || !isOther(changed);
  });
  return [...others, ...added].sort(byPlace);
}
