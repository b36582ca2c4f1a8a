import type { Diagnostic } from '../../model/diagnostic.ts';
import { readNote } from '../../read/read-note.ts';
import { GrowingBytes } from '../../search/index/growing.ts';
import { type NoteParts, writeNoteRecord } from '../codec/note-record.ts';
import { type ReadFile, type ReadFrom, readFile } from '../files/read-file.ts';
import { type FileTimes, settledTimes } from '../files/stamps.ts';
import type { BodyScanner } from './body-scanner.ts';
import { decodeText } from './decode-text.ts';
import { type FileFacts, fileFacts } from './file-facts.ts';

/** A file that was read, without its record. */
export interface ParsedFile {
  /** Undefined if the next run has to read the file again: it could not be read, or may still be changing. */
  readonly times: FileTimes | undefined;
  /** CRC-32 of its bytes; 0 when it could not be read. */
  readonly crc: number;
}

/**
 * Reads and parses a file, and appends its record (see `NoteRecord`); undefined if the file no longer exists.
 * @param file path relative to the root, with `/`
 */
export function parseFile(
  from: ReadFrom,
  file: string,
  scanner: BodyScanner,
  into: GrowingBytes,
): ParsedFile | undefined {
  const now = Date.now();
  const read = readFile(from, file);
  if (!read) return undefined;
  if ('rule' in read) {
    writeNoteRecord(into, skipped(read));
    return { times: undefined, crc: 0 };
  }
  writeNoteRecord(into, partsOf(file, read, scanner));
  const times = read.isMoving ? undefined : settledTimes(read.stats, now);
  return { times, crc: read.crc };
}

function partsOf(file: string, { bytes, stats }: ReadFile, scanner: BodyScanner): NoteParts {
  const decoded = decodeText(bytes, stats.size);
  if ('problem' in decoded) return skipped({ severity: 'error', file, ...decoded.problem });
  const note = readNote({ path: file, text: decoded.text });
  const oddities = decoded.oddities.map(
    (oddity): Diagnostic => ({ severity: 'warning', file, ...oddity }),
  );
  const facts = { ...note, diagnostics: [...oddities, ...note.diagnostics] };
  return {
    facts: bytesOf({ note: facts }),
    text: note.text,
    lineStarts: lineStartsOf(decoded.text),
    ...scanner.scan(note, note.text, decoded.text),
  };
}

const NOTHING = new Uint32Array();

const skipped = (why: Diagnostic): NoteParts => ({
  facts: bytesOf({ skipped: why }),
  text: { text: '', offsets: NOTHING },
  lineStarts: NOTHING,
  bodies: NOTHING,
  tokens: NOTHING,
});

function bytesOf(facts: FileFacts): Uint8Array {
  const bytes = new GrowingBytes();
  fileFacts.write(bytes, facts);
  return bytes.view();
}

/** The line endings of CommonMark. */
const LINE_END = /\r\n?|\n/gu;

function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return Uint32Array.from(starts);
}
