import type { NoteFacts } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { hasEventWord } from '../lexicon/line-kinds.ts';
import { folderOf, nameOf, readFolderName, stemOf } from '../lexicon/path-parts.ts';
import { isPlainSpeech, isProduct, nameLikelihood } from '../lexicon/person-names.ts';

/** What the names of several files say before their titles. */
export interface SeriesName {
  readonly name: string;
  readonly year: string;
}

/** Fewer files that are called alike may be so by chance, unless what follows is the title. */
const FEWEST = 2;

/**
 * `glass-summit-2019-wet-sand.md`, `glass-summit-2019-kilns.md`: the events that files of one folder are called after,
 * by the paths of those that are talks.
 */
export function seriesNames(
  talks: readonly Pick<NoteFacts, 'path' | 'whole'>[],
): (path: string) => SeriesName | undefined {
  const named = new Map(talks.map((talk) => [talk.path, nameBeforeYear(talk.path)]));
  const counts = new Map<string, number>();
  for (const [path, before] of named)
    if (before) counts.set(keyOf(path, before), (counts.get(keyOf(path, before)) ?? 0) + 1);
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
  /** What stands behind the year. */
  readonly rest: string;
}

/** `glass-summit-2019-kilns.md` with the title `Kilns`: what goes before is no part of it; a person or a product is no event. */
function isBeforeTitle(before: NameBeforeYear | undefined, { title }: NoteFacts['whole']): boolean {
  if (!before || sharedWords(before.rest, title.value) < MOST_OF_TITLE) return false;
  const { name } = before;
  // `glass-2018-wet.md`: one word is that of a subject as often.
  if (!name.includes(' ') && !hasEventWord(name)) return false;
  const capitalized = name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return !isPlainSpeech(name) && !isProduct(name) && nameLikelihood(capitalized) < PERSON;
}

const MOST_OF_TITLE = 0.5;
const PERSON = 0.7;

/** A name in a word or a few, a year, and more behind it. */
function nameBeforeYear(path: string): NameBeforeYear | undefined {
  const [found = '', written = '', year = ''] =
    /^(\p{L}[\p{L}\d]*(?:[-_ ][\p{L}\d]+){0,4}?)[-_ ]((?:19|20)\d\d)[-_ ]+(?=\p{L})/u.exec(
      nameOf(path),
    ) ?? [];
  const { name, generic } = readFolderName(written);
  const rest = stemOf(path).slice(found.length).replace(/[-_]+/g, ' ');
  return written === '' || generic ? undefined : { name, year, rest };
}
