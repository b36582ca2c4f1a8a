import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTerms } from '../../src/library/glossary.ts';
import { openSearch, searchNotes } from '../../src/library/search.ts';
import { NO_SYNONYMS } from '../../src/model/words/synonyms.ts';
import { checkFolder } from '../../src/read/checks/check-folder.ts';
import { encodeColumnFile } from '../../src/store/codec/write-columns.ts';
import { allFilesNew } from '../../src/store/files/comparison.ts';
import { indexColumns } from '../../src/store/index/encode-index.ts';
import { EXPORTED_HEADER } from '../../src/store/index/index-header.ts';
import { makeIndex } from '../../src/store/index/make-index.ts';
import { type ReadFolder, RecordUpdater } from '../../src/store/index/record-updater.ts';
import { openIndexBytes } from '../../src/store/open-bundled.ts';
import { openedNotes } from '../../src/store/opened-notes.ts';
import { fileFacts } from '../../src/store/parse/file-facts.ts';
import { ProgressCounter } from '../../src/store/parse/progress.ts';
import { shownAlone } from '../html/shown.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { terminalOf } from '../render/terminals.ts';

/** CPU milliseconds of each stage of processing a note. */
export type Times = Readonly<Record<string, number>>;

const NAME = 'note.md';
const QUERIES = ['word', 'things ann lee', 'what is a queue', 'term', 'trem'];

/** Reads, indexes, searches, checks and renders a note in this folder, as the program does. */
export async function timesOf(text: string, folder: string): Promise<Times> {
  writeFileSync(join(folder, NAME), text);
  const times: Record<string, number> = {};
  const timed = async <Result>(stage: string, work: () => Result | Promise<Result>) => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    times[stage] = (user + system) / 1000;
    return result;
  };
  const read = await timed('reading', () => readFolder(folder));
  const bytes = await timed('indexing', () => indexOf(read));
  await timed('answering', () => answer(folder, bytes));
  await timed('checking', () => check(read, text));
  await timed('showing', () => renderMarkdown(text, terminalOf(80)));
  await timed('exporting', () => shownAlone(text));
  return times;
}

const { signal } = new AbortController();

async function readFolder(folder: string): Promise<ReadFolder> {
  const found = allFilesNew([NAME]);
  const reading = new RecordUpdater({ root: folder, follow: false }, found, undefined);
  await reading.readChangedFiles(new ProgressCounter(1, undefined), signal);
  return reading.finish();
}

async function indexOf(read: ReadFolder) {
  const notes = await makeIndex(read, signal);
  if (!notes) throw new Error('Reading was interrupted');
  const head = encodeColumnFile(EXPORTED_HEADER, indexColumns(read, notes));
  return new Uint8Array(Buffer.concat([head, ...read.records.map(({ bytes }) => bytes)]));
}

function answer(folder: string, bytes: Uint8Array<ArrayBuffer>): void {
  const notes = {
    ...openedNotes(folder, openIndexBytes(bytes), () => ''),
    diagnostics: [],
    synonyms: NO_SYNONYMS,
    changedAt: () => 0,
    readAs: 'auto' as const,
  };
  const index = openSearch(notes, () => false);
  for (const query of QUERIES) searchNotes(notes, index, query, { limit: 10 });
  listTerms(notes);
}

function check({ records }: ReadFolder, text: string): void {
  const { note } = fileFacts.decode(records[0]?.facts ?? new Uint8Array());
  if (!note) throw new Error('The note was not read');
  checkFolder([{ facts: { ...note, path: NAME }, text }], () => false);
}
