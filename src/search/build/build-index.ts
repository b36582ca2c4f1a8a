/**
 * The folder `build/`: makes an index out of documents.
 *
 * In: documents, whose bodies are tokens already and whose other texts are plain text. Out: the columns of
 * `index/`, and the number that each word of the lexicon has in them; with it the caller renumbers the tokens
 * that it stores. Uses `text/` to find words. The other folders of the search import nothing from here.
 *
 * ```
 * documents ─▶ gather ─▶ tokens ─▶ count ─▶ vocabulary ─▶ joined words ─▶ occurrences by word ─▶ columns
 * ```
 */
import { type Columns, FIELD_MARK, NONE, toColumns } from '../index/columns.ts';
import { countsColumn } from '../index/statistics.ts';
import { poolOf } from '../index/string-pool.ts';
import { isInnerPart } from '../text/inner-parts.ts';
import type { SearchDocument } from './document.ts';
import { type GatheredDocuments, gatherDocuments } from './gather-documents.ts';
import { JoinedWords } from './joined-words.ts';
import { TextLengths } from './lengths.ts';
import type { Lexicon } from './lexicon.ts';
import { listsOf } from './lists.ts';
import { nameColumns } from './name-columns.ts';
import { countWords, occurrencesOf } from './occurrences.ts';
import { postingColumns } from './posting-columns.ts';
import { vocabularyOf } from './vocabulary.ts';
import { stemColumns, typoColumns } from './word-columns.ts';

export interface BuiltIndex {
  /** The argument of openIndex. */
  readonly columns: Columns;
  /**
   * For each word of the lexicon, by its number there, the word's number in the index; 0xffffffff if no
   * document contains the word.
   */
  readonly numberInIndex: Uint32Array;
}

/**
 * Builds an index; the `i`-th document gets the number `i`. Equal documents give equal bytes, whatever other
 * words the lexicon contains.
 * @param lexicon numbers the words of the bodies' tokens; the words of all other texts are added to it
 */
export function buildIndex(documents: Iterable<SearchDocument>, lexicon: Lexicon): BuiltIndex {
  const gathered = gatherDocuments(documents, lexicon);
  const { counts, isVisible } = countWords(gathered, lexicon.words.length);
  const vocabulary = vocabularyOf(lexicon, (number) => counts[number] !== 0);
  const { words, numbers, order: numberInIndex } = vocabulary;
  // Readers see no inner parts either: they are no words by themselves.
  const read = Uint8Array.from(words, (word, place) =>
    isInnerPart(word) ? 0 : (isVisible[numbers[place] ?? 0] ?? 0),
  );
  const joined = new JoinedWords(vocabulary, lexicon, read);
  const occurrences = occurrencesOf(gathered, counts, joined);
  const columns = toColumns({
    words: poolOf(words),
    ...stemColumns(vocabulary, occurrences, gathered.documentGroups, gathered.languages),
    ...postingColumns(occurrences, numbers),
    ...typoColumns(words, read),
    ...documentColumns(gathered, numberInIndex, new TextLengths(lexicon.words)),
    ...nameColumns(gathered.names),
    termGroups: gathered.termGroups,
  });
  return { columns, numberInIndex };
}

/** The columns of documents and groups. */
function documentColumns(
  gathered: GatheredDocuments,
  numberInIndex: Uint32Array,
  lengths: TextLengths,
) {
  const { documentKinds, documentGroups, documentParents, documentDays } = gathered;
  const { headings, groupFields } = gathered;
  const groups = groupFields.offsets.length - 1;
  const ofGroups = listsOf(documentGroups, groups);
  const bodyLengths = lengths.ofBodies(gathered);
  const titleLengths = lengths.ofTitles(gathered);
  const renumbered = (token: number) =>
    token >= FIELD_MARK ? token : 2 * (numberInIndex[token >>> 1] ?? 0) + (token & 1);
  return {
    counts: countsColumn({
      documents: documentGroups.length,
      groups,
      children: documentParents.reduce((sum, parent) => sum + (parent === NONE ? 0 : 1), 0),
      bodyWords: bodyLengths.reduce((sum, length) => sum + length, 0),
      titleWords: titleLengths.reduce((sum, length) => sum + length, 0),
    }),
    documentKinds,
    documentGroups,
    documentParents,
    documentDays,
    bodyLengths,
    headingOffsets: headings.offsets,
    headingTokens: headings.tokens.map(renumbered),
    groupDocumentOffsets: ofGroups.offsets,
    groupDocuments: ofGroups.members,
    groupTokenOffsets: groupFields.offsets,
    groupTokens: groupFields.tokens.map(renumbered),
    titleLengths,
  };
}
