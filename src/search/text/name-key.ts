import { singularOf } from './singular.ts';
import { scanTokens } from './tokens.ts';

/** A name as its folded words with single spaces between: `Function-as-a-Service` as typed by anyone. */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  const words: string[] = [];
  scanTokens(name, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words.join(' ');
}

/** A name that is its own key but for capitals: most are, and need no scan. */
const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** How the index finds a name: words written apart or together, in singular or plural, are the same. */
export function squeezedKey(words: readonly string[]): string {
  return words.map(singularOf).join('');
}
