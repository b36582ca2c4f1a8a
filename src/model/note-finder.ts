import { lazily } from './lazily.ts';
import type { WrittenLink } from './notes.ts';

/** The file name extensions of notes. */
export const NOTE_ENDING = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/** The target of a link as written, and the kind of the link. */
export type LinkTarget = Pick<WrittenLink, 'kind' | 'target'>;

interface Located {
  readonly path: string;
  /** Other names of the note, which wikilinks may use. */
  readonly aliases?: readonly string[];
}

/** Finds the notes that links lead to. Each look-up table is made at its first use. */
export class NoteFinder {
  readonly #paths: () => ReadonlyMap<string, number>;
  readonly #stems: () => ReadonlyMap<string, number>;
  readonly #names: () => ReadonlyMap<string, number>;
  readonly #aliases: () => ReadonlyMap<string, number>;

  /** @param notes ordered by path; of several with one name, the one in the fewest folders, then the first, wins */
  constructor(notes: readonly Located[]) {
    this.#paths = lazily(() => new Map(notes.map(({ path }, index) => [path, index])));
    this.#stems = lazily(() => firstOf(notes, ({ path }) => [stemOf(path)]));
    this.#names = lazily(() => firstOf(notes, ({ path }) => [lastOf(stemOf(path))]));
    this.#aliases = lazily(() => firstOf(notes, (note) => otherNames(note).map(keyOf)));
  }

  /** Index of the note that a link in `from` leads to; undefined if there is none. */
  find(from: Located, link: LinkTarget): number | undefined {
    if (link.kind === 'wiki') {
      const name = stemOf(link.target);
      return (
        this.#at(folderOf(from.path) + name) ??
        this.#at(name) ??
        this.#names().get(lastOf(name)) ??
        this.#aliases().get(keyOf(link.target))
      );
    }
    const path = linkedPath(from.path, link.target);
    return path === undefined ? undefined : this.#at(path);
  }

  #at(path: string): number | undefined {
    const exact = this.#paths().get(withoutSlash(path));
    if (exact !== undefined) return exact;
    const stem = stemsAt(path).find((each) => this.#stems().has(each));
    return stem === undefined ? undefined : this.#stems().get(stem);
  }
}

/** Quick test whether a link may lead to a note: compares only the last name in the link's target. */
export function leadsTo({ kind, target }: LinkTarget, note: Located): boolean {
  const stem = lastOf(stemOf(note.path));
  // A link to a folder leads to its readme or index.
  if (stem === 'readme' || stem === 'index') return true;
  if (lastOf(stemOf(withoutSlash(target))) === stem) return true;
  return kind === 'wiki' && otherNames(note).some((name) => keyOf(name) === keyOf(target));
}

/** The moment with which the name of a Zettelkasten's file begins, as a pattern: `202405011030` in `202405011030 Compost.md`. */
export const MOMENT = '(?:19|20)\\d{10}(?:\\d\\d)?(?=[\\s_-])';
const momentAhead = new RegExp(`^${MOMENT}`);

/** The aliases of a note, and the moment with which its file's name begins. */
function otherNames({ path, aliases = [] }: Located): readonly string[] {
  const moment = momentAhead.exec(lastOf(path))?.[0];
  return moment === undefined ? aliases : [...aliases, moment];
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/** The folder that a path is in, with its `/`; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The last part of a path. */
export const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path without its ending, in lower case. */
export const stemOf = (path: string): string => path.replace(NOTE_ENDING, '').toLowerCase();

/** The path that a link in a file leads to (a leading `/` is the root); undefined outside of the notes folder. */
export const linkedPath = (file: string, target: string): string | undefined =>
  normal(target.startsWith('/') ? target : folderOf(file) + target);

/** The stems that a path may mean, the likeliest first: a file, or a folder's readme or index. */
const stemsAt = (path: string): readonly string[] => {
  const clean = withoutSlash(path);
  return [stemOf(clean), inside(clean, 'readme'), inside(clean, 'index')];
};

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

/** For each key, the index of the note in the fewest folders; of several such notes, the first. */
function firstOf(
  notes: readonly Located[],
  keysOf: (note: Located) => readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, note] of notes.entries()) {
    for (const key of keysOf(note)) {
      const known = found.get(key);
      if (known === undefined || depthOf(note.path) < depthOf(notes[known]?.path ?? ''))
        found.set(key, index);
    }
  }
  return found;
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder.toLowerCase()}/${name}`;
}

/** How many parts a path has. */
export function depthOf(path: string): number {
  return path.split('/').length;
}

/** Resolves `.` and `..`; undefined for a path that leaves the notes folder. */
function normal(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
