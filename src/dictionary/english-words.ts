/**
 * The dictionary of words that are no typing mistakes, even if no note contains them.
 *
 * Comes in: a folded word. Goes out: whether the dictionary has the word. Without the dictionary, the search answers
 * 8 of 23 queries for words that the bundled notes do not have with a similar word (`main` for `mail`); with it, none.
 * 45 kB, read at the first unknown word. `library/` passes the test to `search/`, which itself reads no files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { containsWord } from './known-words.ts';

/** File name of the word filter in `dist/`; build-english-words.ts makes the file when the package is built. */
export const ENGLISH_WORDS = 'english.words';

/** Reads the word filter for {@link containsWord}. Throws the system's error if the file cannot be read. */
export const englishWords = (packageFolder = PACKAGE_ROOT): Uint8Array =>
  readFileSync(join(packageFolder, 'dist', ENGLISH_WORDS));

/**
 * Makes a test whether a folded word is an English word or a name of software. The test wrongly accepts 4 of 1,000
 * other words, 8 of 1,000 that end with an s. If the file is missing, the test accepts no word.
 * @param packageFolder the folder that contains `dist/english.words`
 */
export function englishWordTest(packageFolder = PACKAGE_ROOT): (word: string) => boolean {
  const words = lazily(() => {
    try {
      return englishWords(packageFolder);
    } catch {
      return undefined;
    }
  });
  return (word) => {
    const known = words();
    return known !== undefined && containsWord(known, word);
  };
}
