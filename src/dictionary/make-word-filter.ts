import { type Key, keyOf } from './word-filter.ts';

/** Bytes of the table per word. With fewer bytes, {@link tableOf} hardly ever succeeds. */
const BYTES_PER_WORD = 1.225;
/** Additional bytes, which small sets of words need. */
const MORE_BYTES = 32;
/** The number of hash seeds to try; usually one of the first few succeeds. */
const SEEDS = 256;

/** Makes the filter that `filterHas` reads. */
export function makeWordFilter(words: readonly string[]): Uint8Array {
  const different = [...new Set(words)];
  const third = Math.ceil((different.length * BYTES_PER_WORD + MORE_BYTES) / 3);
  for (let seed = 0; seed < SEEDS; seed++) {
    const keys = different.map((word) => keyOf(word, seed, third));
    const table = tableOf(keys, 3 * third);
    if (table) return new Uint8Array([seed, ...table]);
  }
  throw new Error('There is no filter for these words');
}

/**
 * A table in which the exclusive or of the bytes at a key's places is the key's byte. Keys are removed one by one, each
 * with a place that no remaining key has, and written in reverse order, so that no write changes an earlier key's byte.
 * @returns undefined if keys remain of which each shares all its places with others
 */
function tableOf(keys: readonly Key[], size: number): Uint8Array | undefined {
  /** For each place: how many keys remain, and the exclusive or of their numbers (of one key, its number). */
  const counts = new Uint32Array(size);
  const numbers = new Uint32Array(size);
  keys.forEach(({ places }, number) => {
    for (const place of places) {
      counts[place] = (counts[place] ?? 0) + 1;
      numbers[place] = (numbers[place] ?? 0) ^ number;
    }
  });
  const taken: { readonly key: Key; readonly place: number }[] = [];
  const alone = [...counts.keys()].filter((place) => counts[place] === 1);
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    const number = numbers[place] ?? 0;
    const key = keys[number];
    if (counts[place] !== 1 || !key) continue;
    taken.push({ key, place });
    for (const each of key.places) {
      counts[each] = (counts[each] ?? 0) - 1;
      numbers[each] = (numbers[each] ?? 0) ^ number;
      if (counts[each] === 1) alone.push(each);
    }
  }
  if (taken.length < keys.length) return undefined;
  const table = new Uint8Array(size);
  for (const { key, place } of taken.reverse()) {
    table[place] = key.places.reduce((rest, each) => rest ^ (table[each] ?? 0), key.byte);
  }
  return table;
}
