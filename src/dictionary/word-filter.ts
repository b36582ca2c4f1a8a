/**
 * A set of words that takes a byte or so a word, and now and then says yes to one that it does not have: a
 * Bloom filter (Bloom, 1970) whose bits are found by double hashing (Kirsch and Mitzenmacher, 2006).
 */

/** With so many bits a word, about three in a thousand other words are taken for one of the set. */
const BITS_PER_WORD = 12;
/** How many bits are set for a word: near to BITS_PER_WORD × ln 2, at which fewest others are taken for one. */
const BITS_SET = 8;

export function makeWordFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_PER_WORD) / 8)));
  for (const word of words) {
    for (const bit of bitsOf(word, filter.length * 8)) {
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

export const filterHas = (filter: Uint8Array, word: string): boolean =>
  bitsOf(word, filter.length * 8).every(
    (bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0,
  );

function bitsOf(word: string, count: number): readonly number[] {
  const first = hash(word, 0x811c9dc5);
  // Odd, so that the steps do not fall on one bit again and again.
  const step = hash(word, first) | 1;
  return Array.from({ length: BITS_SET }, (_, i) => ((first + i * step) >>> 0) % count);
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo). */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < word.length; i++) {
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
