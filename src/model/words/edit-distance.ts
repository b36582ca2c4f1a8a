/**
 * Edit distance where swapping two neighbours is one edit (optimal string alignment: Damerau 1964 as
 * computed by Wagner and Fischer's table), up to `limit`; `limit + 1` when it is more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return new Distances(a, limit).to(b);
}

/** The edit distances of many words from one word; reuses its tables for each word. */
export class Distances {
  readonly #from: Uint16Array;
  readonly #limit: number;
  /** Has room for the longest word within the limit; of a longer one, the rest is not stored. */
  readonly #to: Uint16Array;
  /** The row being filled, the one before, and the one before that. */
  readonly #rows: Rows;

  constructor(from: string, limit: number) {
    this.#from = unitsOf(from);
    this.#limit = limit;
    this.#to = new Uint16Array(from.length + limit);
    this.#rows = rowsOf(from.length + limit + 1);
  }

  to(word: string): number {
    for (let i = 0; i < word.length; i++) this.#to[i] = word.charCodeAt(i);
    return this.#measure(word.length);
  }

  /** The distance to a word given as bytes, which need no decoding; undefined if the word is not plain ASCII. */
  toAscii(bytes: Uint8Array): number | undefined {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte >= 128) return undefined;
      this.#to[i] = byte;
    }
    return this.#measure(bytes.length);
  }

  #measure(length: number): number {
    const from = this.#from;
    const to = this.#to;
    const limit = this.#limit;
    const tooFar = limit + 1;
    if (Math.abs(from.length - length) > limit) return tooFar;
    let [current, previous, beforePrevious] = this.#rows;
    for (let j = 0; j <= length; j++) previous[j] = j;
    for (let i = 1; i <= from.length; i++) {
      const letter = from[i - 1] ?? 0;
      const first = Math.max(1, i - limit);
      const last = Math.min(length, i + limit);
      current[first - 1] = first === 1 ? i : tooFar;
      let best = first === 1 ? i : tooFar;
      for (let j = first; j <= last; j++) {
        const other = to[j - 1] ?? 0;
        let cost = (previous[j - 1] ?? tooFar) + (letter === other ? 0 : 1);
        // Cells outside the band of width `limit` hold old values and are not read.
        if (j < i + limit) cost = Math.min(cost, (previous[j] ?? tooFar) + 1);
        cost = Math.min(cost, (current[j - 1] ?? tooFar) + 1);
        if (i > 1 && j > 1 && letter === to[j - 2] && from[i - 2] === other) {
          cost = Math.min(cost, (beforePrevious[j - 2] ?? tooFar) + 1);
        }
        current[j] = cost;
        if (cost < best) best = cost;
      }
      if (best > limit) return tooFar;
      [current, previous, beforePrevious] = [beforePrevious, current, previous];
    }
    return Math.min(previous[length] ?? tooFar, tooFar);
  }
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

type Rows = readonly [Uint32Array, Uint32Array, Uint32Array];

function rowsOf(length: number): Rows {
  return [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
}
