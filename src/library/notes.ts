import { depthOf, lastOf, stemOf } from '../model/note-finder.ts';
import type { Note, Passage, Talk } from '../model/notes.ts';
import type { Place, Span } from '../model/place.ts';
import { UserError } from '../model/user-error.ts';
import type { SearchIndex } from '../search/open-index.ts';
import { numberWhere } from '../store/codec/record-list.ts';
import type { OpenedNotes } from '../store/types.ts';
import { findEvents } from './events.ts';
import { notesLinkingTo } from './links.ts';
import { aliasesOfTalks, isName, lookUp } from './names.ts';
import { talkView } from './talks.ts';
import { spotAt } from './texts/passages.ts';
import type {
  Located,
  Lookup,
  NamedView,
  NoteHeadView,
  NoteLookup,
  NoteView,
  TalkView,
} from './views.ts';

/** Number of similar talks that are listed with a talk. */
const RELATED_TALKS = 3;

/** What a name refers to: a talk, or an entire note. */
type Target = (
  | { readonly kind: 'talk'; readonly talk: number }
  | { readonly kind: 'note'; readonly note: number }
) & {
  /** 1-based line of the named term or event, when it is not the line of the title. */
  readonly line?: number;
};

interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly target: Target;
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/u, '');

/** Talks come first, so that a talk wins over a note of the same name; then notes, then terms. */
function entriesOf({ snapshot }: OpenedNotes): readonly Entry[] {
  const { talks, notes, terms } = snapshot;
  const entries: Entry[] = [];
  const all = [...notes];
  const noteOfFile = new Map(all.map(({ place }, note) => [place.file, note]));
  const ofTalks = aliasesOfTalks(all);
  for (const [talk, { title, id, place }] of talks.entries()) {
    const aliases = [id, ...(ofTalks.get(place.file) ?? [])];
    entries.push({ name: title, aliases, target: { kind: 'talk', talk } });
  }
  for (const [note, { title, place, aliases }] of all.entries()) {
    const names = [place.file, withoutExtension(place.file), ...aliases];
    entries.push({ name: title, aliases: names, target: { kind: 'note', note } });
  }
  for (const { name, aliases, definitions } of terms) {
    const [definition] = definitions;
    if (definition === undefined) continue;
    const { file, line } = definition.place;
    const note = noteOfFile.get(file);
    if (definition.talk !== undefined) {
      entries.push({ name, aliases, target: { kind: 'talk', talk: definition.talk, line } });
    } else if (note !== undefined) {
      entries.push({ name, aliases, target: { kind: 'note', note, line } });
    }
  }
  return entries;
}

/**
 * Finds the note or talk that an id, title, file name or term names, and all others with exactly this name. The name of
 * an event without a note of its own matches no note.
 */
export async function findNote(
  source: OpenedNotes,
  index: SearchIndex,
  wanted: string,
): Promise<NoteLookup> {
  const answer = await lookUp(entriesOf(source), (entry) => entry, wanted);
  const exact = isName(answer) ? answer : await calledSo(source, wanted);
  const { found, ...how } = exact ?? answer;
  const [best, ...others] = found;
  return {
    ...how,
    called: best?.name ?? '',
    found: best ? [noteView(source, index, best.target)] : [],
    also: best && exact ? placesBeside(source, best, others) : [],
  };
}

/** The notes whose file has this name, nearest the root first; else the notes of the events of this name. */
async function calledSo(
  source: OpenedNotes,
  wanted: string,
): Promise<Lookup<Pick<Entry, 'name' | 'target'>> | undefined> {
  const notes = [...source.snapshot.notes];
  const entryAt = (note: number, line?: number) => ({
    name: notes[note]?.title ?? '',
    target: { kind: 'note', note, ...(line !== undefined && { line }) } as const,
  });
  const name = stemOf(wanted.trim());
  const files = notes
    .flatMap(({ place }, note) => (lastOf(stemOf(place.file)) === name ? [note] : []))
    .toSorted((a, b) => depthOf(notes[a]?.place.file ?? '') - depthOf(notes[b]?.place.file ?? ''));
  if (files.length > 0)
    return { match: 'alias', found: files.map((note) => entryAt(note)), nearest: [] };
  const { found: events, ...answer } = await findEvents(source, wanted);
  if (!isName(answer)) return undefined;
  const found = events.flatMap(({ file, line }) => {
    const own = notes.findIndex(({ kind, place }) => kind === 'event' && place.file === file);
    return own < 0 ? [] : [entryAt(own, line)];
  });
  return found.length < events.length
    ? { match: 'none', found: [], nearest: [] }
    : { ...answer, found };
}

/** Places of the other matches, one per file, without the file of the best match. */
function placesBeside(
  { snapshot: { talks, notes } }: OpenedNotes,
  best: Pick<Entry, 'target'>,
  others: readonly Pick<Entry, 'name' | 'target'>[],
): readonly NamedView[] {
  const placeOf = ({ target }: Pick<Entry, 'target'>) => {
    const { place } = target.kind === 'talk' ? talks.at(target.talk) : notes.at(target.note);
    return { file: place.file, line: target.line ?? place.line };
  };
  const seen = new Set([placeOf(best).file]);
  return others.flatMap((other) => {
    const { file, line } = placeOf(other);
    if (seen.has(file)) return [];
    seen.add(file);
    return [{ name: other.name, file, line }];
  });
}

/** A line of a file, and the id of the talk that contains it. */
type Found = Located & { readonly talk: string | null };

/** The talk with this id; without an id, or if no talk has it, the note of this file. */
export function noteAt(
  source: OpenedNotes,
  index: SearchIndex,
  found: Found,
): NoteView | undefined {
  const target = targetAt(source, found);
  return target && noteView(source, index, target);
}

