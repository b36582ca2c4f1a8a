import type { NoteKind } from '../../model/notes.ts';
import type { IndexRow, NoteFacts } from '../facts/types.ts';
import { areOfTalks } from '../model-context.ts';
import { type KindClues, type KindColumns, kindCluesOf, kindsOf } from '../note/note-kinds.ts';
import { type NoteChange, type WholeNotes, WiderChange } from './whole-notes.ts';

/** One state of a note that has changed. */
export interface NoteState {
  readonly facts: NoteFacts;
  readonly kind: NoteKind;
}

/** A note that has changed, with its kinds. */
export interface ChangedNote {
  readonly path: string;
  /** What an index says of it. */
  readonly row: IndexRow | undefined;
  readonly before: NoteState | undefined;
  readonly after: NoteState | undefined;
}

/** The notes that have changed, and what follows of their kinds for all. */
export interface ChangedNotes {
  /** In the order of their paths. */
  readonly notes: readonly ChangedNote[];
  readonly paths: ReadonlySet<string>;
}

/** Finds the kinds of changed notes. Throws WiderChange when another note becomes one of another kind. */
export function changedNotes(whole: WholeNotes, changes: readonly NoteChange[]): ChangedNotes {
  const rows = new Map(whole.folder.rows);
  const paths = new Set(changes.map(({ path }) => path));
  const sorted = [...changes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const kinds = kindsNow(whole, sorted, rows);
  return {
    notes: sorted.map(({ path, before, after }, at) => ({
      path,
      row: rows.get(path),
      before: before && { facts: before, kind: whole.kindOf(path) },
      after: after && { facts: after, kind: kinds[at] ?? 'note' },
    })),
    paths,
  };
}

/** The kinds that changed notes have now; undefined for those that are gone. */
function kindsNow(
  whole: WholeNotes,
  changes: readonly NoteChange[],
  rows: ReadonlyMap<string, IndexRow>,
): readonly (NoteKind | undefined)[] {
  const cluesOf = (facts: NoteFacts | undefined) =>
    facts && kindCluesOf(facts, rows.get(facts.path));
  const before = changes.map((change) => cluesOf(change.before));
  const after = changes.map((change) => cluesOf(change.after));
  if (before.every((clues, at) => isSame(clues, after[at]))) {
    return changes.map(({ path }) => whole.kindOf(path));
  }
  const others = whole.othersThan(new Set(changes.map(({ path }) => path)));
  const present = after.filter((clues) => clues !== undefined);
  const kinds = kindsOf(withFurther(others.clues, present));
  const count = kinds.length - present.length;
  for (let at = 0; at < count; at++) {
    const kind = others.kindOf(at);
    if (kind !== undefined && kind !== kinds[at]) {
      throw new WiderChange('another note is of another kind');
    }
  }
  if (areOfTalks(kinds) !== whole.folder.isOfTalks) {
    throw new WiderChange('the folder is of another kind');
  }
  let next = count;
  return after.map((clues) => clues && kinds[next++]);
}

function withFurther(columns: KindColumns, clues: readonly KindClues[]): KindColumns {
  const folders = [...new Set([...columns.folders, ...clues.map(({ folder }) => folder)])];
  const count = columns.own.length;
  const inFolder = new Uint32Array(count + clues.length);
  const own = new Float64Array(count + clues.length);
  const bits = new Uint16Array(count + clues.length);
  inFolder.set(columns.inFolder);
  own.set(columns.own);
  bits.set(columns.bits);
  clues.forEach((note, at) => {
    inFolder[count + at] = folders.indexOf(note.folder);
    own[count + at] = note.own;
    bits[count + at] = note.bits;
  });
  return { folders, inFolder, own, bits };
}

const isSame = (a: KindClues | undefined, b: KindClues | undefined): boolean =>
  a !== undefined && b !== undefined && a.own === b.own && a.bits === b.bits;
