import type { PlainText } from '../../model/plain-text.ts';

export interface Stem {
  /** Undefined where the word has none of its own. */
  readonly text: string | undefined;
  /** The word says nothing on its own. */
  readonly isOfStopWord: boolean;
}

/** What the search asks of whoever holds the notes, for the few passages that it looks at closely. */
export interface PassageSource {
  /** The body of a document, for excerpts. */
  plainOf(document: number): PlainText;
  /**
   * The words of the body as they were indexed: for each in order twice its number in the index, plus one
   * for a whole that is made of the parts before it.
   */
  tokensOf(document: number): Uint32Array;
  /** Path of the file that a document stands in; empty where it is none. */
  fileOf(document: number): string;
  /** Other names for a folded word, as whoever keeps the notes has them. */
  synonymsOf(word: string): readonly string[];
  /** The stem of a folded word in a language, by its ISO 639-1 code; undefined where nobody knows the language. */
  stemIn(code: string, word: string): Stem | undefined;
  /** Whether a folded word means something by itself, and so is no typing mistake. */
  isRealWord(word: string): boolean;
}
