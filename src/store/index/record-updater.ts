import { copiesOf, type NoteRecord } from '../codec/note-record.ts';
import type { Comparison } from '../files/comparison.ts';
import { type ReadFrom, readFile } from '../files/read-file.ts';
import { type FileTimes, Stamps, settledTimes } from '../files/stamps.ts';
import { parseFiles } from '../parse/parse-files.ts';
import type { ProgressCounter } from '../parse/progress.ts';
import { Vocabulary } from '../parse/vocabulary.ts';
import type { StoredIndex } from './index-file.ts';

/** The part of an index that is about its files. */
export interface FilesPart {
  /** Paths of the files, in the order of the files' numbers. */
  readonly paths: readonly string[];
  readonly crcs: Uint32Array;
  readonly records: readonly NoteRecord[];
}

/** The files of a folder that were read, and the vocabulary with the word numbers of their records. */
export interface ReadFolder extends FilesPart {
  readonly stamps: Stamps;
  readonly vocabulary: Vocabulary;
}

/** The index of an earlier run, and the stamps of its files. */
interface Known {
  readonly index: StoredIndex;
  readonly stamps: Stamps;
}

/** The up-to-date data of a file. */
interface FileState {
  /** Undefined if the next run has to read the file again. */
  readonly times: FileTimes | undefined;
  readonly crc: number;
  readonly record: NoteRecord;
}

/** Brings the records of a folder up to date: reads the toReread files, takes the other records from the index. */
export class RecordUpdater {
  readonly #from: ReadFrom;
  readonly #comparison: Comparison;
  readonly #known: Known | undefined;
  readonly #vocabulary: Vocabulary;
  /** By file number; without the files that were not reached or no longer exist. */
  readonly #taken = new Map<number, FileState>();
  #changed = 0;

  /** @param known the index that the comparison is with */
  constructor(from: ReadFrom, comparison: Comparison, known: Known | undefined) {
    this.#from = from;
    this.#comparison = comparison;
    this.#known = known;
    this.#vocabulary = new Vocabulary(known?.index.files().words());
  }

  /** How many of the toReread files have other contents than in the index; final after {@link readChangedFiles}. */
  get changed(): number {
    return this.#changed;
  }

  /** Reads the toReread files; parses those with new contents. */
  async readChangedFiles(progress: ProgressCounter, signal: AbortSignal): Promise<void> {
    const { paths, toReread } = this.#comparison;
    const unknown = toReread.filter((file) => {
      const isKnown = this.#takeKnownContent(file);
      if (isKnown) progress.fileDone();
      return !isKnown;
    });
    await parseFiles({
      from: this.#from,
      signal,
      paths: unknown.map((file) => paths[file] ?? ''),
      vocabulary: this.#vocabulary,
      onParsed: (at, parsed) => {
        this.#changed++;
        if (parsed) this.#taken.set(unknown[at] ?? -1, parsed);
        progress.fileDone();
      },
    });
  }

  /** If only a file's stamp has changed, not its contents, takes the record of the index and returns true. */
  #takeKnownContent(file: number): boolean {
    const number = this.#comparison.knownNumbers[file] ?? -1;
    const known = this.#known?.index.files();
    const crc = number < 0 ? 0 : known?.crcs[number];
    if (!known || !crc) return false;
    const path = this.#comparison.paths[file] ?? '';
    const now = Date.now();
    const read = readFile(this.#from, path);
    if (!read || 'rule' in read || read.crc !== crc || read.isMoving) return false;
    const [record] = copiesOf([known.records.at(number)]);
    if (record) this.#taken.set(file, { times: settledTimes(read.stats, now), crc, record });
    return true;
  }

  /** All current files, without those that were not reached or no longer exist. */
  finish(): ReadFolder {
    if (this.#known) {
      const { stamps, index } = this.#known;
      const known = index.files();
      // Copies: their tokens get other word numbers, while queries may still use the records of the index.
      const records = copiesOf(known.records.all());
      const toReread = new Set(this.#comparison.toReread);
      this.#comparison.knownNumbers.forEach((number, file) => {
        const record = records[number];
        if (!record || toReread.has(file)) return;
        const times = stamps.timesOf(number);
        this.#taken.set(file, { times, crc: known.crcs[number] ?? 0, record });
      });
    }
    const there = this.#comparison.paths.flatMap((path, file) => {
      const taken = this.#taken.get(file);
      return taken ? [{ ...taken, path }] : [];
    });
    const stamps = new Stamps(there.length);
    for (const [file, { times }] of there.entries()) stamps.set(file, times);
    return {
      paths: there.map(({ path }) => path),
      stamps,
      crcs: Uint32Array.from(there, ({ crc }) => crc),
      records: there.map(({ record }) => record),
      vocabulary: this.#vocabulary,
    };
  }
}
