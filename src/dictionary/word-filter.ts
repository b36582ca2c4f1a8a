/**
 * A set of words that takes ten bits a word, and now and then says yes to one that it does not have: an xor filter
 * (Graf and Lemire, 2020). A word has a byte of its own, and three places in a table; the bytes that stand there
 * give, by exclusive or, the word's. Before the table stands the number by which its words are hashed.
 */

/** What a word is looked for by. */
export interface Key {
  /** One in 256 other words has the same. */
  readonly byte: number;
  /** One in each third of the table. */
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

/** Each bit of a number makes a difference to all (the end of MurmurHash3, Appleby). */
function mixed(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
