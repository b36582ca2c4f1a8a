import type { NoteFacts, SectionFact, TalkFact } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { dayIn } from '../lexicon/dates.ts';
import { hasEventWord, isContainer, isSectionName, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/name-and-year.ts';
import {
  dayOfName,
  type FolderName,
  folderOf,
  nameOf,
  readFolderName,
} from '../lexicon/path-parts.ts';
import { isPlainSpeech, isProduct } from '../lexicon/person-names.ts';
import { eventNameIn } from './event-names.ts';
import { type EventFact, yearOf } from './events.ts';
import type { FolderEvent } from './folder-events.ts';
import type { SeriesName } from './series-names.ts';

/** The event that a talk belongs to: one that is told of, or that of an event note, by its number. */
export type EventClaim = EventFact | { readonly noted: number };

/** What is known of the events of folders. */
export interface EventsOfFolders {
  /** The event that a folder is about. */
  of(folder: string): FolderEvent | null;
  /** The number of the event that a note is the event note of. */
  notedBy(path: string): number | undefined;
  /** The number of the event of the event note in a folder. */
  notedIn(folder: string): number | undefined;
  /** What a file and others beside it are called after. */
  namedBy(path: string): SeriesName | undefined;
}

/**
 * The event that a talk belongs to: what the note says, else what its folder is about.
 * @param isShared whether the note holds several talks
 */
export function eventClaimOf(
  note: NoteFacts,
  fact: TalkFact,
  isShared: boolean,
  folders: EventsOfFolders,
): EventClaim | undefined {
  const folder = folderOf(note.path);
  const own = folders.notedBy(note.path);
  if (own !== undefined) return { noted: own };
  return (
    said(note, fact, folders) ??
    noted(folder, folders) ??
    (isShared ? ofFile(note, folders.of(folder)) : undefined) ??
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

/** `2015-11-15-rubyconf-slow-glass.md`, `2015-11-15-0930-rubyconf-...`: whose day it was stands behind it. */
function ofDatedName({ path }: NoteFacts): EventFact | undefined {
  const date = dayOfName(path);
  const [, name = ''] =
    /^[\d_.-]{8,}[-_ ](?:\d{4}[-_ ])?(\p{L}[\p{L}\d]+)[-_ ]+\p{L}/u.exec(nameOf(path)) ?? [];
  if (date === undefined || !hasEventWord(name)) return undefined;
  return { name, date, place: { file: path, line: 1 } };
}

/** Words of folders in which people meet. */
const group = /\b(?:community|meet-?up|group|club|users?|guild|chapter|circle)\b/i;

/** The folder of a group that meets: no year is in its name, but its talks are dated. */
function ofGroup({ path, clues }: NoteFacts): EventFact | undefined {
  const folder = folderOf(path);
  const written = folder.slice(folder.lastIndexOf('/') + 1);
  const { name, generic } = readFolderName(written);
  const isName =
    group.test(name) ||
    (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(written) && !isProduct(name) && !isPlainSpeech(name));
  if (generic || !isName || clues.date === undefined) return undefined;
  return { name, date: clues.date.value, place: { file: path, line: clues.date.line } };
}

/** Front matter, an `Event:` line, or an event's heading above the title. */
function said(note: NoteFacts, fact: TalkFact, folders: EventsOfFolders): EventFact | undefined {
  const [first, second] = note.parts;
  // What is told below the first of several talks is told of that one.
  const isOfFirst = first && second && (note.clues.event?.line ?? 0) > first.title.line;
  const clue = isOfFirst ? undefined : note.clues.event;
  // A line below a talk's title is of that talk alone; else the front matter goes before all headings.
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
  // Front matter is taken at its word; a line's name may hold a year.
  const isField = seen.by === 'front-matter-event';
  const said = isField ? { name: seen.value } : nameAndYear(eventNameIn(seen.value));
  const date =
    (fact.date && dayIn(fact.date.value)) ??
    (note.fields.date && dayIn(note.fields.date.value)) ??
    note.clues.date?.value ??
    ('year' in said ? String(said.year) : undefined);
  const year = folders.of(folderOf(note.path))?.year;
  return {
    ...said,
    date:
      date ?? (yearOf(said.name) === undefined && year !== undefined ? String(year) : undefined),
    location: note.fields.location?.value,
    place: { file: note.path, line: seen.line },
  };
}

/** The nearest event note upwards. */
function noted(folder: string, folders: EventsOfFolders): EventClaim | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const event = folders.notedIn(at);
    if (event !== undefined) return { noted: event };
    if (at === '') return undefined;
  }
}

/** A file with several talks is named after its event, in its heading or by its name. */
function ofFile(note: NoteFacts, folder: FolderEvent | null): EventFact | undefined {
  const file = readFolderName((note.path.split('/').at(-1) ?? '').replace(/\.\w+$/, ''));
  const heading = note.sections.find((section) => section.depth > 0 && section.heading !== '');
  const first = note.parts[0]?.title.line ?? 0;
  const titled = note.fields.title;
  // A post is called after the event; its first section is not.
  const isOfPost =
    titled !== undefined &&
    looksLikeEvent(eventNameIn(titled.value)) &&
    !looksLikeEvent(heading?.heading ?? '');
  const usable =
    heading &&
    !isOfPost &&
    heading.line < first &&
    !isContainer(heading.heading) &&
    !isSectionName(heading.heading);
  const above = eventNameIn(usable ? heading.heading : (titled?.value ?? ''));
  const isIndex = /^(?:readme|index)$/i.test(file.name);
  const isTitled = !usable && titled !== undefined && above !== '';
  const clearly =
    isTitled ||
    looksLikeEvent(above) ||
    (above !== '' &&
      !isIndex &&
      (sameName(above, file.name) ||
        (folder?.name === undefined && tellsOfMeeting(heading, file))));
  if (!clearly && (folder?.name !== undefined || isIndex)) return undefined;
  const telling = file.name !== '' && (looksLikeEvent(file.name) || file.year !== undefined);
  // `# Talks I have watched`: what a heading says that no day and no file's name goes with is nothing that took place.
  const isDated = yearOf(heading?.heading) !== undefined || note.clues.date !== undefined;
  if (!clearly && !telling && !isDated) return undefined;
  const name = clearly || !telling ? above || file.name : file.name;
  if (name === '' || (file.generic && name === file.name)) return undefined;
  const named = withoutCity(nameAndYear(name), heading?.heading ?? '');
  const year = named.year ?? yearOf(heading?.heading) ?? file.year ?? folder?.year;
  return {
    name: named.name,
    date:
      (note.fields.date && dayIn(note.fields.date.value)) ??
      note.clues.date?.value ??
      file.date ??
      folder?.date ??
      (year === undefined ? undefined : String(year)),
    ...(named.city !== undefined && { location: named.city }),
    place: { file: note.path, line: clearly ? ((usable ? heading : titled)?.line ?? 1) : 1 },
  };
}

/** `# Haskell-Stammtisch Leipzig, 19.01.2023`: says when it was, or the words of a dated file's name. */
function tellsOfMeeting(heading: SectionFact | undefined, file: FolderName): boolean {
  if (!heading || looksLikeEvent(file.name)) return false;
  const isDated = dayIn(heading.heading) !== undefined;
  return isDated || (file.year !== undefined && sharedWords(heading.heading, file.name) >= 0.6);
}

/** `Fieldbus Fest, Graz`, `SREcon 2019 - Dublin`: where it was this time is no part of the name. */
function withoutCity(
  named: { readonly name: string; readonly year?: number },
  heading: string,
): { readonly name: string; readonly year?: number; readonly city?: string } {
  const { name, year } = named;
  const parts =
    /^([^,]*\p{Lu}[^,]*),\s(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,2})$/u.exec(name) ??
    /^(.*\p{Lu}.*?(?:19|20)\d\d)\s?[-–—,]\s(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,2})$/u.exec(name);
  const [, bare = '', city = ''] = parts ?? [];
  const isDated = year !== undefined || dayIn(heading) !== undefined;
  // Days, meetups and camps are called after their cities, comma or not.
  if (bare === '' || !isDated || /(?:days?|meet-?ups?|group|camp)$/i.test(nameAndYear(bare).name))
    return named;
  return { ...named, ...nameAndYear(bare), city };
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

function sameName(a: string, b: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  return key(a) === key(b);
}
