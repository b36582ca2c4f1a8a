import type { Talk } from '../../model/notes.ts';
import { firstNotBefore } from '../../model/ordered-rows.ts';
import { eventOfNote } from '../events/events.ts';
import type { NoteFacts } from '../facts/types.ts';
import { slugOf } from '../lexicon/names.ts';
import { folderOf } from '../note/note-kinds.ts';
import {
  authorIn,
  folderHabits,
  takerAmong,
  talkContext,
  tellsOfEvent,
} from '../talks/find-talks.ts';
import { type ReadTalk, readTalks } from '../talks/read-talks.ts';
import type { ChangedNote, ChangedNotes, NoteState } from './changed-notes.ts';
import { guardFreedId } from './ids.ts';
import { type PatchedEvents, patchEvents } from './patch-events.ts';
import type { PatchedTopics } from './patch-topics.ts';
import { type WholeNotes, WiderChange } from './whole-notes.ts';

/** Talks after a change. */
export interface PatchedTalks {
  readonly gone: readonly number[];
  /** Numbered on from those that were there, note after note. */
  readonly added: readonly Talk[];
  readonly events: PatchedEvents;
  /** Numbers of the talks of a note that has changed. */
  talksOf(path: string): readonly number[];
}

/** Throws WiderChange when talks of notes that have not changed would be read otherwise. */
export function patchTalks(
  whole: WholeNotes,
  changed: ChangedNotes,
  topics: PatchedTopics,
): PatchedTalks {
  guardEventNotes(changed);
  const events = new Map(whole.folder.events);
  const context = talkContext(
    {
      of: (folder) => {
        const event = events.get(folder);
        if (event === undefined) throw new WiderChange('a folder that held no notes');
        return event;
      },
      noted: whole.folder.notedEvents,
    },
    habitsNow(whole, changed),
    takerNow(whole, changed),
  );
  const notes = changed.notes.map((note) => ({
    note,
    before: note.before ? talksIn(whole, note.path) : [],
    after: note.after ? readTalks(note.after.facts, note.after.kind, note.row, context) : [],
  }));
  const gone = notes.flatMap(({ before }) => before);
  const isAnyTalk = notes.some(({ after }) => after.length > 0) || gone.length > 0;
  if (isAnyTalk && !whole.folder.namesTopics) {
    throw new WiderChange('topics are phrases that talks share');
  }
  const patched = patchEvents(
    whole,
    notes.map(({ note, before, after }) => ({
      path: note.path,
      before,
      after: after.map(({ claim }) => claim),
    })),
  );
  const ids = new TalkIds(whole, new Set(gone));
  const added: Talk[] = [];
  const numbers = new Map<string, readonly number[]>();
  for (const { note, before, after } of notes) {
    const first = whole.talks.length + added.length;
    numbers.set(
      note.path,
      after.map((_, at) => first + at),
    );
    after.forEach((read, at) => {
      const event = eventOf(read, patched, note.path, at);
      const old = before.length === after.length ? before[at] : undefined;
      added.push(
        talkOf(note, read, {
          event,
          id: ids.take(read.known.title, event, old),
          topics: note.after ? topics.namesOf(note.after.facts) : [],
        }),
      );
    });
  }
  ids.release();
  return { gone, added, events: patched, talksOf: (path) => numbers.get(path) ?? [] };
}

function eventOf({ claim }: ReadTalk, events: PatchedEvents, path: string, at: number) {
  if (!claim) return undefined;
  return 'noted' in claim ? claim.noted : events.eventOf(path, at);
}

function talkOf(
  { path }: ChangedNote,
  { known, fact, date }: ReadTalk,
  { event, id, topics }: { event: number | undefined; id: string; topics: readonly string[] },
): Talk {
  return {
    id,
    title: known.title,
    speakers: known.speakers,
    ...(event !== undefined && { event }),
    ...(date !== undefined && { date }),
    topics,
    place: { file: path, line: fact.title.line },
    span: fact.span,
  };
}

/** Numbers of the talks of a note as it was. */
export function talksIn(whole: WholeNotes, path: string): readonly number[] {
  const talks: number[] = [];
  const first = firstNotBefore(whole.talks, path, ({ place }) => place.file);
  for (let talk = first; talk < whole.talks.length; talk++) {
    if (whole.talks.at(talk).place.file !== path) break;
    talks.push(talk);
  }
  return talks;
}

