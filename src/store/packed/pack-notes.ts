import { GrowingBytes } from '../../search/index/growing.ts';
import type { Column } from '../codec/column-file.ts';
import type { NoteRecord } from '../codec/note-record.ts';
import { encodeColumnFile } from '../codec/write-columns.ts';
import { FORMAT_VERSION } from '../index/index-header.ts';
import type { OpenedNotes } from '../types.ts';
import {
  isLeftOut,
  isNumbers,
  type PackedAbout,
  type PackedColumn,
  PLACE_COUNTS,
  PLACES,
  TEXT_LENGTHS,
  TEXTS,
} from './format.ts';
import { packNumbers } from './numbers.ts';

/** Packs notes and their index into one file that reveals nothing about this machine, see `format.ts`. */
export function packNotes({
  index: { file, files },
  synonyms,
}: Pick<OpenedNotes, 'index' | 'synonyms'>): Uint8Array<ArrayBuffer> {
  const columns: Record<string, Column> = {};
  const packed: Record<string, PackedColumn> = {};
  const pack = (name: string, numbers: Uint16Array | Uint32Array): void => {
    columns[name] = packNumbers(numbers);
    packed[name] = [numbers instanceof Uint16Array ? 'u16' : 'u32', numbers.length];
  };
  for (const name of file.names) {
    if (isLeftOut(name)) continue;
    const column = file.column(name);
    if (isNumbers(column)) pack(name, column);
    else columns[name] = column;
  }
  const records = files().records.all();
  const texts = new GrowingBytes();
  const places = new GrowingBytes();
  const lengths: number[] = [];
  for (const record of records) {
    const before = texts.length;
    texts.text(record.text.text);
    lengths.push(texts.length - before);
    writePlaces(places, record);
  }
  columns[TEXTS] = texts.toArray();
  columns[PLACES] = places.toArray();
  pack(TEXT_LENGTHS, Uint32Array.from(lengths));
  pack(PLACE_COUNTS, Uint32Array.from(records.flatMap(countsOf)));
  const about: PackedAbout = {
    format: FORMAT_VERSION,
    packed,
    files: records.length,
    synonyms: synonyms.sets,
  };
  return encodeColumnFile(about, columns);
}

const countsOf = ({ text, lineStarts }: NoteRecord): readonly number[] => [
  text.offsets.length / 2,
  lineStarts.length,
];

function writePlaces(into: GrowingBytes, { text: { offsets }, lineStarts }: NoteRecord): void {
  const inText = offsets.filter((_, at) => at % 2 === 0);
  const inSource = offsets.filter((_, at) => at % 2 === 1);
  into.bytes(packNumbers(inText));
  into.bytes(packNumbers(inSource.map((place, at) => place - (inText[at] ?? 0))));
  into.bytes(packNumbers(lineStarts));
}
