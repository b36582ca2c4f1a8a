import { singularOf } from './singular.ts';
import { scanTokens } from './tokens.ts';

/** A name as folded words with single spaces: `Function-as-a-Service` becomes `function as a service`. */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  const words: string[] = [];
  scanTokens(name, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words.join(' ');
}

/** A name whose key is the name in lower case. Most names are like this and need no scan. */
const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The key of a name in the index. It ignores spaces and plurals: `cold starts` and `coldstart` are equal. */
export function squeezedKey(words: readonly string[]): string {
  return words.map(singularOf).join('');
}
