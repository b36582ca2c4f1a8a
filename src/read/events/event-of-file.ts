import type { NoteFacts } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { dayIn } from '../lexicon/dates.ts';
import { announcesTalks, isSectionName, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/names.ts';
import { type FolderName, isIndexName, readFolderName, stemOf } from '../lexicon/path-parts.ts';
import { eventNameIn } from './event-names.ts';
import { type EventFact, yearOf } from './events.ts';
import { firstHeading } from './first-heading.ts';
import type { FolderEvent } from './folder-events.ts';

/**
 * The event that a file with several talks is named after: by its heading, the title in its front matter, or the
 * file's name.
 */
export function eventOfFile(note: NoteFacts, folder: FolderEvent | null): EventFact | undefined {
  const file = readFolderName(stemOf(note.path));
  const head = headOf(note);
  const isInEvent = folder?.name !== undefined;
  const isIndex = isIndexName(note.path);
  const isNamed =
    head.isTitle ||
    looksLikeEvent(head.name) ||
    (head.name !== '' &&
      !isIndex &&
      (sameName(head.name, file.name) || (!isInEvent && tellsOfMeeting(head.heading, file))));
  if (!isNamed && (isInEvent || isIndex)) return undefined;
  const isFileTelling = file.name !== '' && (looksLikeEvent(file.name) || file.year !== undefined);
  const headYear = yearOf(head.heading);
  // `# Talks I have watched`: a heading without a date, and without a telling file name, is no event.
  const isDated = headYear !== undefined || note.clues.date !== undefined;
  if (!isNamed && !isFileTelling && !isDated) return undefined;
  const name = isNamed || !isFileTelling ? head.name || file.name : file.name;
  if (name === '' || (file.generic && name === file.name)) return undefined;
  const named = withoutCity(nameAndYear(name), head.heading);
  const year = named.year ?? headYear ?? file.year ?? folder?.year;
  return {
    name: named.name,
    date:
      (note.fields.date && dayIn(note.fields.date.value)) ??
      note.clues.date?.value ??
      file.date ??
      folder?.date ??
      (year === undefined ? undefined : String(year)),
    ...(named.city !== undefined && { location: named.city }),
    place: { file: note.path, line: isNamed ? head.line : 1 },
  };
}

/** The heading or title of a file. */
interface Head {
  /** A possible event name; empty if the file has neither. */
  readonly name: string;
  readonly line: number;
  /** Whether the name is from the title in the front matter. */
  readonly isTitle: boolean;
  /** The text of the first heading, even if the name is another. */
  readonly heading: string;
}

/** The first heading above the talks of a file, else the title in its front matter. */
function headOf(note: NoteFacts): Head {
  const { parts, fields } = note;
  const { title } = fields;
  const first = firstHeading(note);
  const heading = first?.heading ?? '';
  // A post's title names the event; its first section heading does not.
  const isPost = title && looksLikeEvent(eventNameIn(title.value)) && !looksLikeEvent(heading);
  const isAbove = first !== undefined && first.line < (parts[0]?.title.line ?? 0);
  if (isAbove && !isPost && !announcesTalks(heading) && !isSectionName(heading))
    return { name: eventNameIn(heading), line: first.line, isTitle: false, heading };
  const name = eventNameIn(title?.value ?? '');
  return { name, line: title?.line ?? 1, isTitle: name !== '', heading };
}

/** Whether a heading has a date (`# Haskell-Stammtisch Leipzig, 19.01.2023`) or a dated file's name. */
function tellsOfMeeting(heading: string, file: FolderName): boolean {
  if (heading === '' || looksLikeEvent(file.name)) return false;
  const isDated = dayIn(heading) !== undefined;
  return isDated || (file.year !== undefined && sharedWords(heading, file.name) >= 0.6);
}

/** Separates the place of one edition from the name: `Fieldbus Fest, Graz`, `SREcon 2019 - Dublin`. */
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
  // Names of days, meetups and camps contain their city, with or without a comma.
  if (bare === '' || !isDated || /(?:days?|meet-?ups?|group|camp)$/i.test(nameAndYear(bare).name))
    return named;
  return { ...named, ...nameAndYear(bare), city };
}

function sameName(a: string, b: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  return key(a) === key(b);
}
