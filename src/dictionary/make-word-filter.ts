import { type Key, keyOf } from './word-filter.ts';

/** With fewer bytes a word there is hardly ever a table for all. */
const BYTES_PER_WORD = 1.225;
/** What a small set needs beyond that. */
const MORE_BYTES = 32;
/** One of the first few seeds does. */
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
 * A table in which each key's places give its byte. Keys are taken away one by one, each with a place that no key
 * left has; the last that was taken is written first, so that what is written later changes nothing of it.
 * @returns undefined where the keys are too entangled for that
 */
function tableOf(keys: readonly Key[], size: number): Uint8Array | undefined {
  /** The keys left at each place: how many, and their numbers by exclusive or, which of one is that. */
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
