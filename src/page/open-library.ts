import { knows } from '../dictionary/known-words.ts';
import { type Explore, explorerOf } from '../explore/explore.ts';
import { type PortableAnswers, portableAnswersOf } from '../library/portable-answers.ts';
import { openSearch } from '../library/search.ts';
import { lazily } from '../model/lazily.ts';
import { stemmersFor } from '../search/open-index.ts';
import { unpackNotes } from '../store/packed/unpack-notes.ts';
import type { OpenedNotes } from '../store/types.ts';

/**
 * The library over notes that came with a page. It knows their plain text; their Markdown stays at home.
 * @param words the filter of words that are no slip of the finger
 */
export async function openLibrary(
  packed: Uint8Array<ArrayBuffer>,
  words: Uint8Array<ArrayBuffer>,
): Promise<OpenedPage> {
  const notes = unpackNotes(packed);
  const knowsStems = document.documentElement.hasAttribute('data-stems');
  const source: OpenedNotes = knowsStems
    ? { ...notes, stemIn: await stemmersFor(notes.index.columns()) }
    : notes;
  const index = lazily(() => openSearch(source, (word) => knows(words, word)));
  return {
    library: portableAnswersOf(source, index),
    explore: explorerOf(source, index),
    textOf: (file) => notes.recordOf(file).text.text,
  };
}

/** What a page asks. */
export interface OpenedPage {
  readonly library: PortableAnswers;
  readonly explore: Explore;
  /** What a person sees of a note. */
  textOf(file: string): string;
}
