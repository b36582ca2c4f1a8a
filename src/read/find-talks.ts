import type { Event, NoteKind, Talk } from '../model/notes.ts';
import { dayIn } from './dates.ts';
import { Events, eventOfNote, yearOf } from './events.ts';
import type { TalkEvidence } from './evidence.ts';
import { eventNameIn, FolderEvents, nameAndYear } from './folder-events.ts';
import { isContainer, isSectionName, looksLikeEvent } from './line-kinds.ts';
import { Ids } from './names.ts';
import { folderOf } from './note-kinds.ts';
import { readFolderName } from './path-parts.ts';
import { habitsOf, type SettledTalk, settle } from './settle.ts';
import type { IndexRow, NoteFacts, TalkFact } from './types.ts';

/** The talks and events of a folder. */
export interface FoundTalks {
  readonly talks: readonly Talk[];
  /** Where the talks' facts come from, in their order. */
  readonly evidence: readonly TalkEvidence[];
  readonly events: Events['list'];
  /** Indices of each note's talks. */
  readonly ofNote: readonly (readonly number[])[];
}

/** Finds all talks; `notes` are ordered by path, `kinds`, `topicsOf` and the rows of indexes go with them. */
export function findTalks(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
  topicsOf: readonly (readonly string[])[],
  rows: ReadonlyMap<number, IndexRow>,
): FoundTalks {
  const finder = new EventFinder(notes, kinds);
  const habits = folderHabits(notes, kinds);
  const taker = noteTakerOf(notes);
  const ids = new Ids();
  const talks: Talk[] = [];
  const evidence: TalkEvidence[] = [];
  const ofNote = notes.map((note, index) => {
    const facts = talksIn(note, kinds[index]);
    const own = facts.length > 1 ? habitsOf(facts) : (habits.get(folderOf(note.path)) ?? none);
    return facts.map((fact) => {
      const known = withIndexRow(
        settle(withoutTaker(fact, taker), own),
        facts.length > 1 ? undefined : rows.get(index),
        fact,
      );
      const event = finder.eventOf(note, fact, facts.length > 1);
      const date = dayOf(fact, note);
      const named = event === undefined ? undefined : finder.events.list[event];
      talks.push({
        id: ids.take(known.title, 'talk', [named?.id ?? '']),
        title: known.title,
        speakers: known.speakers,
        ...(event !== undefined && { event }),
        ...(date !== undefined && { date }),
        topics: topicsOf[index] ?? [],
        place: { file: note.path, line: fact.title.line },
        span: fact.span,
      });
      evidence.push(evidenceOf(known, fact, note, date, named));
      return talks.length - 1;
    });
  });
  return { talks, evidence, events: finder.events.list, ofNote };
}

/** An index's row helps where the file itself has no title or names nobody. */
function withIndexRow(known: SettledTalk, row: IndexRow | undefined, fact: TalkFact): SettledTalk {
  if (!row) return known;
  const title =
    fact.title.by === 'file-name'
      ? { title: row.title, titleBy: 'index-row', titleFile: row.file }
      : {};
  const speakers =
    known.speakers.length === 0 && row.speakers
      ? { speakers: row.speakers.value, speakersSeen: row.speakers, speakersFile: row.file }
      : {};
  return { ...known, ...title, ...speakers };
}

/** The `author` that nearly all files name alike is who took the notes, not who spoke. */
function noteTakerOf(notes: readonly NoteFacts[]): string {
  const counts = new Map<string, number>();
  for (const { fields } of notes) {
    if (!fields.speakers || !isAuthor(fields.names)) continue;
    const key = fields.speakers.value.join(';');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count >= 3 && count >= all * 0.8)?.[0] ?? '';
}

function isAuthor(names: readonly string[]): boolean {
  return (
    names.some((name) => /^authors?$/i.test(name)) &&
    !names.some((name) => /speaker|presenter/i.test(name))
  );
}

function withoutTaker(fact: TalkFact, taker: string): TalkFact {
  if (taker === '') return fact;
  return {
    ...fact,
    speakers: fact.speakers.filter(
      (seen) => seen.by !== 'front-matter-speakers' || seen.value.join(';') !== taker,
    ),
  };
}

