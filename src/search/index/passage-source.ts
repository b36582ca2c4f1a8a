import type { PlainText } from '../../model/plain-text.ts';

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
  /**
   * The stem that a folded word has in a language, by its ISO 639-1 code; empty where it says nothing on its own,
   * undefined where it has none.
   */
  stemIn(code: string, word: string): string | undefined;
  /** Whether a folded word means something by itself, and so is no typing mistake. */
  isRealWord(word: string): boolean;
}
