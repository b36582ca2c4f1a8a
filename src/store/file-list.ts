import { poolOf, poolSize, stringAt } from '../search/string-pool.ts';
import type { StoredColumns } from './column-file.ts';
import { namesIn, pathsOf, SEPARATOR } from './file-paths.ts';
import type { WalkedFolder } from './walk.ts';

/** The notes of a folder as a walk gives them, kept so that comparing with another walk is cheap. */
export class FileList {
  readonly folders: readonly string[];
  /** The names of each folder's notes, joined by {@link SEPARATOR}. */
  readonly joined: readonly string[];
  #paths: readonly string[] | undefined;

  constructor(folders: readonly string[], joined: readonly string[]) {
    this.folders = folders;
    this.joined = joined;
  }

  static of(walked: readonly WalkedFolder[]): FileList {
    return new FileList(
      walked.map(({ path }) => path),
      walked.map(({ names }) => names.join(SEPARATOR)),
    );
  }

  static fromColumns(columns: StoredColumns): FileList {
    return new FileList(stringsIn(columns, 'folders'), stringsIn(columns, 'names'));
  }

  toColumns(): StoredColumns {
    const folders = poolOf(this.folders);
    const names = poolOf(this.joined);
    return {
      'folders.bytes': folders.bytes,
      'folders.offsets': folders.offsets,
      'names.bytes': names.bytes,
      'names.offsets': names.offsets,
    };
  }

  /** Whether both hold the same files in the same order. */
  equals(other: FileList): boolean {
    return (
      this.folders.length === other.folders.length &&
      this.folders.every((folder, at) => folder === other.folders[at]) &&
      this.joined.every((names, at) => names === other.joined[at])
    );
  }

  /** Some of the files, by their numbers in ascending order. */
  only(files: readonly number[]): FileList {
    if (files.length === this.paths.length) return this;
    const wanted = new Set(files);
    let file = 0;
    const walked = this.folders.map((path, at) => {
      const names = namesIn(this.joined[at] ?? '').filter(() => wanted.has(file++));
      return { path, names };
    });
    return FileList.of(walked.filter(({ names }) => names.length > 0));
  }

  /** Paths of all files relative to the root; file `i` is number `i` wherever files are numbered. */
  get paths(): readonly string[] {
    this.#paths ??= pathsOf(this.folders, this.joined);
    return this.#paths;
  }

  /** For each file of this list, its number in another; -1 for one that is not there. */
  numbersIn(other: FileList): Int32Array {
    const numbers = new Int32Array(this.paths.length).fill(-1);
    const firsts = other.#firstFiles();
    let file = 0;
    this.folders.forEach((folder, at) => {
      const there = firsts.get(folder);
      const joined = this.joined[at] ?? '';
      const names = namesIn(joined);
      if (there) {
        const known = joined === there.joined ? undefined : positionsOf(namesIn(there.joined));
        names.forEach((name, position) => {
          const found = known ? known.get(name) : position;
          if (found !== undefined) numbers[file + position] = there.first + found;
        });
      }
      file += names.length;
    });
    return numbers;
  }

  /** Each folder's names, and the number of its first file. */
  #firstFiles(): ReadonlyMap<string, { readonly first: number; readonly joined: string }> {
    let first = 0;
    return new Map(
      this.folders.map((folder, at) => {
        const joined = this.joined[at] ?? '';
        const entry = [folder, { first, joined }] as const;
        first += namesIn(joined).length;
        return entry;
      }),
    );
  }
}

const positionsOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, position) => [name, position]));

function stringsIn(columns: StoredColumns, name: string): readonly string[] {
  const pool = {
    bytes: columns[`${name}.bytes`] as Uint8Array,
    offsets: columns[`${name}.offsets`] as Uint32Array,
  };
  return Array.from({ length: poolSize(pool) }, (_, at) => stringAt(pool, at));
}
