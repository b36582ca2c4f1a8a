import { DamagedFileError } from '../../model/damaged-file-error.ts';
import { lazily } from '../../model/lazily.ts';
import { plainSlice } from '../../model/plain-text.ts';
import { tokensIn } from '../../search/build/text-tokens.ts';
import { memorySource } from '../codec/byte-source.ts';
import { type Column, type ColumnFile, openColumnFile } from '../codec/column-file.ts';
import { aboutExported, FORMAT_VERSION } from '../index/about.ts';
import { openStoredIndex, recordsIn } from '../index/index-file.ts';
import { openedNotes } from '../opened-notes.ts';
import type { KeptNote, OpenedNotes } from '../types.ts';
import type { PackedAbout, PackedColumn } from './format.ts';
import { unpackNumbers } from './numbers.ts';

/**
 * Opens notes that were packed; their Markdown stayed at home. Texts and columns are unpacked when they are asked for. Throws
 * DamagedFileError when they were packed by another version.
 */
export function unpackNotes(bytes: Uint8Array<ArrayBuffer>): OpenedNotes {
  const packed = openColumnFile(memorySource(bytes));
  const about = packed.about as PackedAbout;
  if (about.format !== FORMAT_VERSION) {
    throw new DamagedFileError('The notes were packed by another version');
  }
  const file = unpackingFile(packed, about);
  const index = openStoredIndex(file, aboutExported, recordsIn(file, undefined));
  const numberOf = lazily(() => {
    const numbers = new Map(
      index
        .files()
        .words()
        .map((word, number) => [word, number]),
    );
    return (word: string) => numbers.get(word) ?? 0;
  });
  const opened = openedNotes('', index, () => '');
  const notes = new Map<string, KeptNote>();
  return {
    ...opened,
    diagnostics: [],
    readAs: 'auto',
    synonyms: { sets: about.synonyms, diagnostics: [] },
    recordOf(name) {
      const known = notes.get(name) ?? withWords(opened.recordOf(name), numberOf);
      notes.set(name, known);
      return known;
    },
  };
}

const TYPES = { u16: Uint16Array, u32: Uint32Array } as const;

function unpackingFile(file: ColumnFile, { packed }: PackedAbout): ColumnFile {
  const known = new Map<string, Column>();
  const unpacked = (name: string, [type, length]: PackedColumn): Column => {
    const numbers = unpackNumbers(file.column(name) as Uint8Array, length);
    return type === 'u32' ? numbers : TYPES[type].from(numbers);
  };
  return {
    ...file,
    column(name) {
      const column = packed[name];
      if (!column) return file.column(name);
      const made = known.get(name) ?? unpacked(name, column);
      known.set(name, made);
      return made;
    },
  };
}

/** A note whose words are found when they are asked for. */
function withWords(
  { text, lineStarts, facts }: KeptNote,
  numberOf: () => (word: string) => number,
): KeptNote {
  const tokens = new Map<string, Uint32Array>();
  return {
    text,
    lineStarts,
    // What a note shows by itself was put together with all others before it was packed.
    facts,
    tokensOf: (start, end) => {
      const key = `${start} ${end}`;
      const known =
        tokens.get(key) ??
        tokensIn(plainSlice(text, { start, end }).text, { numberOf: numberOf() });
      tokens.set(key, known);
      return known;
    },
  };
}
