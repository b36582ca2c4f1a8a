/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { libraryOf } from '../library.ts';
import { openSnapshot } from '../store/open-snapshot.ts';
import { scannedTexts } from '../store/scanned-text.ts';
import { inflate } from './inflate.ts';
import { startPage } from './router.ts';

interface Notes {
  /** File to its text. */
  readonly texts: Readonly<Record<string, string>>;
  /** File to its HTML. */
  readonly html: Readonly<Record<string, string>>;
}

async function start(): Promise<void> {
  const [bytes, packed] = await Promise.all([inflate('snapshot'), inflate('notes')]);
  const notes = JSON.parse(new TextDecoder().decode(packed)) as Notes;
  const snapshot = openSnapshot(bytes);
  const textOf = (file: string): string => notes.texts[file] ?? '';
  const library = libraryOf({
    root: '',
    snapshot,
    segments: [{ columns: snapshot.index }],
    diagnostics: [],
    textOf,
    plainTextOf: scannedTexts(textOf),
  });
  startPage(library, notes.html);
}

void start();
