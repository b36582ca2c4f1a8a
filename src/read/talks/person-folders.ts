import { appendTo } from '../../model/append-to.ts';
import { folderOf, nameOf } from '../lexicon/path-parts.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';

/** From here on two capitalised words may be a name, and here a given name that is known stands in front. */
const POSSIBLE = 0.5;
const KNOWN = 0.7;

/** One folder called like a person is as likely called after a thing. */
const FEWEST = 2;

/**
 * Folders that talks are filed in by who gave them: `talks/Ann Lee`, `talks/bo-ray`. All that stand beside each
 * other are called after people, and at least half of them beyond doubt.
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

/** `bo-ray` in capitals and with a space. */
const personIn = (folder: string): string =>
  /\s/.test(nameOf(folder))
    ? nameOf(folder)
    : nameOf(folder)
        .replace(/[-_]+/g, ' ')
        .replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
