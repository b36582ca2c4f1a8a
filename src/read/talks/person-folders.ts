import { appendTo } from '../../model/maps.ts';
import { folderOf, nameOf } from '../lexicon/path-parts.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';

/** Name likelihood of two capitalised words, and of a name with a known given name in front. */
const POSSIBLE = 0.5;
const KNOWN = 0.7;

/** A single folder named like a person may be named after a thing. */
const FEWEST = 2;

/**
 * Folders named after the speakers of their talks: `talks/Ann Lee`, `talks/bo-ray`. All sibling folders must
 * look like names, at least half of them surely.
 * @returns the name by the folder's path
 */
export function personFolders(folders: Iterable<string>): ReadonlyMap<string, string> {
  const byParent = new Map<string, string[]>();
  for (const folder of new Set(folders)) {
    if (folder === '') continue;
    appendTo(byParent, folderOf(folder), folder);
  }
  const people = new Map<string, string>();
  for (const beside of byParent.values()) {
    const looks = beside.map((folder) => nameLikelihood(personIn(folder)));
    const known = looks.filter((look) => look >= KNOWN);
    const areAll = looks.every((look) => look >= POSSIBLE);
    if (beside.length < FEWEST || !areAll || known.length * 2 < beside.length) continue;
    for (const folder of beside) people.set(folder, personIn(folder));
  }
  return people;
}

/** The folder's name with capitals and spaces: `bo-ray` becomes `Bo Ray`. */
const personIn = (folder: string): string =>
  /\s/.test(nameOf(folder))
    ? nameOf(folder)
    : nameOf(folder)
        .replace(/[-_]+/g, ' ')
        .replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
