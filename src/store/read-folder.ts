import { join } from 'node:path';
import { plainText } from '../search/text/plain-text.ts';
import { decodeText } from './decode-text.ts';
import type { Entries } from './entries.ts';
import { statsOf } from './file-check.ts';
import type { Comparison } from './freshness.ts';
import type { KeptFiles } from './kept-files.ts';
import type { ReadFolder } from './make-snapshot.ts';
import type { ParsedEntry } from './parse-batch.ts';
import { parseFiles } from './parse-files.ts';
import type { ProgressCounter } from './progress.ts';
import { readFile } from './read-file.ts';
import { ScannedBodies } from './scanned-bodies.ts';
import { Stamps } from './stamps.ts';

/** What is known of files from an earlier run. */
export interface Known {
  readonly files: KeptFiles;
  readonly entries: Entries;
}

/** All files of a folder as they are now, as far as they have been read. */
export class FolderReading {
  readonly #root: string;
  readonly #comparison: Comparison;
  readonly #known: Known | undefined;
  readonly #stamps: Stamps;
  readonly #crcs: Uint32Array;
  readonly #entries: (Uint8Array | undefined)[];
  /** Words of the files that were parsed, numbered as in the list. */
  readonly #scanned = new ScannedBodies();
  /** Files whose content is not what was known of them. */
  #changed = 0;
  #soFar: ReadFolder | undefined;

  readonly #partial: Known | undefined;

  /** @param partial what an interrupted run had read */
  constructor(root: string, comparison: Comparison, known?: Known, partial?: Known) {
    const files = comparison.list.paths.length;
    this.#root = root;
    this.#comparison = comparison;
    this.#known = known;
    this.#partial = partial;
    this.#stamps = new Stamps(files);
    this.#crcs = new Uint32Array(files);
    this.#entries = new Array<Uint8Array | undefined>(files);
  }

  /** How many files differ from what was known, once they have been read. */
  get changed(): number {
    return this.#changed;
  }

  /** Reads the files that are in doubt; parses those whose contents are new. */
  async readDoubtful(progress: ProgressCounter, signal: AbortSignal): Promise<void> {
    const { list, doubtful } = this.#comparison;
    const inPartial = this.#partial && list.numbersIn(this.#partial.files.list);
    const unknown = doubtful.filter((file) => {
      const isKnown =
        this.#takePartial(file, inPartial?.[file] ?? -1) || this.#hasKnownContent(file);
      if (isKnown) progress.fileDone();
      return !isKnown;
    });
    await parseFiles({
      root: this.#root,
      signal,
      paths: unknown.map((file) => list.paths[file] ?? ''),
      numbers: unknown,
      scanned: this.#scanned,
      take: (at, parsed) => {
        this.#take(unknown[at] ?? -1, parsed);
        progress.fileDone();
      },
    });
  }

  /** Whether an interrupted run has read the very file. */
  #takePartial(file: number, number: number): boolean {
    if (!this.#partial || number < 0) return false;
    const { files, entries } = this.#partial;
    const stats = statsOf(join(this.#root, this.#comparison.list.paths[file] ?? ''));
    if (!stats || !files.stamps.isSame(number, stats)) return false;
    this.#changed++;
    this.#crcs[file] = files.crcs[number] ?? 0;
    this.#stamps.copy(file, files.stamps, number);
    this.#entries[file] = entries.bytesOf(number);
    return true;
  }

  /** Whether a file's times changed, but not its content. */
  #hasKnownContent(file: number): boolean {
    const number = this.#comparison.known[file] ?? -1;
    const crc = number < 0 ? 0 : this.#known?.files.crcs[number];
    if (!crc) return false;
    const path = this.#comparison.list.paths[file] ?? '';
    const read = readFile(join(this.#root, path), path);
    if (!read || 'rule' in read || read.crc !== crc || read.isMoving) return false;
    this.#crcs[file] = crc;
    this.#stamps.set(file, read.stats, Date.now());
    this.#entries[file] = this.#known?.entries.bytesOf(number);
    return true;
  }

  #take(file: number, parsed: ParsedEntry | undefined): void {
    const number = this.#comparison.known[file] ?? -1;
    const before = number < 0 ? undefined : this.#known?.entries.bytesOf(number);
    if (!parsed) {
      if (before) this.#changed++;
      return;
    }
    const isSame = before !== undefined && Buffer.compare(before, parsed.entry) === 0;
    if (!isSame || parsed.crc !== this.#known?.files.crcs[number]) this.#changed++;
    this.#entries[file] = parsed.entry;
    this.#crcs[file] = parsed.crc;
    if (parsed.times) this.#stamps.set(file, parsed.times, Date.now());
    else this.#stamps.unsettle(file);
  }

  /**
   * All files: those that were read, and the known ones that were not in doubt. Files that are gone,
   * or that have not been read when the reading is broken off, are left out.
   */
  finish(): ReadFolder {
    if (this.#known) {
      this.#fillKnown();
      this.#soFar = undefined;
    }
    return this.readSoFar();
  }

  /** The files that were read, those that were known left out; to be asked for when the reading is over. */
  readSoFar(): ReadFolder {
    this.#soFar ??= this.#gather();
    return this.#soFar;
  }

  #gather(): ReadFolder {
    const { list } = this.#comparison;
    const there = [...list.paths.keys()].filter((file) => this.#entries[file] !== undefined);
    const files: KeptFiles = {
      list: list.only(there),
      stamps: this.#stamps.only(there),
      crcs: Uint32Array.from(there, (file) => this.#crcs[file] ?? 0),
    };
    const entries = there.map((file) => this.#entries[file] ?? new Uint8Array());
    const textOf = textsOf(this.#root, files);
    return {
      files,
      entries,
      lexicon: this.#scanned.lexicon,
      bodyOf: (path, span) =>
        // A topic's passage has a place, and says nothing.
        span.start === span.end
          ? ''
          : (this.#scanned.bodyOf(list.numbers.get(path) ?? -1, span) ??
            plainText(textOf(path).slice(span.start, span.end)).text),
    };
  }

  #fillKnown(): void {
    if (!this.#known) return;
    const doubtful = new Set(this.#comparison.doubtful);
    const { files, entries } = this.#known;
    this.#comparison.known.forEach((number, file) => {
      if (number < 0 || doubtful.has(file)) return;
      this.#entries[file] = entries.bytesOf(number);
      this.#crcs[file] = files.crcs[number] ?? 0;
      this.#stamps.copy(file, files.stamps, number);
    });
  }
}

/** Texts of notes, read again; one that has changed meanwhile is marked to be looked into next time. */
function textsOf(root: string, { list, stamps, crcs }: KeptFiles): (file: string) => string {
  let last = { file: '', text: '' };
  return (file) => {
    if (last.file === file) return last.text;
    const read = readFile(join(root, file), file);
    const number = list.numbers.get(file) ?? -1;
    if (!read || 'rule' in read || read.crc !== crcs[number]) stamps.unsettle(number);
    const decoded =
      read && 'stats' in read ? decodeText(read.bytes, read.stats.size) : { text: '' };
    last = { file, text: 'text' in decoded ? decoded.text : '' };
    return last.text;
  };
}
