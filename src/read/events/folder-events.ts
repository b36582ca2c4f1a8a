import { lettersOf } from '../../model/text/letters-of.ts';
import type { NoteFacts } from '../facts/types.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { announcesTalks, isSectionName, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/names.ts';
import {
  type FolderName,
  folderOf,
  isIndexName,
  nameOf,
  readFolderName,
} from '../lexicon/path-parts.ts';
import { isEverydayWordsOnly, isProduct } from '../lexicon/person-names.ts';
import { eventNameIn } from './event-names.ts';
import { firstHeading } from './first-heading.ts';

/** The event that a folder is about. */
export interface FolderEvent {
  readonly name?: string;
  readonly year?: number;
  readonly date?: string;
  /** The folder with this name; a folder below may be of the same event. */
  readonly of?: string;
  /** Position of the name; the folder's first file, if only the folder's name states it. */
  readonly file: string;
  readonly line: number;
}

/** Finds the event of each folder by index files, links in these to the folder, and folder names. */
export class FolderEvents {
  private readonly named = new Map<string, FolderEvent>();
  private readonly resolved = new Map<string, FolderEvent | null>();
  private readonly firstFile = new Map<string, string>();
  /** Spellings in indexes, by the letters that a folder's name has: `strangeloop` is Strange Loop. */
  private readonly spellings = new Map<string, string>();

  /** `notes` must be sorted by path. */
  constructor(notes: readonly NoteFacts[]) {
    for (const note of notes) {
      const folder = folderOf(note.path);
      if (!this.firstFile.has(folder)) this.firstFile.set(folder, note.path);
      if (isIndexName(note.path)) this.readIndex(note, folder);
    }
  }

  /** The event of a folder, else of the nearest folder above that is about one. */
  of(folder: string): FolderEvent | null {
    const known = this.resolved.get(folder);
    if (known !== undefined) return known;
    const event = this.resolve(folder);
    this.resolved.set(folder, event);
    return event;
  }

