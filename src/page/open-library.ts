import { containsWord } from '../dictionary/known-words.ts';
import { type Explore, explorerOf } from '../explore/explore.ts';
import { type IndexAnswers, indexAnswersOf } from '../library/index-answers.ts';
import { openSearch } from '../library/search.ts';
import { lazily } from '../model/lazily.ts';
import { stemmersFor } from '../search/open-index.ts';
import { unpackNotes } from '../store/packed/unpack-notes.ts';
import type { OpenedNotes } from '../store/types.ts';

/**
 * The library over the notes that came with a page. It has their plain text, but not their Markdown.
 * @param words the filter of English words, which are no typos even if no note contains them
 */
export async function openLibrary(
  packed: Uint8Array<ArrayBuffer>,
  words: Uint8Array<ArrayBuffer>,
): Promise<OpenedPage> {
  const notes = unpackNotes(packed);
  const needsStemmers = document.documentElement.hasAttribute('data-stems');
  const source: OpenedNotes = needsStemmers
    ? { ...notes, stemIn: await stemmersFor(notes.index.columns()) }
    : notes;
  const index = lazily(() => openSearch(source, (word) => containsWord(words, word)));
  return {
    library: indexAnswersOf(source, index),
    explore: explorerOf(source, index),
    textOf: (file) => notes.recordOf(file).text.text,
  };
}

/** The functions that a page needs. */
export interface OpenedPage {
  readonly library: IndexAnswers;
  readonly explore: Explore;
  /** The plain text of a note, without Markdown. */
  textOf(file: string): string;
}
