import { appendTo, countsOf } from '../../model/maps.ts';
import type { Event, NoteKind, Talk } from '../../model/notes.ts';
import { type EventFact, Events, eventOfNote } from '../events/events.ts';
import { FolderEvents } from '../events/folder-events.ts';
import { seriesNames } from '../events/series-names.ts';
import type { IndexRow, NoteFacts, TalkFact } from '../facts/types.ts';
import { isByAuthor } from '../front-matter/fields.ts';
import { Ids } from '../lexicon/names.ts';
import { folderOf, sameNameFolderFinder } from '../lexicon/path-parts.ts';
import { seriesOf } from '../titles/series.ts';
import { personFolders } from './person-folders.ts';
import { type ReadTalk, readTalks, sightsOf, type TalkContext } from './read-talks.ts';
import { habitsOf } from './settle-title-and-speakers.ts';
import type { TalkEvidence } from './sources.ts';

/** The talks and events of a folder. */
export interface FoundTalks {
  readonly talks: readonly Talk[];
  /** The sources of the facts of each talk, in the order of `talks`. */
  readonly evidence: readonly TalkEvidence[];
  readonly events: Events['list'];
  /** Indices of each note's talks. */
  readonly ofNote: readonly (readonly number[])[];
}

/**
 * Finds all talks. `notes` must be sorted by path; `kinds` and `rows` use the indices of notes.
 * @param topicsOf returns the topics of each of a note's talks
 */
export function findTalks(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
  topicsOf: (note: number, talks: readonly TalkFact[]) => readonly (readonly string[])[],
  rows: ReadonlyMap<number, IndexRow>,
): FoundTalks {
  const events = new Events();
  const folderEvents = new FolderEvents(notes);
  const eventNotes = notes.filter((note, index) => tellsOfEvent(note, kinds[index]));
  const ofEventNotes = new Map(eventNotes.map((note) => [note.path, eventOfNote(note)]));
  const inFolders = ofFolders(
    ofEventNotes,
    sameNameFolderFinder(notes.map(({ path }) => folderOf(path))),
  );
  for (const event of ofEventNotes.values()) events.add(event);
  const byFolder = talksByFolder(notes, kinds);
  const perFolder = <T>(read: (talks: readonly TalkFact[]) => ReadonlySet<T>) => {
    const sets = new Map([...byFolder].map(([folder, talks]) => [folder, read(talks)]));
    return (folder: string): ReadonlySet<T> => sets.get(folder) ?? new Set();
  };
  const context: TalkContext = {
    events: {
      of: (folder) => folderEvents.of(folder),
      namedBy: seriesNames(notes.filter((_, at) => kinds[at] === 'talk')),
      ofEventNote: (path) => ofEventNotes.get(path),
      ofEventNoteIn: (folder) => inFolders.get(folder) ?? undefined,
    },
    taker: takerAmong(authorsOf(notes)),
    habitsOf: perFolder(habitsOf),
    seriesOf: perFolder((talks) => seriesOf(talks.map(sightsOf))),
    people: personFolders(byFolder.keys()),
  };
  const ids = new Ids();
  const talks: Talk[] = [];
  const evidence: TalkEvidence[] = [];
  const ofNote = notes.map((note, index) => {
    const own = readTalks(note, kinds[index] ?? 'note', rows.get(index), context);
    const topics = topicsOf(
      index,
      own.map(({ fact }) => fact),
    );
    return own.map((read, at) => {
      const { fact, known, claim, date, track } = read;
      const event = claim && events.add(claim);
      const named = event === undefined ? undefined : events.list[event];
      talks.push({
        id: ids.take(known.title, 'talk', [named?.id ?? '']),
        title: known.title,
        speakers: known.speakers,
        ...(event !== undefined && { event }),
        ...(date !== undefined && { date }),
        ...(track !== undefined && { track }),
        topics: topics[at] ?? [],
        place: { file: note.path, line: fact.title.line },
        span: fact.span,
      });
      evidence.push(evidenceOf(read, note, named));
      return talks.length - 1;
    });
  });
  return { talks, evidence, events: events.list, ofNote };
}

/** Whether a note is an event note by its front matter. */
const tellsOfEvent = ({ fields }: NoteFacts, kind: NoteKind | undefined): boolean =>
  kind === 'event' && fields.type?.value === 'event';

/**
 * The event of each folder that has an event note: the folder named like the note, else the note's own folder. If a
 * folder contains several such notes, its event is null.
 */
function ofFolders(
  events: ReadonlyMap<string, EventFact>,
  namesakeOf: (path: string) => string | undefined,
): ReadonlyMap<string, EventFact | null> {
  const found = new Map<string, EventFact | null>();
  const named = [...events].map(([path, event]) => [namesakeOf(path), path, event] as const);
  for (const [folder, path, event] of named)
    if (folder === undefined) found.set(folderOf(path), found.has(folderOf(path)) ? null : event);
  for (const [folder, , event] of named) if (folder !== undefined) found.set(folder, event);
  return found;
}

/** Number of files per author; several authors of a file form one string. */
function authorsOf(notes: readonly NoteFacts[]): ReadonlyMap<string, number> {
  return countsOf(
    notes.flatMap(({ fields: { speakers, names } }) =>
      speakers && isByAuthor(names) ? [speakers.value.join(';')] : [],
    ),
  );
}

/** The note taker: the author of three files or more, and of 80% of all files with one; else empty. */
function takerAmong(authors: ReadonlyMap<string, number>): string {
  const all = [...authors.values()].reduce((sum, count) => sum + count, 0);
  return [...authors].find(([, count]) => count >= 3 && count >= all * 0.8)?.[0] ?? '';
}

function evidenceOf(
  { known, fact, date }: ReadTalk,
  note: NoteFacts,
  event: Event | undefined,
): TalkEvidence {
  const { speakersSeen, speakersFile = note.path, titleBy, titleFile } = known;
  const clue = fact.date ?? note.clues.date;
  const day = clue ?? { by: 'file-name', line: 1 };
  const own =
    [note.fields.event, fact.event].find((seen) => seen && seen.line === event?.place.line) ??
    fact.event ??
    (note.clues.event?.line === event?.place.line ? note.clues.event : undefined);
  const field = titleBy === 'front-matter-title' ? note.fields.title : undefined;
  const title = { file: titleFile ?? note.path, line: (field ?? fact.title).line };
  return {
    title: { by: titleBy, place: title },
    ...(speakersSeen && {
      speakers: { by: speakersSeen.by, place: { file: speakersFile, line: speakersSeen.line } },
    }),
    ...(event && {
      event: own
        ? { by: own.by, place: { file: note.path, line: own.line } }
        : { by: 'folder-or-index', place: event.place },
    }),
    ...(date !== undefined && { date: { by: day.by, place: { file: note.path, line: day.line } } }),
  };
}

/** The talks of each folder, from notes that are one talk each. */
function talksByFolder(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
): ReadonlyMap<string, readonly TalkFact[]> {
  const byFolder = new Map<string, TalkFact[]>();
  for (const [index, note] of notes.entries()) {
    if (kinds[index] !== 'talk') continue;
    const folder = folderOf(note.path);
    appendTo(byFolder, folder, note.whole);
  }
  return byFolder;
}