function evidenceOf(
  known: SettledTalk,
  fact: TalkFact,
  note: NoteFacts,
  date: string | undefined,
  event: Event | undefined,
): TalkEvidence {
  const { speakersSeen, speakersFile = note.path, titleBy, titleFile } = known;
  const clue = fact.date ?? note.clues.date;
  const day = clue ?? { by: 'file-name', line: 1 };
  const own =
    fact.event ?? (note.clues.event?.line === event?.place.line ? note.clues.event : undefined);
  const title = { file: titleFile ?? note.path, line: fact.title.line };
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

const none: ReadonlySet<string> = new Set();

/** The talks of a note: itself, or those that stand in it. */
function talksIn(note: NoteFacts, kind: NoteKind | undefined): readonly TalkFact[] {
  if (kind === 'talk') return [note.whole];
  return kind === 'event' && note.fields.type?.value !== 'event' ? note.parts : [];
}

/** How the talks of each folder name their speakers. */
function folderHabits(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byFolder = new Map<string, TalkFact[]>();
  for (const [index, note] of notes.entries()) {
    if (kinds[index] !== 'talk') continue;
    const folder = folderOf(note.path);
    const talks = byFolder.get(folder);
    if (talks) talks.push(note.whole);
    else byFolder.set(folder, [note.whole]);
  }
  return new Map([...byFolder].map(([folder, talks]) => [folder, habitsOf(talks)]));
}

function dayOf(fact: TalkFact, note: NoteFacts): string | undefined {
  const said = fact.date && dayIn(fact.date.value);
  const day =
    said ?? note.clues.date?.value ?? readFolderName(note.path.split('/').at(-1) ?? '').date;
  return day !== undefined && day.length === 10 ? day : undefined;
}

/** Finds the event that a talk belongs to: what the note says, else what its folder is about. */
class EventFinder {
  readonly events = new Events();
  private readonly folders: FolderEvents;
  private readonly eventNotes = new Map<string, number>();

  constructor(notes: readonly NoteFacts[], kinds: readonly NoteKind[]) {
    this.folders = new FolderEvents(notes);
    for (const [index, note] of notes.entries()) {
      if (kinds[index] !== 'event' || note.fields.type?.value !== 'event') continue;
      this.eventNotes.set(folderOf(note.path), this.events.add(eventOfNote(note)));
    }
  }

  eventOf(note: NoteFacts, fact: TalkFact, shared: boolean): number | undefined {
    return (
      this.said(note, fact) ??
      this.noted(folderOf(note.path)) ??
      (shared ? this.ofFile(note) : undefined) ??
      this.ofFolder(note)
    );
  }

  /** Front matter, an `Event:` line, or an event's heading above the title. */
  private said(note: NoteFacts, fact: TalkFact): number | undefined {
    const clue = note.clues.event;
    const seen =
      fact.event ??
      (clue &&
      (clue.by !== 'event-heading' || (clue.line < fact.title.line && note.parts.length < 2))
        ? clue
        : undefined);
    if (!seen) return undefined;
    // Front matter is taken at its word; a line's name may hold a year.
    const isField = fact.event !== undefined && fact.event.by !== 'event-label';
    const said = isField ? { name: seen.value } : nameAndYear(eventNameIn(seen.value));
    const date =
      (fact.date && dayIn(fact.date.value)) ??
      note.clues.date?.value ??
      ('year' in said ? String(said.year) : undefined);
    const year = this.folders.of(folderOf(note.path))?.year;
    return this.events.add({
      ...said,
      date:
        date ?? (yearOf(said.name) === undefined && year !== undefined ? String(year) : undefined),
      location: note.fields.location?.value,
      place: { file: note.path, line: seen.line },
    });
  }

  /** The nearest event note upwards. */
  private noted(folder: string): number | undefined {
    for (let at = folder; ; at = folderOf(at)) {
      const event = this.eventNotes.get(at);
      if (event !== undefined || at === '') return event;
    }
  }

  /** A file with several talks is named after its event, in its heading or by its name. */
  private ofFile(note: NoteFacts): number | undefined {
    const folder = this.folders.of(folderOf(note.path));
    const file = readFolderName((note.path.split('/').at(-1) ?? '').replace(/\.\w+$/, ''));
    const heading = note.sections.find((section) => section.depth > 0 && section.heading !== '');
    const first = note.parts[0]?.title.line ?? 0;
    const usable =
      heading &&
      heading.line < first &&
      !isContainer(heading.heading) &&
      !isSectionName(heading.heading);
    const titled = note.fields.title;
    const above = eventNameIn(usable ? heading.heading : (titled?.value ?? ''));
    const isIndex = /^(?:readme|index)$/i.test(file.name);
    const clearly =
      looksLikeEvent(above) || (above !== '' && !isIndex && sameName(above, file.name));
    if (!clearly && (folder?.name !== undefined || isIndex)) return undefined;
    const telling = file.name !== '' && (looksLikeEvent(file.name) || file.year !== undefined);
    const name = clearly || !telling ? above || file.name : file.name;
    if (name === '' || (file.generic && name === file.name)) return undefined;
    const named = nameAndYear(name);
    const year = named.year ?? file.year ?? folder?.year;
    return this.events.add({
      name: named.name,
      date:
        note.clues.date?.value ??
        file.date ??
        folder?.date ??
        (year === undefined ? undefined : String(year)),
      place: { file: note.path, line: clearly ? ((usable ? heading : titled)?.line ?? 1) : 1 },
    });
  }

  private ofFolder(note: NoteFacts): number | undefined {
    const folder = this.folders.of(folderOf(note.path));
    if (folder?.name === undefined) return undefined;
    const date =
      folder.date ?? (folder.year === undefined ? note.clues.date?.value : String(folder.year));
    return this.events.add({
      name: folder.name,
      date,
      place: { file: folder.file, line: folder.line },
    });
  }
}

function sameName(a: string, b: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  return key(a) === key(b);
}
