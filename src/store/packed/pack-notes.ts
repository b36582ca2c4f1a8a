import { GrowingBytes } from '../../search/index/growing.ts';
import type { Column } from '../codec/column-file.ts';
import { NoteRecord, offsetsOf, writeNoteRecord } from '../codec/note-record.ts';
import { encodeColumnFile } from '../codec/write-columns.ts';
import { FORMAT_VERSION } from '../index/about.ts';
import type { OpenedNotes } from '../types.ts';
import { isLeftOut, isNumbers, type PackedAbout, type PackedColumn } from './format.ts';
import { packNumbers } from './numbers.ts';

/** Notes and their index as one file that tells nothing of this machine, see `format.ts`. */
export function packNotes({
  index: { file, files },
  synonyms,
}: Pick<OpenedNotes, 'index' | 'synonyms'>): Uint8Array<ArrayBuffer> {
  const columns: Record<string, Column> = {};
  const packed: Record<string, PackedColumn> = {};
  for (const name of file.names) {
    if (isLeftOut(name)) continue;
    const column = file.column(name);
    columns[name] = isNumbers(column) ? packNumbers(column) : column;
    if (isNumbers(column)) {
      packed[name] = [column instanceof Uint16Array ? 'u16' : 'u32', column.length];
    }
  }
  const records = files().records.all().map(textOnly);
  columns['records.offsets'] = offsetsOf(records);
  const about: PackedAbout = { format: FORMAT_VERSION, packed, synonyms: synonyms.sets };
  const tail = records.map(({ bytes }) => bytes);
  return new Uint8Array(Buffer.concat([encodeColumnFile(about, columns), ...tail]));
}

const NOTHING = new Uint32Array();

function textOnly({ text, lineStarts }: NoteRecord): NoteRecord {
  const bytes = new GrowingBytes();
  const rest = { bodies: NOTHING, tokens: NOTHING, facts: new Uint8Array() };
  writeNoteRecord(bytes, { text, lineStarts, ...rest });
  return new NoteRecord(bytes.toArray());
}
