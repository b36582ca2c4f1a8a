import type { IndexColumns } from '../index/columns.ts';
import { BESIDE_FIELD_BITS } from '../index/fields.ts';
import { signatureOf } from '../index/letter-signature.ts';
import { poolOf } from '../index/string-pool.ts';
import { stemOf } from '../text/stems.ts';
import { Lexicon } from './lexicon.ts';
import { type Lists, listsOf } from './lists.ts';
import { documentAt, fieldAt, isJoined, type Occurrences } from './occurrences.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

type StemColumns = Pick<
  IndexColumns,
  'wordStems' | 'stems' | 'stemWordOffsets' | 'stemWords' | 'stemGroups'
>;

/** Columns of the words' stems. */
export function stemColumns(
  { words, numbers }: Vocabulary,
  occurrences: Occurrences,
  documentGroups: Uint32Array,
): StemColumns {
  const lexicon = new Lexicon();
  const stemOfWord = new Uint32Array(words.length);
  words.forEach((word, place) => {
    stemOfWord[place] = lexicon.numberOf(stemOf(word));
  });
  const { words: stems, order } = vocabularyOf(lexicon);
  const wordStems = stemOfWord.map((stem) => order[stem] ?? 0);
  const stemWords = listsOf(wordStems, stems.length);
  return {
    wordStems,
    stems: poolOf(stems),
    stemWordOffsets: stemWords.offsets,
    stemWords: stemWords.members,
    stemGroups: groupsOfStems(stemWords, numbers, occurrences, documentGroups),
  };
}

/** How many groups say a word of each stem: what stands beside it does not count. */
function groupsOfStems(
  { offsets: stemOffsets, members }: Lists,
  numbers: Uint32Array,
  { offsets, places }: Occurrences,
  documentGroups: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(stemOffsets.length - 1);
  // By group the last stem that was seen in it, plus one.
  const seenFor = new Uint32Array(documentGroups.length);
  for (let stem = 0; stem < counts.length; stem++) {
    const end = stemOffsets[stem + 1] ?? 0;
    let count = 0;
    for (let member = stemOffsets[stem] ?? 0; member < end; member++) {
      const number = numbers[members[member] ?? 0] ?? 0;
      const last = offsets[number + 1] ?? 0;
      for (let at = offsets[number] ?? 0; at < last; at++) {
        const place = places[at] ?? 0;
        const group = documentGroups[documentAt(place)] ?? 0;
        if (seenFor[group] === stem + 1 || isJoined(place) || isBeside(place)) continue;
        seenFor[group] = stem + 1;
        count++;
      }
    }
    counts[stem] = count;
  }
  return counts;
}

const isBeside = (place: number): boolean => ((1 << fieldAt(place)) & BESIDE_FIELD_BITS) !== 0;

type TypoColumns = Pick<IndexColumns, 'wordsByLength' | 'lengthOffsets' | 'signatures'>;

/**
 * Columns for correcting typos: words by length, with the characters each has.
 * @param isRead by place of a word: 1 where it may be what was meant, for somebody reads it
 */
export function typoColumns(words: readonly string[], isRead: ArrayLike<number>): TypoColumns {
  const places = Uint32Array.from(words.keys()).filter((place) => isRead[place] === 1);
  const lengths = places.map((place) => words[place]?.length ?? 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const { offsets, members } = listsOf(lengths, longest + 1);
  const wordsByLength = members.map((member) => places[member] ?? 0);
  return {
    wordsByLength,
    lengthOffsets: offsets,
    signatures: wordsByLength.map((word) => signatureOf(words[word] ?? '')),
  };
}
