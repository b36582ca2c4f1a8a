import { isContainer, looksLikeEvent } from './line-kinds.ts';

/** Folders that hold notes of many events or none in particular. */
const generic =
  /^(?:notes?|talks?|sessions?|misc(?:ellaneous)?|other|src|docs?|content|posts?|_posts|conferences?|events?|meet-?ups?|archive[ds]?|public|markdown|md|keynotes?|workshops?|tutorials?|lightning[- ]talks?|images?|img|assets|presentations?|summaries|pages|wiki|drafts?|personal|attachments?|templates?|glossary|terms|topics|people|daily|journal|inbox|projects?|areas|resources|references?|guides?|blog|speakers?|en|de|fr|es|main|master)$/i;

const yearOnly = /^(?:19|20)\d\d$/;

/** What a folder's name says of an event. */
export interface FolderName {
  /** Words of the name without year and date, `-` and `_` turned to spaces; empty where there are none. */
  readonly name: string;
  readonly year?: number;
  /** ISO 8601, where the folder's name holds a date. */
  readonly date?: string;
  /** The name cannot be an event's: `talks`, `Day 1`, `misc`. */
  readonly generic: boolean;
}

/** Reads a folder's (or a file's) name, without its ending. */
export function readFolderName(folder: string): FolderName {
  const date = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    folder,
  );
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(folder)?.[1] ?? date?.[1];
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
    ...(date && { date: `${date[1]}-${date[2]}-${date[3]}` }),
    generic:
      words === '' ||
      /^\d{1,4}$/.test(words) ||
      generic.test(words) ||
      (year === undefined && isContainer(words)) ||
      /^(?:day|track|room|week|part)\s*\w{1,3}$/i.test(words),
  };
}

/** Folders that are called after what is said on a stage. */
const talksFolder =
  /^(?:(?:conference|lightning|my|all)[- ])?(?:talks?|sessions?|keynotes?|conferences?|meet-?ups?|presentations?|vorträge|charlas|palestras)(?:[- ]notes?)?$/i;

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

/** Whether a file's folders speak of an event: a year, a day, a conference's name. */
export const isEventPath = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => eventFolderWeight(folder) > 0 && !talksFolder.test(folder));

/** Whether a file is called after a day and nothing else. */
export const isDayName = (path: string): boolean =>
  /^(?:\d{4}-\d{2}-\d{2}|\d{8}|\d{4}_\d{2}_\d{2})\.\w+$/.test(nameOf(path));

/** The folder a file stands in; empty for the notes folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

const indexName = /^(?:readme|index|summary|_index|contents|toc|_sidebar|home)\b/i;

/** Whether a file is called as an index of others is. */
export function isIndexName(path: string): boolean {
  return indexName.test(nameOf(path));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
