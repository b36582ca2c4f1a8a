import { lazily } from '../../model/lazily.ts';
import { dayIn, isDayAlone } from './dates.ts';
import { choiceOf } from './languages/all.ts';
import { isContainer, looksLikeEvent } from './line-kinds.ts';
import { spokenName } from './names.ts';

/** Folders that hold notes of many events or none in particular. */
const generic =
  /^(?:notes?|talks?|sessions?|misc(?:ellaneous)?|other|src|docs?|content|posts?|_posts|conferences?|events?|meet-?ups?|archive[ds]?|public|markdown|md|keynotes?|workshops?|tutorials?|lightning[- ]talks?|images?|img|assets|presentations?|summaries|pages|wiki|drafts?|personal|attachments?|templates?|glossary|terms|topics|people|daily|journal|inbox|projects?|areas|resources|references?|guides?|blog|speakers?|en|de|fr|es|main|master)$/i;

const yearOnly = /^(?:19|20)\d\d$/;

/** What a folder's name says of an event. */
export interface FolderName {
  /** Words of the name without year and date, `-` and `_` turned to spaces; empty where there are none. */
  readonly name: string;
  readonly year?: number;
  /** `cloudnord-21`: of that year if the folder is of an event at all. */
  readonly shortYear?: number;
  /** ISO 8601, where the folder's name holds a date. */
  readonly date?: string;
  /** The name cannot be an event's: `talks`, `Day 1`, `misc`. */
  readonly generic: boolean;
}

/** `02 `, `2. `, `02-`: where a folder or a file stands among others. */
const numbering = /^(?:0\d[\s_.-]+|\d{1,2}(?:[._]\s?|\s?-\s?))(?=\p{L})/u;

/** Reads a folder's (or a file's) name, without its ending. */
export function readFolderName(written: string): FolderName {
  const folder = spokenName(written).replace(numbering, '');
  const date = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    folder,
  );
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(folder)?.[1] ?? date?.[1];
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
      (year === undefined && isContainer(words)) ||
      /^(?:day|track|room|week|part)\s*\w{1,3}$/i.test(words),
  };
}

/** Folders that are called after what is said on a stage. */
const talksFolder = new RegExp(
  `^(?:(?:conference|lightning|my|all)[- ])?(?:talks?|sessions?|keynotes?|conferences?|meet-?ups?|presentations?|${choiceOf(({ files }) => files.talks)})(?:[- ]notes?)?$`,
  'i',
);

/**
 * How much a file's folders speak for a talk: a conference's name or a day of one most, a folder of talks less,
 * a year alone little, since years order notes of any kind.
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

/** Folders of works that others made: books, recipes, films, articles, music. Who made one is no speaker. */
const works = new RegExp(
  `(?<!\\p{L})(?:books?|bookshelf|reading|readwise|kindle|literature|novels?|poems?|poetry|essays?|articles?|papers?|clippings?|podcasts?|films?|movies?|tv|series|shows?|music|songs?|albums?|lyrics|chords|recipes?|cooking|cookbooks?|kitchen|food|drinks|games|people|persons|contacts|friends|${choiceOf(({ files }) => files.works)})(?!\\p{L})|${choiceOf(({ files }) => files.worksWithin)}`,
  'iu',
);

/** Words that may stand beside those in a folder's name. */
const besideWorks = new RegExp(
  `(?<!\\p{L})(?:my|the|to|i|read|watched|watch|heard|notes?|list|reviews?|summaries|summary|log|favou?rites?|and|of|on|in|online|source|sources|misc|\\d+|${choiceOf(({ files }) => files.besideWorks)}|online|journal|web|news|blog|academic|research|scientific|family|own)(?!\\p{L})`,
  'giu',
);

/** Whether the nearest of a file's folders that says what it holds says that of works. */
export function isAmongWorks(path: string): boolean {
  const folders = path.split('/').slice(0, -1).reverse();
  const telling = folders.find((folder) => isOfWorks(folder) || eventFolderWeight(folder) > 0.5);
  return telling !== undefined && isOfWorks(telling);
}

const templates = new RegExp(
  `(?:^|/)[_.]?(?:(?:note|obsidian|my)[-_ ])?(?:templates?|archetypes|${choiceOf(({ files }) => files.templates)})/`,
  'iu',
);

/** Whether a file stands in a folder of templates. */
export const isAmongTemplates = (path: string): boolean => templates.test(path);

function isOfWorks(folder: string): boolean {
  if (!works.test(folder) || eventFolderWeight(folder) > 0.5) return false;
  const rest = folder
    .replace(/[-_&+,.]+/g, ' ')
    .replace(works, ' ')
    .replace(works, ' ')
    .replace(besideWorks, ' ');
  return !/\p{L}{2,}/u.test(rest);
}

/** Whether a file's folders speak of an event: a year, a day, a conference's name. */
export const isEventPath = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => eventFolderWeight(folder) > 0 && !talksFolder.test(folder));

/** Whether a file is called after a day and nothing else. */
export const isDayName = (path: string): boolean =>
  // Nearly no name has a year in it.
  /\d{4}/.test(path) && isDayAlone(stemOf(path).replace(/_+/g, ' '));

/** The day that a file's name holds, ISO 8601. */
export function dayOfName(path: string): string | undefined {
  const stem = stemOf(path);
  const day = readFolderName(stem).date ?? dayIn(stem.replace(/_+/g, ' '));
  return day?.length === 10 ? day : undefined;
}

/** A file's name without its ending. */
export const stemOf = (path: string): string => nameOf(path).replace(/\.\w+$/, '');

/** The folder a file stands in; empty for the notes folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The folders that a folder stands in, the nearest first, the notes folder itself, which is empty, last. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    yield at;
  }
}

/**
 * Finds the folder that has a file's name: beside it (`Ops Days.md`, `ops-days/`), or the one that it stands in.
 * @param folders those that notes stand in
 */
export function namesakesAmong(folders: Iterable<string>): (path: string) => string | undefined {
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

/** `README.md`, `index.de.md`, `home`; a name that goes on (`index-funds.md`) is that of a page about something. */
const indexName =
  /^(?:readme|index|summary|_index|contents|toc|_sidebar|home)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?(?:\.\w+)?$/i;

/** Whether a file is called as an index of others is. */
export function isIndexName(path: string): boolean {
  return indexName.test(nameOf(path));
}

/** A file's or a folder's own name, without those above it. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
