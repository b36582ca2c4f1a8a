/**
 * The words that are no slip of the finger, whatever the notes have.
 *
 * Comes in: a folded word. Goes out: whether it means something by itself. What it buys: of 23 questions for
 * words that the bundled notes do not have, 8 are answered by another word without it (mail by main, rust by
 * rest), and none with it. 45 kB, read when a word is unknown. `library/` hands it to the search, which knows no files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { knows } from './known-words.ts';

/** Made when the package is built, by build-english-words.ts. */
export const ENGLISH_WORDS = 'english.words';

/** The words as {@link knows} reads them. Throws what the system does where there are none. */
export const englishWords = (packageFolder = PACKAGE_ROOT): Uint8Array =>
  readFileSync(join(packageFolder, 'dist', ENGLISH_WORDS));

/**
 * Tells whether a folded word is an English one, or a name of software. Of others four in a thousand are taken for
 * one, eight of those that end with an s. Without the file, as in a program that bundles this one, none is.
 * @param packageFolder where `dist/english.words` lies
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
    return known !== undefined && knows(known, word);
  };
}
