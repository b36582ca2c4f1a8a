import { lazyPattern } from './lazily.ts';

/**
 * Marks that change how a letter sounds, which people leave out when they type: accents of Latin, Greek and Cyrillic,
 * vowel points of Hebrew and Arabic. Marks that make another letter stay: the vowels of Hindi and Thai, and the voicing
 * marks of Japanese (`バス` is a bus, `ハス` a lotus).
 */
const accents = lazyPattern(
  '(?:(?![\\u3099\\u309a])[\\p{Script=Inherited}\\u0591-\\u05c7\\u0610-\\u061a\\u06d6-\\u06ed])+',
  'gu',
);

/** Removes accents and the like, and splits ligatures: `Émile` becomes `Emile`. */
export const withoutAccents = (text: string): string =>
  /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(accents(), '').normalize('NFC') : text;
