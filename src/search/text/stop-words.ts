import { stopwords } from '@orama/stopwords/english';

/** Words of their own, which the list has for `she'll` and `I'd` without their apostrophes. */
const OWN = new Set(['hell', 'id', 'ill', 'shed', 'shell', 'wed']);

// The package carries the Snowball project's English list; its `a` was lost on the way.
const STOP_WORDS: ReadonlySet<string> = new Set([
  'a',
  ...stopwords.map((word) => word.replace("'", '')).filter((word) => !OWN.has(word)),
]);

/** Whether a folded word says nothing on its own (`the`, `with`); apostrophes already dropped. */
export function isStopWord(word: string): boolean {
  return word.length <= MAX_STOP_WORD_LENGTH && STOP_WORDS.has(word);
}

const MAX_STOP_WORD_LENGTH = 10;
