/**
 * A set of words in ten bits per word, which wrongly contains a few other words: an xor filter (Graf and Lemire,
 * 2020). A word's hash gives a byte and three places in a table; the set contains the word if the exclusive or of the
 * bytes at these places is the word's byte. The first byte of the filter is the hash seed; the table follows.
 */

/** The hash of a word. */
export interface Key {
  /** One in 256 other words has the same byte. */
  readonly byte: number;
  /** One place in each third of the table. */
  readonly places: readonly [number, number, number];
}

export function filterHas(filter: Uint8Array, word: string): boolean {
  const table = filter.subarray(1);
  const { byte, places } = keyOf(word, filter[0] ?? 0, table.length / 3);
  return places.reduce((rest, place) => rest ^ (table[place] ?? 0), byte) === 0;
}

/** @param third how many places a third of the table has */
export function keyOf(word: string, seed: number, third: number): Key {
  const first = hash(word, seed);
  const second = hash(word, first);
  const last = mixed(first + second);
  return {
    byte: last >>> 24,
    places: [first % third, third + (second % third), 2 * third + ((last & 0xffffff) % third)],
  };
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo), mixed. */
function hash(word: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < word.length; i++) {
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  }
  return mixed(value);
}

/** Spreads each bit of a number over all bits (the finaliser of MurmurHash3, Appleby). */
function mixed(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
