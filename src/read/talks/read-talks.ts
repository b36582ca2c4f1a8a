import type { NoteKind } from '../../model/notes.ts';
import { type EventsOfFolders, eventOfTalk } from '../events/event-claims.ts';
import type { EventFact } from '../events/events.ts';
import type { IndexRow, NoteFacts, TalkFact } from '../facts/types.ts';
import { isByAuthor } from '../front-matter/fields.ts';
import { dayIn } from '../lexicon/dates.ts';
import { dayOfName, folderOf, foldersAbove, isDayName } from '../lexicon/path-parts.ts';
import { isBlog } from '../note/evidence.ts';
import { isStopgap } from '../titles/of-note/title-of.ts';
import { seriesOf } from '../titles/series.ts';
import { habitsOf, type SettledTalk, settle } from './settle-title-and-speakers.ts';

/** Data about the folders of all notes, for reading the talks of a note. */
export interface TalkContext {
  readonly events: EventsOfFolders;
  /** The author who counts as the note taker; empty if there is none. */
  readonly taker: string;
  /** The people that folders are named after, by the path of the folder. */
  readonly people: ReadonlyMap<string, string>;
  /** The ways in which the talks of a folder usually name their speakers. */
  habitsOf(folder: string): ReadonlySet<string>;
  /** The forms of titles with speakers that most talks of a folder have. */
  seriesOf(folder: string): ReadonlySet<string>;
}

/** A talk with settled title and speakers, before it has an index in the model. */
export interface ReadTalk {
  readonly fact: TalkFact;
  readonly known: SettledTalk;
  readonly claim: EventFact | undefined;
  /** ISO 8601 day. */
  readonly date: string | undefined;
  /** As the note states it, else the programme that lists the talk. */
  readonly track: string | undefined;
}

/** The talks of a note: the note itself, or the talks that it contains. */
export function readTalks(
  note: NoteFacts,
  kind: NoteKind,
  row: IndexRow | undefined,
  context: TalkContext,
): readonly ReadTalk[] {
  const facts = talksIn(note, kind);
  const isShared = facts.length > 1;
  const folder = folderOf(note.path);
  const habits = isShared ? habitsOf(facts) : context.habitsOf(folder);
  const series = isShared ? seriesOf(facts.map(sightsOf)) : context.seriesOf(folder);
  return facts.map((fact) => ({
    fact,
    known: ofPerson(
      withIndexRow(
        settle(withoutTaker(fact, context.taker, note), habits, series),
        isShared ? undefined : row,
        fact,
      ),
      isShared ? undefined : context.people.get(folder),
    ),
    claim: eventOfTalk(note, fact, isShared, context.events),
    date: dayOf(fact, note),
    track: note.fields.track?.value ?? (isShared ? undefined : row?.track),
  }));
}

/** All candidates for the speakers of a talk. */
export const sightsOf = ({ readings, speakers }: TalkFact) => [...readings, ...speakers];

/** The talks in a note of a given kind. */
function talksIn(note: NoteFacts, kind: NoteKind): readonly TalkFact[] {
  if (kind === 'talk') return [note.whole];
  if (kind !== 'event') return [];
  // A note of the type `event` is about the event; only its sure talks count.
  return note.fields.type?.value === 'event'
    ? note.parts.filter(({ title }) => title.sure > 0.5)
    : note.parts;
}

/** Uses the row of an index if the file has no title of its own, or names no speaker. */
function withIndexRow(known: SettledTalk, row: IndexRow | undefined, fact: TalkFact): SettledTalk {
  if (!row) return known;
  const title = isStopgap(fact.title.by)
    ? { title: row.title, titleBy: 'index-row', titleFile: row.file }
    : {};
  const speakers =
    known.speakers.length === 0 && row.speakers
      ? { speakers: row.speakers.value, speakersSeen: row.speakers, speakersFile: row.file }
      : {};
  return { ...known, ...title, ...speakers };
}

/** Uses the person that the folder is named after, if no other speaker is named. */
const ofPerson = (known: SettledTalk, person: string | undefined): SettledTalk =>
  person === undefined || known.speakers.length > 0
    ? known
    : {
        ...known,
        speakers: [person],
        speakersSeen: { value: [person], line: 1, sure: KNOWN_BY_FOLDER, by: 'folder-of-person' },
      };

const KNOWN_BY_FOLDER = 0.7;

function withoutTaker(fact: TalkFact, taker: string, { fields }: NoteFacts): TalkFact {
  const isWriter = isBlog(fields.names) && isByAuthor(fields.names);
  if (taker === '' && !isWriter) return fact;
  return {
    ...fact,
    speakers: fact.speakers.filter(
      ({ by, value }) => by !== 'front-matter-speakers' || !(isWriter || value.join(';') === taker),
    ),
  };
}

function dayOf(fact: TalkFact, note: NoteFacts): string | undefined {
  const said = fact.date ?? note.fields.date;
  const day =
    (said && dayIn(said.value)) ??
    note.clues.date?.value ??
    dayOfName(note.path) ??
    dayOfFolders(folderOf(note.path));
  return day !== undefined && day.length === 10 ? day : undefined;
}

/** `2012-04-23/wet-feet.md`: the day that is the entire name of the nearest such folder. */
function dayOfFolders(folder: string): string | undefined {
  const day = [folder, ...foldersAbove(folder)].find(isDayName);
  return day === undefined ? undefined : dayOfName(day);
}
