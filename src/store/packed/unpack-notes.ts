import { DamagedFileError } from '../../model/damaged-file-error.ts';
import { lazily } from '../../model/lazily.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import { tokensIn } from '../../search/build/text-tokens.ts';
import { memorySource } from '../codec/byte-source.ts';
import { type Column, type ColumnFile, openColumnFile } from '../codec/column-file.ts';
import { openStoredIndex, type StoredRecords } from '../index/index-file.ts';
import { EXPORTED_HEADER, FORMAT_VERSION } from '../index/index-header.ts';
import type { OpenedNotes, StoredNote } from '../types.ts';
import {
  type PackedAbout,
  type PackedColumn,
  PLACE_COUNTS,
  PLACES,
  TEXT_LENGTHS,
  TEXTS,
} from './format.ts';
import { unpackNumbers } from './numbers.ts';

/**
 * Opens packed notes; texts and columns are unpacked on demand. Throws
 * DamagedFileError if another version has packed the notes.
 */
export function unpackNotes(bytes: Uint8Array<ArrayBuffer>): OpenedNotes {
  const packed = openColumnFile(memorySource(bytes));
  const about = packed.about as PackedAbout;
  if (about.format !== FORMAT_VERSION) {
    throw new DamagedFileError('The notes were packed by another version');
  }
  const file = unpackingFile(packed, about);
  const index = openStoredIndex(file, EXPORTED_HEADER, NO_RECORDS);
  const texts = new PackedTexts(file, () => index.files().words());
  const notes = new Map<string, StoredNote>();
  return {
    // The files of the notes are not on this machine.
    ...{ root: '', textOf: () => '', changedAt: () => 0, readAs: 'auto', diagnostics: [] },
    // Callers with notes in languages other than English replace this.
    stemIn: () => undefined,
    index,
    snapshot: index.lists,
    synonyms: { sets: about.synonyms, diagnostics: [] },
    recordOf(name) {
      const known = notes.get(name) ?? texts.at(index.files().numberOf(name) ?? -1);
      notes.set(name, known);
      return known;
    },
  };
}

const TYPES = { u16: Uint16Array, u32: Uint32Array } as const;

function unpackingFile(file: ColumnFile, { packed, files }: PackedAbout): ColumnFile {
  const known = new Map<string, Column>();
  const unpacked = (name: string, [type, length]: PackedColumn): Column => {
    const { numbers } = unpackNumbers(file.column(name) as Uint8Array, length);
    return type === 'u32' ? numbers : TYPES[type].from(numbers);
  };
  return {
    about: file.about,
    names: file.names,
    column(name) {
      const column = packed[name];
      // The checksums of files are not packed: no query reads these zeros.
      if (name === 'files.crcs') return new Uint32Array(files);
      if (!column) return file.column(name);
      const made = known.get(name) ?? unpacked(name, column);
      known.set(name, made);
      return made;
    },
    tail: file.tail,
  };
}

/** Packed notes have no records: the data of the records are in columns. */
const NO_RECORDS: StoredRecords = {
  at: () => {
    throw new RangeError('Packed notes have no records');
  },
  all: () => [],
};

/** The texts of packed notes, by note number. */
class PackedTexts {
  readonly #file: ColumnFile;
  readonly #starts: readonly Start[];
  readonly #numberOf: () => (word: string) => number;

  constructor(file: ColumnFile, words: () => readonly string[]) {
    this.#file = file;
    this.#starts = startsOf(file);
    this.#numberOf = lazily(() => {
      const numbers = new Map(words().map((word, number) => [word, number]));
      return (word) => numbers.get(word) ?? 0;
    });
  }

  at(number: number): StoredNote {
    const start = this.#starts[number];
    if (start === undefined) throw new RangeError(`No note ${number}`);
    const { text, length, places, pairs, lines } = start;
    const letters = (this.#file.column(TEXTS) as Uint8Array).subarray(text, text + length);
    const bytes = this.#file.column(PLACES) as Uint8Array;
    const inText = unpackNumbers(bytes, pairs, places);
    const behind = unpackNumbers(bytes, pairs, inText.end);
    const offsets = new Uint32Array(2 * pairs);
    for (let pair = 0; pair < pairs; pair++) {
      const place = inText.numbers[pair] ?? 0;
      offsets[2 * pair] = place;
      offsets[2 * pair + 1] = place + (behind.numbers[pair] ?? 0);
    }
    const plain: PlainText = { text: DECODER.decode(letters), offsets };
    const tokens = new Map<string, Uint32Array>();
    return {
      text: plain,
      // The facts of single notes are not packed: the model was built from them before.
      facts: new Uint8Array(),
      lineStarts: unpackNumbers(bytes, lines, behind.end).numbers,
      tokensOf: (start, end) => {
        const key = `${start} ${end}`;
        const known =
          tokens.get(key) ??
          tokensIn(plainSlice(plain, { start, end }).text, { numberOf: this.#numberOf() });
        tokens.set(key, known);
        return known;
      },
    };
  }
}

const DECODER = new TextDecoder();

/** Where the data of one note begin in the columns, and how long they are. */
interface Start {
  readonly text: number;
  readonly length: number;
  readonly places: number;
  readonly pairs: number;
  readonly lines: number;
}

function startsOf(file: ColumnFile): readonly Start[] {
  const lengths = file.column(TEXT_LENGTHS);
  const counts = file.column(PLACE_COUNTS);
  const bytes = file.column(PLACES) as Uint8Array;
  const starts: Start[] = [];
  let text = 0;
  let places = 0;
  for (let number = 0; number < lengths.length; number++) {
    const length = lengths[number] ?? 0;
    const pairs = counts[2 * number] ?? 0;
    const lines = counts[2 * number + 1] ?? 0;
    starts.push({ text, length, places, pairs, lines });
    text += length;
    places = behindNumbers(bytes, 2 * pairs + lines, places);
  }
  return starts;
}

/** The byte offset after `count` packed numbers: the last byte of each number has no high bit. */
function behindNumbers(bytes: Uint8Array, count: number, start: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if ((bytes[at] ?? 0) < 128) left--;
  return at;
}
