import { hashOfUnits, OFFSET_BASIS } from '../text/text-hash.ts';

/**
 * Words by number, in the order in which they were first met.
 *
 * A table of hashes with open addressing, over the letters themselves rather than over strings: while
 * notes are parsed the caches of the processor are full of syntax trees, so that a look-up costs what
 * memory it touches. Here that is one place in the slots and one in the records, half of what a Map needs.
 */
export class Lexicon {
  readonly words: string[] = [];
  /** Two numbers a slot: the hash of a word, and where its record starts; 0 where there is none. */
  #slots = new Uint32Array(2 * FIRST_SLOTS);
  /** For each word its number (two units), its length and its letters; one unit in front, so that none starts at 0. */
  #records = new Uint16Array(16 * FIRST_SLOTS);
  #recordsEnd = 1;

  /** The number of a word (below 65,536 units long), which is given one where it has none. */
  numberOf(word: string): number {
    const hash = hashOfWord(word, 0, word.length);
    const slot = this.#slotOf(word, 0, word.length, hash);
    const record = this.#slots[slot + 1] ?? 0;
    return record > 0 ? this.#numberAt(record) : this.#add(word, hash, slot);
  }

  /** The number of the word that a part of a text is; -1 where it is none. */
  find(text: string, start = 0, end = text.length): number {
    const slot = this.#slotOf(text, start, end, hashOfWord(text, start, end));
    const record = this.#slots[slot + 1] ?? 0;
    return record > 0 ? this.#numberAt(record) : -1;
  }

  #numberAt(record: number): number {
    return (this.#records[record] ?? 0) + (this.#records[record + 1] ?? 0) * 0x10000;
  }

  /** Where a word stands in the slots, or would stand. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const record = slots[slot + 1] ?? 0;
      if (record === 0 || (slots[slot] === hash && this.#isWord(record, text, start, end))) {
        return slot;
      }
      slot = (slot + 2) & mask;
    }
  }

  #isWord(record: number, text: string, start: number, end: number): boolean {
    const records = this.#records;
    if (records[record + 2] !== end - start) return false;
    const letters = record + RECORD_HEAD - start;
    for (let at = start; at < end; at++) {
      if (records[letters + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #add(word: string, hash: number, slot: number): number {
    const number = this.words.length;
    const record = this.#recordsEnd;
    this.#recordsEnd += RECORD_HEAD + word.length;
    if (this.#recordsEnd > this.#records.length) {
      const larger = new Uint16Array(2 * this.#recordsEnd);
      larger.set(this.#records);
      this.#records = larger;
    }
    this.#records.set([number & 0xffff, number >>> 16, word.length], record);
    for (let at = 0; at < word.length; at++) {
      this.#records[record + RECORD_HEAD + at] = word.charCodeAt(at);
    }
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = record;
    this.words.push(word);
    // Half is left free, so that words stand where their hash points, or next to it.
    if (this.words.length * 4 > this.#slots.length) this.#makeRoom();
    return number;
  }

  #makeRoom(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const hash = old[from] ?? 0;
      let slot = (hash << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = old[from + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

/** A power of two, as the number of slots has to be. */
const FIRST_SLOTS = 1024;
/** Units before the letters of a record. */
const RECORD_HEAD = 3;

/** The upper bits are mixed into the lower ones, which choose the slot. */
function hashOfWord(text: string, start: number, end: number): number {
  const hash = hashOfUnits(text, OFFSET_BASIS, start, end);
  return (hash ^ (hash >>> 15)) >>> 0;
}
