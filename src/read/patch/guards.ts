import { stemOf } from '../../model/note-finder.ts';
import type { NoteFacts } from '../facts/types.ts';
import { folderOf } from '../note/note-kinds.ts';
import { isIndexSource } from '../talks/index-rows.ts';
import { type NoteChange, type WholeNotes, WiderChange } from './whole-notes.ts';

/** Throws WiderChange for a change that other notes are understood by: of an index, or of which files there are. */
export function guardChanges(whole: WholeNotes, changes: readonly NoteChange[]): void {
  const targets = new Set(whole.folder.targets);
  for (const { path, before, after } of changes) {
    if (tellsOfOthers(before) !== tellsOfOthers(after)) {
      throw new WiderChange('an index says something else');
    }
    if (before && after) continue;
    if (targets.has(stemOf(path))) throw new WiderChange('an index links to the note');
    // An event that only a folder's name tells of stands in the folder's first note.
    if (isFirst(path, whole) && isInNamedFolder(path, whole)) {
      throw new WiderChange('it is the first note of an event');
    }
  }
}

/** All that an index says of other notes and of folders, as one string. */
function tellsOfOthers(facts: NoteFacts | undefined): string {
  if (!facts || !isIndexSource(facts)) return '';
  const { links, sections, clues } = facts;
  const headings = sections.map(({ depth, heading, line }) => [depth, heading, line]);
  return JSON.stringify([links, headings, clues.date, clues.linkTexts]);
}

function isFirst(path: string, whole: WholeNotes): boolean {
  return whole.notesIn(folderOf(path)).every((other) => path <= other);
}

/** Whether the name of a folder around a note tells of an event. */
function isInNamedFolder(path: string, { folder }: WholeNotes): boolean {
  const events = new Map(folder.events);
  for (let at = folderOf(path); ; at = folderOf(at)) {
    if (events.get(at)?.by === 'folder-name') return true;
    if (at === '') return false;
  }
}
