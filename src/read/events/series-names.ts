import { countsOf } from '../../model/maps.ts';
import type { NoteFacts } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { hasEventWord } from '../lexicon/line-kinds.ts';
import { folderOf, nameOf, readFolderName, stemOf } from '../lexicon/path-parts.ts';
import { isEverydayWordsOnly, isProduct, nameLikelihood } from '../lexicon/person-names.ts';

/** A name and a year with which the names of several files begin. */
export interface SeriesName {
  readonly name: string;
  readonly year: string;
}

/** Minimum number of files of one name and year; a single file counts only if its title follows in its name. */
const FEWEST = 2;

/**
 * The events that files of one folder are named after (`glass-summit-2019-wet-sand.md`,
 * `glass-summit-2019-kilns.md`), by the paths of the talks.
 */
export function seriesNames(
  talks: readonly Pick<NoteFacts, 'path' | 'whole'>[],
): (path: string) => SeriesName | undefined {
  const named = new Map(talks.map((talk) => [talk.path, nameBeforeYear(talk.path)]));
  const counts = countsOf(
    [...named].flatMap(([path, before]) => (before ? [keyOf(path, before)] : [])),
  );
  const goBeforeTitle = new Set(
    talks.flatMap(({ path, whole }) => (isBeforeTitle(named.get(path), whole) ? [path] : [])),
  );
  return (path) => {
    const before = named.get(path);
    if (!before) return undefined;
    const isSeries = (counts.get(keyOf(path, before)) ?? 0) >= FEWEST;
    return isSeries || goBeforeTitle.has(path) ? before : undefined;
  };
}

const keyOf = (path: string, { name, year }: SeriesName): string =>
  `${folderOf(path)}/${name} ${year}`;

interface NameBeforeYear extends SeriesName {
  /** The words after the year. */
  readonly rest: string;
}

/** Whether the note's title follows the year, and the name before the year is no person or product. */
function isBeforeTitle(before: NameBeforeYear | undefined, { title }: NoteFacts['whole']): boolean {
  if (!before || sharedWords(before.rest, title.value) < MOST_OF_TITLE) return false;
  const { name } = before;
  // `glass-2018-wet.md`: a single word is often a subject.
  if (!name.includes(' ') && !hasEventWord(name)) return false;
  const capitalized = name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return !isEverydayWordsOnly(name) && !isProduct(name) && nameLikelihood(capitalized) < PERSON;
}

const MOST_OF_TITLE = 0.5;
const PERSON = 0.7;

/** A name of a few words, a year, and more words, at the start of a file's name. */
function nameBeforeYear(path: string): NameBeforeYear | undefined {
  const [found = '', written = '', year = ''] =
    /^(\p{L}[\p{L}\d]*(?:[-_ ][\p{L}\d]+){0,4}?)[-_ ]((?:19|20)\d\d)[-_ ]+(?=\p{L})/u.exec(
      nameOf(path),
    ) ?? [];
  const { name, generic } = readFolderName(written);
  const rest = stemOf(path).slice(found.length).replace(/[-_]+/g, ' ');
  return written === '' || generic ? undefined : { name, year, rest };
}
