/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { filterHas } from '../dictionary/word-filter.ts';
import { answersOf } from '../library.ts';
import { NO_SYNONYMS } from '../model/synonyms.ts';
import { openIndexBytes } from '../store/open-index-bytes.ts';
import { openedNotes } from '../store/opened-notes.ts';
import { inflate } from './inflate.ts';
import { startPage } from './router.ts';

/** File to its HTML. */
type Pages = Readonly<Record<string, string>>;

async function start(): Promise<void> {
  const [bytes, packed, words] = await Promise.all([
    inflate('index'),
    inflate('notes'),
    inflate('words'),
  ]);
  const pages = JSON.parse(new TextDecoder().decode(packed)) as Pages;
  // The page shows notes as HTML; their Markdown stays at home.
  const notes = openedNotes('', openIndexBytes(bytes), () => '');
  const isEnglishWord = (word: string) => filterHas(words, word);
  startPage(
    answersOf({ ...notes, diagnostics: [], synonyms: NO_SYNONYMS, readAs: 'auto' }, isEnglishWord),
    pages,
  );
}

void start();
