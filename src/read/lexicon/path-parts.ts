import { lazily } from '../../model/lazily.ts';
import { anyYear, dayIn, isDayAlone, isoDay } from './dates.ts';
import { alternativesOf } from './languages/all.ts';
import { announcesTalks, looksLikeEvent } from './line-kinds.ts';
import { withoutOrder, withoutSortPrefix } from './names.ts';

/** Names of folders with notes of many events or of no event. */
const generic =
  /^(?:notes?|talks?|sessions?|misc(?:ellaneous)?|other|src|docs?|content|posts?|_posts|conferences?|events?|meet-?ups?|archive[ds]?|public|markdown|md|keynotes?|workshops?|tutorials?|lightning[- ]talks?|images?|img|assets|presentations?|summaries|pages|wiki|drafts?|personal|attachments?|templates?|glossary|terms|topics|people|daily|journal|inbox|projects?|areas|resources|references?|guides?|blog|speakers?|en|de|fr|es|main|master)$/i;

const yearOnly = /^(?:19|20)\d\d$/;

/** The parts of a folder's name that may describe an event. */
export interface FolderName {
  /** Words of the name without year and date, `-` and `_` turned to spaces; empty where there are none. */
  readonly name: string;
  readonly year?: number;
  /** 2021 in `cloudnord-21`: a year only if the folder is an event's. */
  readonly shortYear?: number;
  /** ISO 8601, where the folder's name holds a date. */
  readonly date?: string;
  /** Whether the name cannot be an event's: `talks`, `Day 1`, `misc`. */
  readonly generic: boolean;
}

