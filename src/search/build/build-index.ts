import { FIELD_MARK, INDEX_VERSION, NONE, toColumns } from '../index/columns.ts';
import { FIELD_BITS } from '../index/fields.ts';
import { poolOf } from '../index/string-pool.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Columns } from '../types.ts';
import type { SearchDocument } from './document.ts';
import { type GatheredDocuments, gatherDocuments } from './gather-documents.ts';
import type { Lexicon } from './lexicon.ts';
import { nameColumns } from './name-columns.ts';
import { OrderedWords } from './ordered-words.ts';
import { writePostings } from './posting-writer.ts';
import { listsOf, stemColumns, typoColumns } from './word-columns.ts';

/**
 * Builds an index of documents, document `i` being the `i`-th given.
 * The same documents give the same bytes, whatever else the lexicon has.
 * @param lexicon see {@link gatherDocuments}
 * @returns plain typed arrays by name, for openIndex
 */
export const buildIndex = (documents: Iterable<SearchDocument>, lexicon?: Lexicon): Columns =>
  indexOf(gatherDocuments(documents, lexicon));

/**
 * The same of documents that were gathered, which may have happened in another thread.
 * @param words those that are not in their vocabulary because they are known
 */
export function indexOf(gathered: GatheredDocuments, words = new OrderedWords()): Columns {
  const { documentGroups, documentParents, groupFieldOffsets } = gathered;
  words.add(gathered.vocabulary);
  const used = words.used(gathered.isUsed);
  const { sorted, order, numbers } = used;
  // By number of each word: 1 where it counts in the length of a text.
  const counted = new Uint8Array(words.count);
  sorted.forEach((word, position) => {
    counted[numbers[position] ?? 0] = isStopWord(word) ? 0 : 1;
  });
  const inOrder = (word: number) => (word >= FIELD_MARK ? word : (order[word] ?? 0));
  const groups = gathered.groupNumbers.length;
  const ofGroups = listsOf(documentGroups, groups);
  const bodyLengths = bodyLengthsOf(gathered, counted);
  const titleLengths = titleLengthsOf(gathered, counted);
  return toColumns({
    counts: Uint32Array.of(
      INDEX_VERSION,
      documentGroups.length,
      groups,
      bodyLengths.reduce((sum, length) => sum + length, 0),
      titleLengths.reduce((sum, length) => sum + length, 0),
      documentParents.reduce((sum, parent) => sum + (parent === NONE ? 0 : 1), 0),
    ),
    words: poolOf(sorted),
    ...stemColumns(used, gathered),
    ...writePostings(gathered, used),
    ...typoColumns(sorted),
    documentKinds: Uint8Array.from(gathered.documentKinds),
    documentGroups,
    documentParents,
    documentYears: Uint16Array.from(gathered.documentYears),
    bodyLengths,
    documentHashes: gathered.documentHashes,
    headingOffsets: gathered.headingOffsets,
    headingWords: gathered.headingWords.map(inOrder),
    groupNumbers: gathered.groupNumbers,
    groupDocumentOffsets: ofGroups.offsets,
    groupDocuments: ofGroups.members,
    groupFieldOffsets,
    groupFieldWords: gathered.groupFieldWords.map(inOrder),
    titleLengths,
    ...nameColumns(gathered.names),
    setGroups: gathered.setGroups,
  });
}

function bodyLengthsOf(
  { words, marks, documentEnds }: GatheredDocuments,
  counted: Uint8Array,
): Uint16Array {
  let start = 0;
  return Uint16Array.from(documentEnds, (end) => {
    let length = 0;
    for (let i = start; i < end; i++) {
      if (marks[i] === FIELD_BITS.body) length += counted[words[i] ?? 0] ?? 0;
    }
    start = end;
    return Math.min(length, 0xffff);
  });
}

function titleLengthsOf(
  { groupFieldOffsets: offsets, groupFieldWords: fieldWords }: GatheredDocuments,
  counted: Uint8Array,
): Uint8Array {
  const lengths = new Uint8Array(offsets.length - 1);
  for (let group = 0; group < lengths.length; group++) {
    let field = 0;
    let length = 0;
    const end = offsets[group + 1] ?? 0;
    for (let i = offsets[group] ?? 0; i < end; i++) {
      const word = fieldWords[i] ?? 0;
      if (word >= FIELD_MARK) field = word - FIELD_MARK;
      else if (field === FIELD_BITS.title) length += counted[word] ?? 0;
    }
    lengths[group] = Math.min(length, 255);
  }
  return lengths;
}
