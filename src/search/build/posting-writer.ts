import { ALL_FIELD_BITS, COUNT_FOLLOWS, FIELD_BITS } from '../index/fields.ts';
import { GrowingBytes, GrowingUint32 } from '../index/growing.ts';
import type { GatheredDocuments } from './gather-documents.ts';
import { JoinedWords } from './joined-words.ts';
import type { UsedWords } from './ordered-words.ts';
import { WHOLE } from './token-stream.ts';

export interface Postings {
  readonly postings: Uint8Array;
  readonly postingOffsets: Uint32Array;
  readonly wordDocuments: Uint32Array;
}

/** What one document says of its words, gathered before it is written down. */
class DocumentWords {
  /** By number of a word: its mask in the low 8 bits, its count above; 0 for one that has not been seen. */
  readonly facts: Uint32Array;
  readonly seen: number[] = [];

  constructor(vocabularySize: number) {
    this.facts = new Uint32Array(vocabularySize);
  }

  add(word: number, fieldBit: number): void {
    const facts = this.facts[word] ?? 0;
    if (facts === 0) this.seen.push(word);
    const isCounted = fieldBit === FIELD_BITS.body && facts < MOST_COUNTED;
    this.facts[word] = (facts | fieldBit) + (isCounted ? ONE : 0);
  }

  clear(): void {
    for (const word of this.seen) this.facts[word] = 0;
    this.seen.length = 0;
  }
}

/** A count of one in the facts of a word, and of as many as are counted. */
const ONE = 1 << 8;
const MOST_COUNTED = 0xffff * ONE;

/**
 * Writes for each word the documents that have it. An entry is the distance to the document before,
 * doubled, as a varint; the low bit says that a mask of fields follows, and that may say that a count
 * follows. Without them the word stands once in the body, as most do.
 */
export function writePostings(gathered: GatheredDocuments, words: UsedWords): Postings {
  const size = words.sorted.length;
  const entries = gatherEntries(gathered, new JoinedWords(words), words.order);
  const starts = new Uint32Array(size + 1);
  const entryWords = entries.words.view();
  for (const word of entryWords) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  const wordDocuments = starts.slice(1);
  for (let word = 0; word < size; word++)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  return { ...encode(byWord(entries, starts), starts), wordDocuments };
}

/** What all documents say of their words, document after document. */
interface Entries {
  readonly words: GrowingUint32;
  /** See `DocumentWords`. */
  readonly facts: GrowingUint32;
  /** Where those of each document end. */
  readonly ends: Uint32Array;
}

function gatherEntries(
  { words, marks, documentEnds }: GatheredDocuments,
  joined: JoinedWords,
  order: Uint32Array,
): Entries {
  const current = new DocumentWords(order.length);
  const capacity = Math.max(16, words.length);
  const entries: Entries = {
    words: new GrowingUint32(capacity),
    facts: new GrowingUint32(capacity),
    ends: new Uint32Array(documentEnds.length),
  };
  let start = 0;
  documentEnds.forEach((end, document) => {
    let previous = -1;
    for (let i = start; i < end; i++) {
      const word = words[i] ?? 0;
      const mark = marks[i] ?? 0;
      current.add(word, mark & ALL_FIELD_BITS);
      if ((mark & WHOLE) !== 0) continue;
      if (previous >= 0 && marks[previous] === mark && marks[i + 1] !== (mark | WHOLE)) {
        const whole = joined.of(words[previous] ?? 0, word);
        if (whole !== undefined) current.add(whole, mark & ALL_FIELD_BITS);
      }
      previous = i;
    }
    start = end;
    for (const word of current.seen) {
      entries.words.push(order[word] ?? 0);
      entries.facts.push(current.facts[word] ?? 0);
    }
    entries.ends[document] = entries.words.length;
    current.clear();
  });
  return entries;
}

/**
 * Entries in the order of their words, and of their documents within each: two numbers an entry, document and
 * facts, so that writing one touches one place in memory.
 */
function byWord({ words, facts, ends }: Entries, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const ordered = new Uint32Array(2 * words.length);
  const entryWords = words.view();
  const entryFacts = facts.view();
  let entry = 0;
  ends.forEach((end, document) => {
    for (; entry < end; entry++) {
      const word = entryWords[entry] ?? 0;
      const at = next[word] ?? 0;
      ordered[2 * at] = document;
      ordered[2 * at + 1] = entryFacts[entry] ?? 0;
      next[word] = at + 1;
    }
  });
  return ordered;
}

function encode(
  ordered: Uint32Array,
  starts: Uint32Array,
): Pick<Postings, 'postings' | 'postingOffsets'> {
  const bytes = new GrowingBytes(ordered.length + 16);
  const offsets = new Uint32Array(starts.length);
  for (let word = 0; word + 1 < starts.length; word++) {
    let before = 0;
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++) {
      const document = ordered[2 * at] ?? 0;
      writeEntry(bytes, document - before, ordered[2 * at + 1] ?? 0);
      before = document;
    }
    offsets[word + 1] = bytes.length;
  }
  return { postings: bytes.view(), postingOffsets: offsets };
}

function writeEntry(bytes: GrowingBytes, distance: number, fact: number): void {
  const mask = fact & 255;
  const count = fact >>> 8;
  const isPlain = mask === FIELD_BITS.body && count === 1;
  bytes.varint(distance * 2 + (isPlain ? 0 : 1));
  if (isPlain) return;
  bytes.byte(count > 1 ? mask | COUNT_FOLLOWS : mask);
  if (count > 1) bytes.varint(count);
}
