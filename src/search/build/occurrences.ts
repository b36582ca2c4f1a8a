import { INVISIBLE_FIELD_BITS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import { forEachText, type GatheredDocuments } from './gather-documents.ts';
import type { JoinedWords } from './joined-words.ts';
import { offsetsOf } from './lists.ts';

/**
 * All occurrences of words, grouped by word. An occurrence is stored as one number, its place: the document,
 * whether the word is joined from two neighbours there, and the field.
 */
export interface Occurrences {
  /** The places of word `w` of the lexicon are `places[offsets[w], offsets[w + 1])`, documents ascending. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
}

/** Low bits of a place: four for the field, one for JOINED. The other 27 bits are the document. */
const PLACE_BITS = 5;
const JOINED = 16;
const FIELD = 15;

export const documentAt = (place: number): number => place >>> PLACE_BITS;
export const fieldAt = (place: number): number => place & FIELD;
export const isJoined = (place: number): boolean => (place & JOINED) !== 0;

/** Columns by number of a word in the lexicon. */
interface WordCounts {
  /** Number of occurrences in all documents. */
  readonly counts: Uint32Array;
  /** 1 if the word occurs in a field that readers see, i.e. not only in {@link INVISIBLE_FIELD_BITS}. */
  readonly isVisible: Uint8Array;
}

export function countWords(gathered: GatheredDocuments, words: number): WordCounts {
  const counts = new Uint32Array(words);
  const isVisible = new Uint8Array(words);
  forEachText(gathered, (tokens, start, end, field) => {
    const read = isInvisible(field) ? 0 : 1;
    for (let at = start; at < end; at++) {
      const word = (tokens[at] ?? 0) >>> 1;
      counts[word] = (counts[word] ?? 0) + 1;
      isVisible[word] = (isVisible[word] ?? 0) | read;
    }
  });
  return { counts, isVisible };
}

/**
 * Groups the places of all words by word, with a counting sort.
 * @param counts as {@link countWords} gives them
 */
export function occurrencesOf(
  gathered: GatheredDocuments,
  counts: Uint32Array,
  joined: JoinedWords,
): Occurrences {
  const pairs = joinedPairs(gathered, joined);
  const lengths = counts.slice();
  for (const word of pairs.words) lengths[word] = (lengths[word] ?? 0) + 1;
  const offsets = offsetsOf(lengths);
  const places = new Uint32Array(offsets.at(-1) ?? 0);
  const next = offsets.slice();
  const put = (word: number, place: number) => {
    const at = next[word] ?? 0;
    places[at] = place;
    next[word] = at + 1;
  };
  let pair = 0;
  const putPairsBefore = (document: number) => {
    for (; pair < pairs.words.length; pair++) {
      const place = pairs.places[pair] ?? 0;
      if (documentAt(place) >= document) return;
      put(pairs.words[pair] ?? 0, place);
    }
  };
  forEachText(gathered, (tokens, start, end, field, document) => {
    putPairsBefore(document);
    const place = (document << PLACE_BITS) | field;
    for (let at = start; at < end; at++) put((tokens[at] ?? 0) >>> 1, place);
  });
  putPairsBefore(gathered.documentGroups.length);
  return { offsets, places };
}

/** The compounds that neighbours make, and their places, documents ascending. */
interface JoinedPairs {
  readonly words: Uint32Array;
  readonly places: Uint32Array;
}

function joinedPairs(gathered: GatheredDocuments, joined: JoinedWords): JoinedPairs {
  const words = new GrowingUint32();
  const places = new GrowingUint32();
  forEachText(gathered, (tokens, start, end, field, document) => {
    if (isInvisible(field)) return;
    const place = (document << PLACE_BITS) | JOINED | field;
    let previous = -1;
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      if (isWhole(token)) continue;
      const whole = previous < 0 ? undefined : joined.of(previous, token >>> 1);
      // If the text writes the compound as one, its token is already there, after its parts.
      const isWritten = at + 1 < end && tokens[at + 1] === wholeToken(whole ?? 0);
      if (whole !== undefined && !isWritten) {
        words.push(whole);
        places.push(place);
      }
      previous = token >>> 1;
    }
  });
  return { words: words.view(), places: places.view() };
}

const isInvisible = (field: number): boolean => ((1 << field) & INVISIBLE_FIELD_BITS) !== 0;

const isWhole = (token: number): boolean => (token & 1) === 1;

const wholeToken = (word: number): number => 2 * word + 1;