/** Parses the name of a folder or a file; a file's extension does not count. */
export function readFolderName(written: string): FolderName {
  const folder = withoutOrder(withoutSortPrefix(written));
  const date = isoDay.exec(folder);
  const year = anyYear.exec(folder)?.[0] ?? date?.[1];
  const short =
    year === undefined ? /(?<=\p{L}{3})(?:['’ _-]{1,2})((?:0[5-9]|[1-3]\d))$/u.exec(folder) : null;
  const words = folder
    .replace(/\.(?:txt|md|markdown|mdown|mkd|mdx|org|rst|html?|docx?|pdf)$/i, '')
    .replace(date?.[0] ?? /(?!)/, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?:[-_.](?:0[1-9]|1[0-2]))?(?!\d)/, ' ')
    .replace(/(?<=\p{L})['’](\d\d)(?!\d)/u, ' ')
    .replace(/[-_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    name: words,
    ...(year !== undefined && { year: Number(year) }),
    ...(short && { shortYear: 2000 + Number(short[1]) }),
    ...(date && { date: `${date[1]}-${date[3]}-${date[4]}` }),
    generic:
      words === '' ||
      /^\d{1,4}$/.test(words) ||
      generic.test(words) ||
      (year === undefined && announcesTalks(words)) ||
      /^(?:day|track|room|week|part)\s*\w{1,3}$/i.test(words),
  };
}

/** Names of folders for talks: `talks`, `my sessions`, `keynote notes`. */
const talksFolder = new RegExp(
  `^(?:(?:conference|lightning|my|all)[- ])?(?:talks?|sessions?|keynotes?|conferences?|meet-?ups?|presentations?|${alternativesOf(({ files }) => files.talks)})(?:[- ]notes?)?$`,
  'i',
);

/**
 * The weight of a file's folders as evidence for a talk: highest for a conference's name or day, less for a folder of
 * talks, least for a year alone, since years order notes of any kind.
 */
export function eventPathWeight(path: string): number {
  const folders = path.split('/').slice(0, -1);
  return folders.reduce((most, folder) => Math.max(most, eventFolderWeight(folder)), 0);
}

function eventFolderWeight(folder: string): number {
  const words = folder.replace(/[-_]+/g, ' ');
  if (yearOnly.test(folder)) return 0.5;
  if (talksFolder.test(folder)) return 1;
  const isEvent =
    /^day\s*\d+$/i.test(words) || looksLikeEvent(words) || /\D(?:19|20)\d\d$/.test(folder);
  return isEvent ? 1.5 : 0;
}

/** Names of folders for others' works: books, recipes, films, articles, music. Their makers are not speakers. */
const works = new RegExp(
  `(?<!\\p{L})(?:books?|bookshelf|reading|readwise|kindle|literature|novels?|poems?|poetry|essays?|articles?|papers?|clippings?|podcasts?|films?|movies?|tv|series|shows?|music|songs?|albums?|lyrics|chords|recipes?|cooking|cookbooks?|kitchen|food|drinks|games|people|persons|contacts|friends|${alternativesOf(({ files }) => files.works)})(?!\\p{L})|${alternativesOf(({ files }) => files.worksWithin)}`,
  'iu',
);

/** Other words in the name of a folder for works. */
const besideWorks = new RegExp(
  `(?<!\\p{L})(?:my|the|to|i|read|watched|watch|heard|notes?|list|reviews?|summaries|summary|log|favou?rites?|and|of|on|in|online|source|sources|misc|\\d+|${alternativesOf(({ files }) => files.besideWorks)}|online|journal|web|news|blog|academic|research|scientific|family|own)(?!\\p{L})`,
  'giu',
);

/** Whether the nearest folder of a file that is for works or for an event is for works. */
export function isInWorksFolder(path: string): boolean {
  const folders = path.split('/').slice(0, -1).reverse();
  const telling = folders.find((folder) => isOfWorks(folder) || eventFolderWeight(folder) > 0.5);
  return telling !== undefined && isOfWorks(telling);
}

const templates = new RegExp(
  `(?:^|/)[_.]?(?:(?:note|obsidian|my)[-_ ])?(?:templates?|archetypes|${alternativesOf(({ files }) => files.templates)})/`,
  'iu',
);

/** Whether a file is in a folder of templates. */
export const isInTemplateFolder = (path: string): boolean => templates.test(path);

function isOfWorks(folder: string): boolean {
  if (!works.test(folder) || eventFolderWeight(folder) > 0.5) return false;
  const rest = folder
    .replace(/[-_&+,.]+/g, ' ')
    .replace(works, ' ')
    .replace(works, ' ')
    .replace(besideWorks, ' ');
  return !/\p{L}{2,}/u.test(rest);
}

/** Whether a folder of a file is named after an event, a day or a year. */
export const isEventPath = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => eventFolderWeight(folder) > 0 && !talksFolder.test(folder));

/** Whether the name of a file is only a day. */
export const isDayName = (path: string): boolean =>
  mayHaveYear.test(path) && isDayAlone(stemOf(path).replace(/_+/g, ' '));

/** Quick test: few names contain a year. */
const mayHaveYear = /\d{4}/;

/** The day that a file's name contains, in ISO 8601. */
export function dayOfName(path: string): string | undefined {
  const stem = stemOf(path);
  if (!mayHaveYear.test(stem)) return undefined;
  const day = readFolderName(stem).date ?? dayIn(stem.replace(/_+/g, ' '));
  return day?.length === 10 ? day : undefined;
}

/** A file's name without its extension. */
export const stemOf = (path: string): string => nameOf(path).replace(/\.\w+$/, '');

/** The folder that contains a file; empty for the notes folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The folders that contain a folder, the nearest first; the last is the notes folder itself, an empty string. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    yield at;
  }
}

/**
 * Finds the folder with a file's name: next to the file (`Ops Days.md`, `ops-days/`), or the folder around it.
 * @param folders the folders that contain notes
 */
export function sameNameFolderFinder(
  folders: Iterable<string>,
): (path: string) => string | undefined {
  const keyOf = (path: string) => path.toLowerCase().replace(/[-_\s]+/g, ' ');
  const byKey = lazily(
    () =>
      new Map(
        [...new Set(folders)].flatMap((folder) =>
          [folder, ...foldersAbove(folder)].map((at) => [keyOf(at), at] as const),
        ),
      ),
  );
  return (path) => {
    const [folder, stem] = [folderOf(path), stemOf(path)];
    const beside = byKey().get(keyOf(folder === '' ? stem : `${folder}/${stem}`));
    return beside ?? (keyOf(nameOf(folder)) === keyOf(stem) ? folder : undefined);
  };
}

/** `README.md`, `index.de.md`, `home`; a longer name (`index-funds.md`) is that of a page about something. */
const indexName =
  /^(?:readme|index|summary|_index|contents|toc|_sidebar|home)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?(?:\.\w+)?$/i;

/** Whether a file has the name of an index. */
export function isIndexName(path: string): boolean {
  return indexName.test(nameOf(path));
}

/** The last part of a path: the file's or the folder's own name. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
