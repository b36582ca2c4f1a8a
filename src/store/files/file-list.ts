import { poolOf, poolSize, stringAt } from '../../search/index/string-pool.ts';
import type { Column, StoredColumns } from '../codec/column-file.ts';
import { countNames, namesIn, pathsOf, SEPARATOR } from './file-paths.ts';

/** A folder and the notes right in it. */
export interface WalkedFolder {
  /** Relative to the root: `''`, or a path with `/` between its parts and at its end. */
  readonly path: string;
  readonly names: readonly string[];
}

/** The notes of a folder as a walk gives them, kept so that comparing with another walk is cheap. */
export class FileList {
  readonly folders: readonly string[];
  /** The names of each folder's notes, joined by {@link SEPARATOR}. */
  readonly joined: readonly string[];
  #paths: readonly string[] | undefined;
  #numbers: ReadonlyMap<string, number> | undefined;
  #firstFile: readonly number[] | undefined;

  /** @param counts how many names each folder has, where that is known */
  constructor(folders: readonly string[], joined: readonly string[], counts?: Iterable<number>) {
    this.folders = folders;
    this.joined = joined;
    if (counts) this.#firstFile = startsOf(counts);
  }

  static of(walked: readonly WalkedFolder[]): FileList {
    return new FileList(
      walked.map(({ path }) => path),
      walked.map(({ names }) => FileList.join(names)),
    );
  }

  static join(names: readonly string[]): string {
    return names.join(SEPARATOR);
  }

  /** @param column gives one of the columns of {@link toColumns} by its name */
  static fromColumns(column: (name: string) => Column): FileList {
    const counts = column('counts') as Uint32Array;
    return new FileList(stringsIn(column, 'folders'), stringsIn(column, 'names'), counts);
  }

  toColumns(): StoredColumns {
    const folders = poolOf(this.folders);
    const names = poolOf(this.joined);
    return {
      'folders.bytes': folders.bytes,
      'folders.offsets': folders.offsets,
      counts: Uint32Array.from(this.joined, countNames),
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
    if (files.length === this.length) return this;
    const wanted = new Set(files);
    let file = 0;
    const walked = this.folders.map((path, at) => {
      const names = namesIn(this.joined[at] ?? '').filter(() => wanted.has(file++));
      return { path, names };
    });
    return FileList.of(walked.filter(({ names }) => names.length > 0));
  }

  /** How many files there are. */
  get length(): number {
    return this.#starts().at(-1) ?? 0;
  }

  /** Paths of all files relative to the root; file `i` is number `i` wherever files are numbered. */
  get paths(): readonly string[] {
    this.#paths ??= pathsOf(this.folders, this.joined);
    return this.#paths;
  }

  /** The numbers of all files by their paths, for whoever asks for many. */
  get numbers(): ReadonlyMap<string, number> {
    this.#numbers ??= positionsOf(this.paths);
    return this.#numbers;
  }

  /** The number of a file by its path; undefined when it is not there. */
  numberOf(path: string): number | undefined {
    const end = path.lastIndexOf('/') + 1;
    const folder = this.folders.indexOf(path.slice(0, end));
    const name = folder < 0 ? -1 : namesIn(this.joined[folder] ?? '').indexOf(path.slice(end));
    return name < 0 ? undefined : (this.#starts()[folder] ?? 0) + name;
  }

  /** For each folder the number of its first file, and after the last how many files there are. */
  #starts(): readonly number[] {
    this.#firstFile ??= startsOf(this.joined.map(countNames));
    return this.#firstFile;
  }

  /** For each file of this list, its number in another; -1 for one that is not there. */
  numbersIn(other: FileList): Int32Array {
    const numbers = new Int32Array(this.length).fill(-1);
    const there = new Map(other.folders.map((folder, number) => [folder, number]));
    const starts = this.#starts();
    this.folders.forEach((folder, at) => {
      const number = there.get(folder);
      if (number === undefined) return;
      const names = this.joined[at] ?? '';
      const others = other.joined[number] ?? '';
      const first = other.#starts()[number] ?? 0;
      const start = starts[at] ?? 0;
      if (names === others) {
        const end = starts[at + 1] ?? 0;
        for (let file = start; file < end; file++) numbers[file] = first + file - start;
        return;
      }
      const known = positionsOf(namesIn(others));
      namesIn(names).forEach((name, position) => {
        const found = known.get(name);
        if (found !== undefined) numbers[start + position] = first + found;
      });
    });
    return numbers;
  }
}

function startsOf(counts: Iterable<number>): readonly number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

const positionsOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, position) => [name, position]));

function stringsIn(column: (name: string) => Column, name: string): readonly string[] {
  const pool = {
    bytes: column(`${name}.bytes`) as Uint8Array,
    offsets: column(`${name}.offsets`) as Uint32Array,
  };
  return Array.from({ length: poolSize(pool) }, (_, at) => stringAt(pool, at));
}
