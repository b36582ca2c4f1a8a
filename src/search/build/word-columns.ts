import type { IndexColumns } from '../index/columns.ts';
import { METADATA_FIELD_BITS } from '../index/fields.ts';
import { signatureOf } from '../index/letter-signature.ts';
import { poolOf } from '../index/string-pool.ts';
import { stemIn } from '../text/stemmers.ts';
import { pluralBehindS, stemOf } from '../text/stems.ts';
import type { DocumentLanguages } from './document.ts';
import { Lexicon } from './lexicon.ts';
import { type Lists, listsOf } from './lists.ts';
import { documentAt, fieldAt, isJoined, type Occurrences } from './occurrences.ts';
import { SharedStems } from './shared-stems.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

type StemColumns = Pick<
  IndexColumns,
  | 'wordFormSets'
  | 'stems'
  | 'stemFormSets'
  | 'languages'
  | 'formSetWordOffsets'
  | 'formSetWords'
  | 'formSetGroups'
>;

/**
 * Columns of the words' stems. Every word has its English stem. A word used mostly in another language has that
 * language's stem as well, and the words of both stems are forms of each other. So a search still finds all that
 * English stems find, and in addition `Funktionen` for `Funktion`.
 */
export function stemColumns(
  vocabulary: Vocabulary,
  occurrences: Occurrences,
  documentGroups: Uint32Array,
  languages: DocumentLanguages,
): StemColumns {
  const { words, numbers } = vocabulary;
  const lexicon = new Lexicon();
  const shared = new SharedStems();
  const stemOfWord = new Uint32Array(words.length);
  const known = new Set(words);
  words.forEach((word, place) => {
    const stem = lexicon.numberOf(stemOf(word));
    stemOfWord[place] = stem;
    const plural = pluralBehindS(word, (other) => known.has(other));
    if (plural !== undefined) shared.join(stem, lexicon.numberOf(stemOf(plural)));
  });
  for (const [place, code] of wordsInLanguages(vocabulary, occurrences, languages)) {
    const stem = stemIn(code, words[place] ?? '').text;
    if (stem === undefined) continue;
    shared.join(stemOfWord[place] ?? 0, lexicon.numberOf(`${code} ${stem}`));
  }
  const { words: stems, order, numbers: stemNumbers } = vocabularyOf(lexicon);
  // Sets of forms are numbered in the order of their first stems.
  const sets = new Map<number, number>();
  const stemFormSets = stemNumbers.map((stem) => {
    const first = shared.of(stem);
    const set = sets.get(first) ?? sets.size;
    sets.set(first, set);
    return set;
  });
  const wordFormSets = stemOfWord.map((stem) => stemFormSets[order[stem] ?? 0] ?? 0);
  const formSetWords = listsOf(wordFormSets, sets.size);
  return {
    wordFormSets,
    stems: poolOf(stems),
    stemFormSets,
    languages: poolOf(languages.codes),
    formSetWordOffsets: formSetWords.offsets,
    formSetWords: formSetWords.members,
    formSetGroups: groupsOfStems(formSetWords, numbers, occurrences, documentGroups),
  };
}

/** A word belongs to a language if at least this share of its occurrences is in documents of the language. */
const MIN_LANGUAGE_SHARE = 0.5;

/** Words, by place in the vocabulary, and the languages other than English that they belong to. */
function* wordsInLanguages(
  { numbers }: Vocabulary,
  { offsets, places }: Occurrences,
  { codes, masks }: DocumentLanguages,
): Generator<readonly [place: number, code: string]> {
  if (codes.length === 0) return;
  const counts = new Uint32Array(codes.length);
  for (const [place, number] of numbers.entries()) {
    const [start, end] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
    counts.fill(0);
    for (let at = start; at < end; at++) {
      const mask = masks[documentAt(places[at] ?? 0)] ?? 0;
      for (let code = 0; mask >>> code !== 0; code++) {
        if ((mask >>> code) & 1) counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    for (const [code, count] of counts.entries()) {
      if (count > 0 && count >= (end - start) * MIN_LANGUAGE_SHARE)
        yield [place, codes[code] ?? ''];
    }
  }
}

/** For each set of forms the number of groups that contain a word of it outside METADATA_FIELD_BITS. */
function groupsOfStems(
  { offsets: stemOffsets, members }: Lists,
  numbers: Uint32Array,
  { offsets, places }: Occurrences,
  documentGroups: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(stemOffsets.length - 1);
  // By group the last set of forms that was counted for it, plus one.
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
        if (seenFor[group] === stem + 1 || isJoined(place) || isMetadata(place)) continue;
        seenFor[group] = stem + 1;
        count++;
      }
    }
    counts[stem] = count;
  }
  return counts;
}

const isMetadata = (place: number): boolean => ((1 << fieldAt(place)) & METADATA_FIELD_BITS) !== 0;

type TypoColumns = Pick<IndexColumns, 'wordsByLength' | 'lengthOffsets' | 'signatures'>;

/**
 * Columns for correcting typos: words by length, with the signature of each (see letter-signature.ts).
 * @param isVisible by place of a word: 1 if readers see the word, so that it may be a correction
 */
export function typoColumns(words: readonly string[], isVisible: ArrayLike<number>): TypoColumns {
  const places = Uint32Array.from(words.keys()).filter((place) => isVisible[place] === 1);
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
