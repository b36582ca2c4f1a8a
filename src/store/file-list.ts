import { poolOf, poolSize, stringAt } from '../search/string-pool.ts';
import type { StoredColumns } from './column-file.ts';
import type { WalkedFolder } from './walk.ts';

/** No file name has it, on any system. */
const SEPARATOR = '/';

/** The notes of a folder as a walk gives them, kept so that comparing with another walk is cheap. */
export class FileList {
  readonly folders: readonly string[];
  /** The names of each folder's notes, joined. */
  readonly #joined: readonly string[];
  #paths: readonly string[] | undefined;

  constructor(folders: readonly string[], joined: readonly string[]) {
    this.folders = folders;
    this.#joined = joined;
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
    const names = poolOf(this.#joined);
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
      this.#joined.every((names, at) => names === other.#joined[at])
    );
  }

  /** Some of the files, by their numbers in ascending order. */
  only(files: readonly number[]): FileList {
    if (files.length === this.paths.length) return this;
    const wanted = new Set(files);
    let file = 0;
    const walked = this.folders.map((path, at) => {
      const names = (this.#joined[at] ?? '').split(SEPARATOR).filter(() => wanted.has(file++));
      return { path, names };
    });
    return FileList.of(walked.filter(({ names }) => names.length > 0));
  }

  /** Paths of all files relative to the root; file `i` is number `i` wherever files are numbered. */
  get paths(): readonly string[] {
    this.#paths ??= this.folders.flatMap((folder, at) =>
      (this.#joined[at] ?? '').split(SEPARATOR).map((name) => folder + name),
    );
    return this.#paths;
  }
}

function stringsIn(columns: StoredColumns, name: string): readonly string[] {
  const pool = {
    bytes: columns[`${name}.bytes`] as Uint8Array,
    offsets: columns[`${name}.offsets`] as Uint32Array,
  };
  return Array.from({ length: poolSize(pool) }, (_, at) => stringAt(pool, at));
}