function targetAt({ snapshot }: OpenedNotes, { file, talk: id, line }: Found) {
  const { talks, notes } = snapshot;
  const talk = id === null ? undefined : numberWhere(talks, (one) => one.id === id);
  if (talk !== undefined) return { kind: 'talk', talk, line } as const;
  const note = numberWhere(notes, ({ place }) => place.file === file);
  return note === undefined ? undefined : ({ kind: 'note', note, line } as const);
}

/** An entire note by its path. Throws UserError (`NOT_A_NOTE`, …) if no note has this path. */
export function noteOf(source: OpenedNotes, index: SearchIndex, file: string): NoteView {
  const note = numberWhere(source.snapshot.notes, ({ place }) => place.file === file);
  if (note !== undefined) return noteView(source, index, { kind: 'note', note });
  // Throws an error with the exact reason, if the file is none of the notes or cannot be read.
  source.textOf(file);
  throw new UserError(`${file} is not read as a note`, { code: 'NOT_A_NOTE' });
}

function noteView(source: OpenedNotes, index: SearchIndex, target: Target): NoteView {
  const note =
    target.kind === 'talk'
      ? talkNote(source, index, target.talk)
      : wholeNote(source, source.snapshot.notes.at(target.note));
  return { ...note, at: target.line ?? note.line };
}

type NoteWithoutSpot = Omit<NoteView, 'at'>;

function talkNote(source: OpenedNotes, index: SearchIndex, number: number): NoteWithoutSpot {
  const talk = source.snapshot.talks.at(number);
  const view = talkView(source, talk);
  return {
    kind: 'talk',
    id: talk.id,
    ...headOfTalk(view),
    ...markdownOf(source, talk.place, sharesItsFile(source, talk) ? talk.span : undefined),
    talk: view,
    related: relatedTalks(source, index, number),
    linkedFrom: notesLinkingTo(source, talk.place.file),
  };
}

const wholeNote = (source: OpenedNotes, note: Note): NoteWithoutSpot => ({
  kind: 'note',
  id: note.place.file,
  ...headOfNote(source, note),
  ...markdownOf(source, note.place),
  talk: null,
  related: [],
  linkedFrom: notesLinkingTo(source, note.place.file),
});

const headOfTalk = ({ title, speakers, event, date, topics }: TalkView): NoteHeadView => ({
  title,
  speakers,
  event,
  date: date ?? event?.date ?? null,
  topics,
});

/** A file that consists of one talk gets the head of this talk, whichever name was requested. */
function headOfNote(source: OpenedNotes, { kind, title, date, tags, place }: Note): NoteHeadView {
  const { talks } = source.snapshot;
  const own =
    kind === 'talk' ? numberWhere(talks, (talk) => talk.place.file === place.file) : undefined;
  if (own !== undefined && !sharesItsFile(source, talks.at(own))) {
    return { ...headOfTalk(talkView(source, talks.at(own))), title };
  }
  return { title, speakers: [], event: null, date: date ?? null, topics: tags };
}

/** The facts of the talk or note that {@link noteAt} gives, without its text. */
export function headAt(source: OpenedNotes, found: Found): NoteHeadView | undefined {
  const target = targetAt(source, found);
  if (!target) return undefined;
  const { talks, notes } = source.snapshot;
  return target.kind === 'talk'
    ? headOfTalk(talkView(source, talks.at(target.talk)))
    : headOfNote(source, notes.at(target.note));
}

const sharesItsFile = ({ snapshot }: OpenedNotes, talk: Talk): boolean =>
  [...snapshot.talks].some(({ id, place }) => id !== talk.id && place.file === talk.place.file);

/** The text of a span of a file, or of the entire file. */
function markdownOf(source: OpenedNotes, { file, line }: Place, span?: Span) {
  const text = source.textOf(file);
  return {
    file,
    line,
    markdown: span ? text.slice(span.start, span.end) : text,
    firstLine: span ? spotAt(source.recordOf(file), span.start).line : 1,
  };
}

/** The file or talk to compare with, and the number of similar pages to return. */
export interface SimilarNotesQuery {
  readonly file: string;
  /** Id of a talk, to compare with this talk only; null for the entire file. */
  readonly talk: string | null;
  readonly limit: number;
}

/** The talks and notes that are most similar to a file, or to one talk of it, most similar first. */
export function pagesLike(
  source: OpenedNotes,
  index: SearchIndex,
  { file, talk, limit }: SimilarNotesQuery,
): readonly NamedView[] {
  const { passages, talks, notes } = source.snapshot;
  const document = numberWhere(passages, ({ owner, place }) =>
    talk === null
      ? place.file === file
      : owner.kind === 'talk' && talks.at(owner.number).id === talk,
  );
  if (document === undefined) return [];
  return index.related(document, limit, ['talk', 'note']).flatMap((hit) => {
    const { owner } = passages.at(hit.document);
    if (owner.kind !== 'talk' && owner.kind !== 'note') return [];
    const { title, place } = (owner.kind === 'talk' ? talks : notes).at(owner.number);
    return place.file === file && talk === null
      ? []
      : [{ name: title, file: place.file, line: place.line }];
  });
}

function relatedTalks(source: OpenedNotes, index: SearchIndex, talk: number) {
  const { passages, talks } = source.snapshot;
  const isOwn = ({ owner }: Passage): boolean => owner.kind === 'talk' && owner.number === talk;
  const document = numberWhere(passages, isOwn);
  if (document === undefined) return [];
  return index.related(document, RELATED_TALKS, ['talk']).flatMap((hit) => {
    const { owner } = passages.at(hit.document);
    return owner.kind === 'talk' ? [talkView(source, talks.at(owner.number))] : [];
  });
}
