import { lazyPattern } from '../../model/lazily.ts';
import { isStopWord } from '../text/stop-words.ts';
import { scanTokens } from '../text/tokens.ts';

export interface QueryWord {
  /** The folded word. */
  readonly text: string;
  /** The word as typed. */
  readonly written: string;
  /** The parts of a word with inner punctuation (`multi-region`); otherwise empty. */
  readonly parts: readonly string[];
  /** Whether the parts mean nothing by themselves: `i/o`, `C++`, `2.1.0`. */
  readonly isIndivisible: boolean;
  /** The weight of the word. The parts of one compound have 1 in total. */
  readonly share: number;
  /** Whether the word is no stop word, and not made only of stop words. */
  readonly isContentWord: boolean;
}

/** The words of a text in order; a compound replaces its parts. */
export function queryWords(text: string): readonly QueryWord[] {
  const words: { text: string; written: string; parts: readonly string[]; start: number }[] = [];
  scanTokens(text, (word, start, end, role) => {
    if (role === 'inner') return;
    const written = text.slice(start, end);
    if (role === 'part' || role === 'symbol') {
      words.push({ text: word, written, parts: [], start });
      return;
    }
    const first = words.findIndex((part) => part.start >= start);
    const parts = words.slice(first).map((part) => part.text);
    words.splice(first, parts.length, { text: word, written, parts, start });
  });
  return words.map(({ text: word, written, parts }) => ({
    text: word,
    written,
    parts,
    isIndivisible: parts.length > 0 && isIndivisible(word, parts),
    share: 1,
    isContentWord: !isStopWord(word) && !(parts.length > 0 && parts.every(isStopWord)),
  }));
}

/** The words that are no stop words; all words if there are only stop words. */
export function contentWordsOf<T extends { readonly word: QueryWord }>(
  words: readonly T[],
): readonly T[] {
  const telling = words.filter(({ word }) => word.isContentWord);
  return telling.length > 0 ? telling : words;
}

/** One part of a compound as a separate word. */
export function partOf(word: QueryWord, part: string): QueryWord {
  const isContentWord = word.isContentWord && (!isStopWord(part) || word.parts.every(isStopWord));
  return {
    text: part,
    written: part,
    parts: [],
    isIndivisible: false,
    isContentWord,
    share: 1 / word.parts.length,
  };
}

const sign = lazyPattern('[^\\p{L}\\p{N}]', 'u');

/** Whether a compound contains a sign or has only parts of one or two letters, which mean nothing by themselves. */
function isIndivisible(whole: string, parts: readonly string[]): boolean {
  return sign().test(whole) || parts.every((part) => part.length <= 2);
}

/** All folded words of a text in order, without compounds, inner parts and symbols. */
export function plainWords(text: string): readonly string[] {
  const words: string[] = [];
  scanTokens(text, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words;
}
