import { stopwords } from '@orama/stopwords/english';

/** Real words that look like a contraction without its apostrophe: `shell` (`she'll`), `id` (`I'd`). */
const OWN = new Set(['hell', 'id', 'ill', 'shed', 'shell', 'wed']);

// The package has the Snowball project's English list, but without `a`.
const STOP_WORDS: ReadonlySet<string> = new Set([
  'a',
  ...stopwords.map((word) => word.replace("'", '')).filter((word) => !OWN.has(word)),
]);

/** Whether a folded word, without apostrophes, is a stop word of English: `the`, `with`. */
export function isStopWord(word: string): boolean {
  return word.length <= MAX_STOP_WORD_LENGTH && STOP_WORDS.has(word);
}

const MAX_STOP_WORD_LENGTH = 10;