  private readIndex(note: NoteFacts, folder: string): void {
    const found = eventOfIndex(note, folder);
    if (found) {
      this.named.set(folder, {
        ...nameAndYear(found.name),
        ...(found.isWritten && { name: found.name }),
        ...(note.clues.date && { date: note.clues.date.value }),
        file: note.path,
        line: found.line,
      });
    }
    for (const text of note.clues.linkTexts) this.learnSpelling(text);
    for (const { text } of note.links) this.learnSpelling(text);
    for (const section of note.sections) this.learnSpelling(section.heading);
    for (const link of note.links) {
      const target = link.target
        .replace(/^\.\//, '')
        .replace(/\/(?:readme|index)\.md$/i, '')
        .replace(/\/$/, '');
      if (link.kind !== 'path' || target === '' || /\.\w{2,4}$|\.\./.test(target)) continue;
      const path = folder === '' ? target : `${folder}/${target}`;
      const text = eventNameIn(link.text);
      if (text === '' || this.named.has(path) || readFolderName(nameOf(target)).generic) continue;
      this.named.set(path, {
        ...nameAndYear(text),
        file: note.path,
        line: link.line,
      });
    }
  }

  private learnSpelling(text: string): void {
    const { name } = nameAndYear(eventNameIn(text));
    const key = lettersOf(name);
    if (/\p{Lu}/u.test(name) && !this.spellings.has(key)) this.spellings.set(key, name);
  }

  private resolve(folder: string): FolderEvent | null {
    const own = readFolderName(nameOf(folder));
    const above = folder === '' ? null : this.of(folderOf(folder));
    const named = this.named.get(folder);
    if (
      named?.name !== undefined &&
      (folder === '' || !own.generic || looksLikeEvent(named.name))
    ) {
      const year = named.year ?? own.year ?? yearAbove(folder);
      return {
        ...named,
        of: folder,
        ...(year !== undefined && { year }),
        ...(own.date && { date: own.date }),
      };
    }
    if (folder === '') return null;
    const short = shortYearOf(own);
    const year = own.year ?? short?.year ?? above?.year ?? yearAbove(folder);
    if (own.generic) {
      // A folder named after a year or a day belongs to the event of the folder above.
      return above || year !== undefined
        ? {
            file: this.fileOf(folder),
            line: 1,
            ...above,
            ...(year !== undefined && { year }),
            ...(own.date && { date: own.date }),
          }
        : null;
    }
    const likely = looksLikeEvent(own.name) || own.year !== undefined || short !== undefined;
    // Below the folder of an event, a name is a track or a topic.
    if (!likely && (above?.name !== undefined || year === undefined)) return above;
    return {
      name: this.spellings.get(lettersOf(short?.name ?? own.name)) ?? short?.name ?? own.name,
      of: folder,
      ...(year !== undefined && { year }),
      ...(own.date && { date: own.date }),
      file: this.fileOf(folder),
      line: 1,
    };
  }

  private fileOf(folder: string): string {
    const direct = this.firstFile.get(folder);
    if (direct !== undefined) return direct;
    for (const [inner, file] of this.firstFile) if (inner.startsWith(`${folder}/`)) return file;
    return folder;
  }
}

/** An event's name in an index. */
interface NamedInIndex {
  readonly name: string;
  readonly line: number;
  /** Whether the name is from the front matter and is used unchanged, with its year. */
  readonly isWritten?: boolean;
}

/** The event that an index names: in its front matter, its first heading, or a sentence below it. */
function eventOfIndex(note: NoteFacts, folder: string): NamedInIndex | undefined {
  const { fields, clues } = note;
  const heading = firstHeading(note);
  const said = clues.event?.by === 'event-sentence' ? clues.event : undefined;
  const name = heading && heading.line <= LAST_LINE ? eventNameIn(heading.heading) : '';
  // A sentence that begins with the heading's name is more complete: `# opsdays`, `opsdays Ghent '16 report`.
  if (said && (name === '' || said.value.toLowerCase().startsWith(name.toLowerCase())))
    return { name: said.value, line: said.line };
  const titled = fields.title && eventNameIn(fields.title.value);
  if (fields.title && titled && isEventHeading(fields.title.value, folder))
    return { name: titled, line: fields.title.line, isWritten: true };
  if (heading && name !== '' && isEventHeading(heading.heading, folder))
    return { name, line: heading.line };
  return said && { name: said.value, line: said.line };
}

/** In lines: a heading further down is that of a section. */
const LAST_LINE = 12;

/** The year in `cloudnord-21`; `python-27`, `chapter-12` and `week-14` contain no year. */
function shortYearOf({
  name,
  shortYear,
  generic,
}: FolderName): { readonly name: string; readonly year: number } | undefined {
  if (shortYear === undefined || generic) return undefined;
  const bare = name.replace(/[\s'’]*\d\d$/, '');
  const isCounted = isEverydayWordsOnly(bare) || isProduct(bare) || counted.test(bare);
  return isCounted ? undefined : { name: bare, year: shortYear };
}

const counted =
  /^(?:chapter|section|part|unit|module|lesson|lecture|season|episode|volume|vol|issue|sprint|kw|kapitel|no|nr|level|lab|grade|class|area|room|ch|ep)$/i;

function yearAbove(folder: string): number | undefined {
  const year = folder.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1);
  return year === undefined ? undefined : Number(year);
}

/** `Went to Conference`, `Talks I gave`: what the writer did, no name. */
const activity = /^\p{L}+\s(?:to|i|we)\s/iu;

/** Headings of a programme: `議程列表`, `Agenda`. */
const programmeHead = new RegExp(
  `^(?:agenda|programme?|schedule|talks?|sessions?|${alternativesOf(({ programme }) => programme.agenda)})`,
  'iu',
);

/** In a folder of a year, any heading of its index names the event; elsewhere it must look like one. */
function isEventHeading(text: string, folder: string): boolean {
  const name = eventNameIn(text);
  if (isSectionName(text) || announcesTalks(text) || programmeHead.test(text.trim())) return false;
  if (folder !== '' && yearAbove(folder) !== undefined) return true;
  return (
    looksLikeEvent(name) &&
    !/^(?:conferences?|meet-?ups?|events?|summits?|talks?)$/i.test(name) &&
    !activity.test(name)
  );
}
