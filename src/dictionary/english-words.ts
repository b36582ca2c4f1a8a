import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { filterHas } from './word-filter.ts';

/** Made when the package is built, by build-english-words.ts. */
export const ENGLISH_WORDS = 'english.words';

/** The words as {@link filterHas} reads them. */
export const englishWords: () => Uint8Array = lazily(() =>
  readFileSync(join(PACKAGE_ROOT, 'dist', ENGLISH_WORDS)),
);

/** Whether a folded word is an English one; of other words one in a hundred is taken for one, too. */
export const isEnglishWord = (word: string): boolean => filterHas(englishWords(), word);