/** What an event note tells holds for all talks below it. */
function guardEventNotes({ notes }: ChangedNotes): void {
  const told = (state: NoteState | undefined) =>
    state && tellsOfEvent(state.facts, state.kind) ? JSON.stringify(eventOfNote(state.facts)) : '';
  if (notes.some(({ before, after }) => told(before) !== told(after))) {
    throw new WiderChange('an event note tells something else');
  }
}

function takerNow(whole: WholeNotes, { notes }: ChangedNotes): string {
  const authors = new Map(whole.folder.authors);
  const before = takerAmong(authors);
  const count = (facts: NoteFacts | undefined, by: number) => {
    const author = facts && authorIn(facts);
    if (author !== undefined) authors.set(author, (authors.get(author) ?? 0) + by);
  };
  for (const note of notes) {
    count(note.before?.facts, -1);
    count(note.after?.facts, 1);
  }
  const taker = takerAmong(authors);
  if (taker !== before) throw new WiderChange('the notes are by somebody else');
  return taker;
}

/** How the talks of each folder name their speakers, which must not change. */
function habitsNow(
  whole: WholeNotes,
  { notes, paths }: ChangedNotes,
): ReadonlyMap<string, ReadonlySet<string>> {
  const habits = new Map(whole.folder.habits.map(([folder, all]) => [folder, new Set(all)]));
  const folders = new Set(notes.filter(hasOtherShapes).map(({ path }) => folderOf(path)));
  for (const folder of folders) {
    const others = whole
      .notesIn(folder)
      .filter((path) => !paths.has(path) && whole.kindOf(path) === 'talk')
      .map((path) => whole.factsOf(path));
    const own = notes.flatMap(({ path, after }) =>
      after && folderOf(path) === folder && after.kind === 'talk' ? after.facts : [],
    );
    const all = [...others, ...own];
    const now =
      folderHabits(
        all,
        all.map(() => 'talk'),
      ).get(folder) ?? new Set<string>();
    const isSame = setsAreSame(now, habits.get(folder) ?? new Set());
    if (!isSame && others.length > 0) throw new WiderChange('speakers are named otherwise');
    habits.set(folder, new Set(now));
  }
  return habits;
}

const hasOtherShapes = ({ before, after }: ChangedNote): boolean =>
  shapesOf(before) !== shapesOf(after);

/** By what a talk counts for the habits of its folder, as one string. */
function shapesOf(state: NoteState | undefined): string {
  if (state?.kind !== 'talk') return '';
  const { readings, speakers } = state.facts.whole;
  return JSON.stringify([...readings, ...speakers].map(({ by, sure }) => [by, sure]));
}

const setsAreSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/**
 * Gives changed talks their ids. Ids depend on all talks of one title, so a title that a talk shares
 * with another is left alone, or else throws WiderChange.
 */
class TalkIds {
  readonly #whole: WholeNotes;
  readonly #gone: ReadonlySet<number>;
  readonly #given = new Set<string>();
  /** Talks that are as they were, as far as their ids go. */
  readonly #kept = new Set<number>();

  constructor(whole: WholeNotes, gone: ReadonlySet<number>) {
    this.#whole = whole;
    this.#gone = gone;
  }

  /** @param old the talk that stood in its place */
  take(title: string, event: number | undefined, old: number | undefined): string {
    const slug = slugOf(title) || 'talk';
    const before = old === undefined ? undefined : this.#whole.talks.at(old);
    if (old !== undefined && before && (slugOf(before.title) || 'talk') === slug) {
      if (before.id === slug || before.event === event) {
        this.#kept.add(old);
        return this.#give(before.id);
      }
    }
    if (this.#isTaken(slug)) throw new WiderChange('another talk has the title');
    return this.#give(slug);
  }

  /** To be called when all ids have been given: what talks that are gone leave free, nobody else may want. */
  release(): void {
    const { talks, talkIds } = this.#whole;
    for (const talk of this.#gone) {
      if (this.#kept.has(talk)) continue;
      guardFreedId(talks.at(talk).id, talkIds, talks, (other) => this.#gone.has(other));
    }
  }

  #give(id: string): string {
    if (this.#given.has(id)) throw new WiderChange('two talks have one title');
    this.#given.add(id);
    return id;
  }

  #isTaken(slug: string): boolean {
    const { named, withId } = this.#whole.talkIds;
    return [...named(slug), ...withId(slug)].some((talk) => !this.#gone.has(talk));
  }
}
