import type { Diagnostic } from '../model/diagnostic.ts';
import type { Note, NoteKind, NotesModel, Talk } from '../model/notes.ts';
import { Events, eventOfNote, yearOf } from './events.ts';
import { Ids } from './names.ts';
import { kindSaid } from './note-kinds.ts';
import { resolveLinks } from './note-links.ts';
import { passagesOf } from './passages.ts';
import { Terms } from './terms.ts';
import { Topics } from './topics.ts';
import type { NoteFacts, TalkFact } from './types.ts';

/** What all notes of a folder say together. */
export interface BuiltModel {
  readonly model: NotesModel;
  /** Those of the notes themselves and of how they hang together, ordered by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the facts of all files of a folder together. The order of `facts` makes no difference. */
export function buildModel(facts: readonly NoteFacts[]): BuiltModel {
  const notes = [...facts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const kinds = notes.map((note) => kindSaid(note) ?? 'talk');
  const topics = new Topics();
  const topicsOf = notes.map((note) => topics.add(note, note.fields.topics));
  const found = talksOf(notes, kinds, topicsOf);
  const terms = new Terms();
  for (const [index, note] of notes.entries()) {
    const own = found.ofNote[index] ?? [];
    terms.add(note, topicsOf[index] ?? [], (offset) =>
      own.find((at) => within(found.talks[at], offset)),
    );
  }
  const parts = {
    notes: notes.map((note, index): Note => {
      const { value, line } = note.whole.title;
      return { kind: kinds[index] ?? 'note', title: value, place: { file: note.path, line } };
    }),
    events: found.events,
    talks: found.talks,
    topics: topics.list(),
    terms: terms.list(),
  };
  const passages = passagesOf({ ...parts, notes, talksOf: (note) => found.ofNote[note] ?? [] });
  const { links, diagnostics } = resolveLinks(notes);
  return {
    model: { ...parts, passages, links },
    diagnostics: [...notes.flatMap((note) => note.diagnostics), ...diagnostics].sort(byPlace),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function within(talk: Talk | undefined, offset: number): boolean {
  return talk !== undefined && offset >= talk.span.start && offset < talk.span.end;
}

interface FoundTalks {
  readonly talks: readonly Talk[];
  readonly events: Events['list'];
  /** Indices of each note's talks. */
  readonly ofNote: readonly (readonly number[])[];
}

function talksOf(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
  topicsOf: readonly (readonly string[])[],
): FoundTalks {
  const events = new Events();
  const eventOfFolder = new Map<string, number>();
  for (const [index, note] of notes.entries()) {
    if (kinds[index] === 'event')
      eventOfFolder.set(folderOf(note.path), events.add(eventOfNote(note)));
  }
  const ids = new Ids();
  const talks: Talk[] = [];
  const ofNote = notes.map((note, index) => {
    if (kinds[index] !== 'talk') return [];
    return [note.whole].map((fact) => {
      const event = eventOf(fact, note, events) ?? nearest(eventOfFolder, folderOf(note.path));
      const known = event === undefined ? undefined : events.list[event];
      talks.push({
        id: ids.take(fact.title.value, 'talk', [known?.id ?? '']),
        title: fact.title.value,
        speakers: fact.speakers?.value ?? [],
        ...(event !== undefined && { event }),
        ...(dayOf(fact) !== undefined && { date: dayOf(fact) as string }),
        topics: topicsOf[index] ?? [],
        place: { file: note.path, line: fact.title.line },
        span: fact.span,
      });
      return talks.length - 1;
    });
  });
  return { talks, events: events.list, ofNote };
}

function dayOf(fact: TalkFact): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(fact.date?.value ?? '') ? fact.date?.value : undefined;
}

function eventOf(fact: TalkFact, note: NoteFacts, events: Events): number | undefined {
  if (!fact.event) return undefined;
  const place = { file: note.path, line: fact.event.line };
  const dated = yearOf(fact.date?.value) === undefined ? undefined : fact.date?.value;
  return events.add({
    name: fact.event.value,
    date: dated,
    location: note.fields.location?.value,
    place,
  });
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nearest(byFolder: ReadonlyMap<string, number>, folder: string): number | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const event = byFolder.get(at);
    if (event !== undefined || at === '') return event;
  }
}
