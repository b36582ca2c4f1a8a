import { isStopWord } from './stop-words.ts';
import { scanTokens } from './tokens.ts';

/** A word of the query, or several written as one. */
export interface QueryWord {
  /** Folded; the whole without its inner punctuation. */
  readonly text: string;
  /** The folded parts of a word written with inner punctuation; only the word itself otherwise. */
  readonly parts: readonly string[];
  /** No parts to speak of (`i/o`, `C++`, `2.1.0`): only the whole means anything. */
  readonly indivisible: boolean;
}

/** The words of a text, stop words left out unless there is nothing else. */
export function queryWords(text: string): readonly QueryWord[] {
  const words = allWords(text);
  const telling = words.filter(({ text: word, indivisible }) => indivisible || !isStopWord(word));
  return telling.length > 0 ? telling : words;
}

function allWords(text: string): readonly QueryWord[] {
  const words: { text: string; parts: string[]; start: number; indivisible: boolean }[] = [];
  scanTokens(text, (word, start, _end, role) => {
    if (role === 'part') {
      words.push({ text: word, parts: [word], start, indivisible: false });
      return;
    }
    const parts: string[] = [];
    while ((words.at(-1)?.start ?? -1) >= start) parts.unshift(...(words.pop()?.parts ?? []));
    words.push({ text: word, parts, start, indivisible: isIndivisible(word, parts) });
  });
  return words;
}

function isIndivisible(whole: string, parts: readonly string[]): boolean {
  return /[^\p{L}]/u.test(whole) || parts.every((part) => part.length < 3);
}

/** All folded words of a text in order, parts only. */
export function plainWords(text: string): readonly string[] {
  const words: string[] = [];
  scanTokens(text, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words;
}
