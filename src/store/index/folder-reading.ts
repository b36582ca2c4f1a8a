import { copiesOf, type NoteRecord } from '../codec/note-record.ts';
import type { Comparison } from '../files/comparison.ts';
import { type ReadFrom, readFile } from '../files/read-file.ts';
import { type FileTimes, Stamps, settledTimes } from '../files/stamps.ts';
import { parseFiles } from '../parse/parse-files.ts';
import type { ProgressCounter } from '../parse/progress.ts';
import { Vocabulary } from '../parse/vocabulary.ts';
import type { StoredIndex } from './index-file.ts';

/** What an index has of its files. */
export interface FilesPart {
  /** Of the files, in the order of their numbers. */
  readonly paths: readonly string[];
  readonly crcs: Uint32Array;
  readonly records: readonly NoteRecord[];
}

/** Files of a folder that were read, and in whose numbers their records say their words. */
export interface ReadFolder extends FilesPart {
  readonly stamps: Stamps;
  readonly vocabulary: Vocabulary;
}

/** What is known from before. */
interface Known {
  readonly index: StoredIndex;
  /** Of its files. */
  readonly stamps: Stamps;
}

/** Brings the records of a folder up to date: reads what is in doubt, takes the rest as it is known. */
export class FolderReading {
  readonly #from: ReadFrom;
  readonly #comparison: Comparison;
  readonly #known: Known | undefined;
  readonly #vocabulary: Vocabulary;
  readonly #stamps: Stamps;
  readonly #crcs: Uint32Array;
  /** Undefined for files that were not reached, or have gone. */
  readonly #records: (NoteRecord | undefined)[];
  #changed = 0;

  /** @param known an index that the comparison is with */
  constructor(from: ReadFrom, comparison: Comparison, known: Known | undefined) {
    this.#from = from;
    this.#comparison = comparison;
    this.#known = known;
    this.#vocabulary = new Vocabulary(known?.index.files().words());
    const { length } = comparison.paths;
    this.#stamps = new Stamps(length);
    this.#crcs = new Uint32Array(length);
    this.#records = new Array<NoteRecord | undefined>(length);
  }

  /** How many files have other contents than were known, once they have been read. */
  get changed(): number {
    return this.#changed;
  }

  /** Reads the files that are in doubt; parses those whose contents are new. */
  async readDoubtful(progress: ProgressCounter, signal: AbortSignal): Promise<void> {
    const { paths, doubtful } = this.#comparison;
    const unknown = doubtful.filter((file) => {
      const isKnown = this.#takeKnownContent(file);
      if (isKnown) progress.fileDone();
      return !isKnown;
    });
    await parseFiles({
      from: this.#from,
      signal,
      paths: unknown.map((file) => paths[file] ?? ''),
      vocabulary: this.#vocabulary,
      take: (at, parsed) => {
        this.#changed++;
        if (parsed) this.#take(unknown[at] ?? -1, parsed.times, parsed.crc, parsed.record);
        progress.fileDone();
      },
    });
  }

  /** Whether a file's stamp changed, but not its content. */
  #takeKnownContent(file: number): boolean {
    const number = this.#comparison.known[file] ?? -1;
    const known = this.#known?.index.files();
    const crc = number < 0 ? 0 : known?.crcs[number];
    if (!known || !crc) return false;
    const path = this.#comparison.paths[file] ?? '';
    const now = Date.now();
    const read = readFile(this.#from, path);
    if (!read || 'rule' in read || read.crc !== crc || read.isMoving) return false;
    const [record] = copiesOf([known.records.at(number)]);
    if (record) this.#take(file, settledTimes(read.stats, now), crc, record);
    return true;
  }

  #take(file: number, times: FileTimes | undefined, crc: number, record: NoteRecord): void {
    this.#stamps.set(file, times);
    this.#crcs[file] = crc;
    this.#records[file] = record;
  }

  /** All files as they are now; those that have gone, and those that were not reached, are left out. */
  finish(): ReadFolder {
    if (this.#known) {
      const { stamps, index } = this.#known;
      const known = index.files();
      // Their words get other numbers, while questions may be answered from those that are known.
      const records = copiesOf(known.records.all());
      const doubtful = new Set(this.#comparison.doubtful);
      this.#comparison.known.forEach((number, file) => {
        const record = records[number];
        if (!record || doubtful.has(file)) return;
        this.#take(file, stamps.timesOf(number), known.crcs[number] ?? 0, record);
      });
    }
    const there = [...this.#records.keys()].filter((file) => this.#records[file] !== undefined);
    const stamps = new Stamps(there.length);
    there.forEach((file, at) => {
      stamps.set(at, this.#stamps.timesOf(file));
    });
    return {
      paths: there.map((file) => this.#comparison.paths[file] ?? ''),
      stamps,
      crcs: Uint32Array.from(there, (file) => this.#crcs[file] ?? 0),
      records: there.flatMap((file) => this.#records[file] ?? []),
      vocabulary: this.#vocabulary,
    };
  }
}
