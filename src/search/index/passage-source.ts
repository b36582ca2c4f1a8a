import type { PlainText } from '../../model/plain-text.ts';

export interface Stem {
  /** Undefined if the language gives the word no stem, or a stem that is too short. */
  readonly text: string | undefined;
  /** Whether the word is a stop word of the language. */
  readonly isOfStopWord: boolean;
}

/** The data that the search gets from its caller, which stores the notes: texts and tokens of passages, word lists. */
export interface PassageSource {
  /** The plain text of a document's body, for excerpts. */
  plainOf(document: number): PlainText;
  /**
   * The tokens of a document's body in order, as the index has them: twice the number of the word in the
   * index, plus one for compounds, inner parts and symbols.
   */
  tokensOf(document: number): Uint32Array;
  /** Path of the file that contains a document; empty if no file does. */
  fileOf(document: number): string;
  /** Other names for a folded word, from the synonyms that belong to the notes. */
  synonymsOf(word: string): readonly string[];
  /** The stem of a folded word in a language, by its ISO 639-1 code; undefined if no stemmers are loaded. */
  stemIn(code: string, word: string): Stem | undefined;
  /** Whether a folded word is in the dictionary, and so no typing mistake even if no note contains it. */
  isRealWord(word: string): boolean;
}
