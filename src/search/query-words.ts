import { isStopWord } from './stop-words.ts';
import { scanTokens } from './tokens.ts';

/** A word of the query. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  /** Of a word written with inner punctuation (`multi-region`), its parts; otherwise none. */
  readonly parts: readonly string[];
  /** Only means something as a whole: `i/o`, `C++`, `2.1.0`. */
  readonly isIndivisible: boolean;
  /** How much it counts: parts of one word count as one together. */
  readonly share: number;
  /** Says something; stop words do when there is nothing else. */
  readonly isTelling: boolean;
}

/** All words of a text in order. */
export function queryWords(text: string): readonly QueryWord[] {
  const words: { text: string; parts: readonly string[]; start: number }[] = [];
  scanTokens(text, (word, start, _end, role) => {
    if (role === 'part') {
      words.push({ text: word, parts: [], start });
      return;
    }
    const first = words.findIndex((part) => part.start >= start);
    const parts = words.slice(first).map((part) => part.text);
    words.splice(first, parts.length, { text: word, parts, start });
  });
  const isTelling = words.map(
    ({ text: word, parts }) => !isStopWord(word) && !(parts.length > 0 && parts.every(isStopWord)),
  );
  const hasTelling = isTelling.includes(true);
  return words.map(({ text: word, parts }, i) => ({
    text: word,
    parts,
    isIndivisible: parts.length > 0 && isIndivisible(word, parts),
    share: 1,
    isTelling: !hasTelling || isTelling[i] === true,
  }));
}

/** One part of a word with parts as a word of its own. */
export function partOf(word: QueryWord, part: string): QueryWord {
  const isTelling = word.isTelling && (!isStopWord(part) || word.parts.every(isStopWord));
  return { text: part, parts: [], isIndivisible: false, isTelling, share: 1 / word.parts.length };
}

/** Numbers, signs and initials mean nothing apart. */
function isIndivisible(whole: string, parts: readonly string[]): boolean {
  return /[^\p{L}\p{N}]/u.test(whole) || parts.every((part) => part.length <= 2);
}

/** All folded words of a text in order, parts only. */
export function plainWords(text: string): readonly string[] {
  const words: string[] = [];
  scanTokens(text, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words;
}
