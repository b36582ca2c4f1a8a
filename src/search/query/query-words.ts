import { lazyPattern } from '../../model/lazily.ts';
import { isStopWord } from '../text/stop-words.ts';
import { scanTokens } from '../text/tokens.ts';

/** A word of the query. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  /** As it was typed. */
  readonly written: string;
  /** Of a word written with inner punctuation (`multi-region`), its parts; otherwise none. */
  readonly parts: readonly string[];
  /** Only means something as a whole: `i/o`, `C++`, `2.1.0`. */
  readonly isIndivisible: boolean;
  /** How much it counts: parts of one word count as one together. */
  readonly share: number;
  /** Says something by itself; stop words do not. */
  readonly isTelling: boolean;
}

/** All words of a text in order. */
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
    isTelling: !isStopWord(word) && !(parts.length > 0 && parts.every(isStopWord)),
  }));
}

/** Those that say something; stop words when there is nothing else. */
export function tellingOf<T extends { readonly word: QueryWord }>(
  words: readonly T[],
): readonly T[] {
  const telling = words.filter(({ word }) => word.isTelling);
  return telling.length > 0 ? telling : words;
}

/** One part of a word with parts as a word of its own. */
export function partOf(word: QueryWord, part: string): QueryWord {
  const isTelling = word.isTelling && (!isStopWord(part) || word.parts.every(isStopWord));
  return {
    text: part,
    written: part,
    parts: [],
    isIndivisible: false,
    isTelling,
    share: 1 / word.parts.length,
  };
}

const sign = lazyPattern('[^\\p{L}\\p{N}]', 'u');

/** Numbers, signs and initials mean nothing apart. */
function isIndivisible(whole: string, parts: readonly string[]): boolean {
  return sign().test(whole) || parts.every((part) => part.length <= 2);
}

/** All folded words of a text in order, parts only. */
export function plainWords(text: string): readonly string[] {
  const words: string[] = [];
  scanTokens(text, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words;
}
