import type { NoteFacts, TalkFact } from '../facts/types.ts';
import { dayIn } from '../lexicon/dates.ts';
import { hasEventWord } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/names.ts';
import {
  dayOfName,
  folderOf,
  foldersAbove,
  nameOf,
  readFolderName,
} from '../lexicon/path-parts.ts';
import { isEverydayWordsOnly, isProduct } from '../lexicon/person-names.ts';
import { eventNameIn } from './event-names.ts';
import { eventOfFile } from './event-of-file.ts';
import { type EventFact, yearOf } from './events.ts';
import type { FolderEvent } from './folder-events.ts';
import type { SeriesName } from './series-names.ts';

/** Looks up events by the paths of folders and notes. */
export interface EventsOfFolders {
  /** The event that a folder is about. */
  of(folder: string): FolderEvent | null;
  /** The event that an event note describes, by the note's path. */
  ofEventNote(path: string): EventFact | undefined;
  /** The event that the event note in a folder describes. */
  ofEventNoteIn(folder: string): EventFact | undefined;
  /** The series that a file and its neighbours are named after. */
  namedBy(path: string): SeriesName | undefined;
}

/**
 * The event of a talk: as the note states it, else by its file or folder.
 * @param isShared whether the note contains several talks
 */
export function eventOfTalk(
  note: NoteFacts,
  fact: TalkFact,
  isShared: boolean,
  folders: EventsOfFolders,
): EventFact | undefined {
  const folder = folderOf(note.path);
  return (
    folders.ofEventNote(note.path) ??
    said(note, fact, folders) ??
    ofEventNoteAbove(folder, folders) ??
    (isShared ? eventOfFile(note, folders.of(folder)) : undefined) ??
    ofFolder(note, folders.of(folder)) ??
    ofGroup(note) ??
    (isShared ? undefined : (ofDatedName(note) ?? ofSeries(note, folders)))
  );
}

function ofSeries({ path, clues }: NoteFacts, folders: EventsOfFolders): EventFact | undefined {
  const named = folders.namedBy(path);
  if (!named) return undefined;
  return {
    name: named.name,
    date: clues.date?.value ?? named.year,
    place: { file: path, line: 1 },
  };
}

/** The event follows the day: `2015-11-15-rubyconf-slow-glass.md`, `2015-11-15-0930-rubyconf-...`. */
function ofDatedName({ path }: NoteFacts): EventFact | undefined {
  const date = dayOfName(path);
  const [, name = ''] =
    /^[\d_.-]{8,}[-_ ](?:\d{4}[-_ ])?(\p{L}[\p{L}\d]+)[-_ ]+\p{L}/u.exec(nameOf(path)) ?? [];
  if (date === undefined || !hasEventWord(name)) return undefined;
  return { name, date, place: { file: path, line: 1 } };
}

/** Words in the names of folders of groups that meet. */
const group = /\b(?:community|meet-?up|group|club|users?|guild|chapter|circle)\b/i;

/** The event of a group's folder: the name has no year, so the talk must have a date. */
function ofGroup({ path, clues }: NoteFacts): EventFact | undefined {
  const folder = folderOf(path);
  const written = nameOf(folder);
  const { name, generic } = readFolderName(written);
  const isName =
    group.test(name) ||
    (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(written) && !isProduct(name) && !isEverydayWordsOnly(name));
  if (generic || !isName || clues.date === undefined) return undefined;
  return { name, date: clues.date.value, place: { file: path, line: clues.date.line } };
}

/** The event stated in the front matter, an `Event:` line, or a heading above the title. */
function said(note: NoteFacts, fact: TalkFact, folders: EventsOfFolders): EventFact | undefined {
  const [first, second] = note.parts;
  // With several talks, an event below the first title belongs to the first talk.
  const isOfFirst = first && second && (note.clues.event?.line ?? 0) > first.title.line;
  const clue = isOfFirst ? undefined : note.clues.event;
  // An event line below a talk's title is of that talk; otherwise the front matter goes before headings.
  const field = fact.event?.by === 'event-label' ? undefined : note.fields.event;
  const seen =
    field ??
    fact.event ??
    (clue &&
    (!/^event-(?:heading|sentence)$/.test(clue.by) ||
      (clue.line < fact.title.line && note.parts.length < 2))
      ? clue
      : undefined);
  if (!seen) return undefined;
  // The front matter is used unchanged; a name in a line may contain a year.
  const isField = seen.by === 'front-matter-event';
  const named = nameAndYear(isField ? seen.value : eventNameIn(seen.value));
  const name = isField ? seen.value : named.name;
  const date =
    (fact.date && dayIn(fact.date.value)) ??
    (note.fields.date && dayIn(note.fields.date.value)) ??
    note.clues.date?.value;
  const year =
    yearOf(note.fields.date?.value) ??
    (yearOf(name) === undefined
      ? (named.year ?? folders.of(folderOf(note.path))?.year)
      : undefined);
  return {
    name,
    date: date ?? year?.toString(),
    location: note.fields.location?.value,
    place: { file: note.path, line: seen.line },
  };
}

/** The nearest event note in the folder or above, up to a folder of another event. */
function ofEventNoteAbove(folder: string, folders: EventsOfFolders): EventFact | undefined {
  const other = folders.of(folder);
  for (const at of [folder, ...foldersAbove(folder)]) {
    const event = folders.ofEventNoteIn(at);
    if (event) return event;
    if (other?.of === at && hasEventWord(other.name ?? '')) return undefined;
  }
  return undefined;
}

function ofFolder(note: NoteFacts, folder: FolderEvent | null): EventFact | undefined {
  if (folder?.name === undefined) return undefined;
  const date =
    folder.date ?? (folder.year === undefined ? note.clues.date?.value : String(folder.year));
  return {
    name: folder.name,
    date,
    place: { file: folder.file, line: folder.line },
  };
}
