import type { IndexColumns } from '../index/columns.ts';
import { FIELD_BITS } from '../index/fields.ts';
import { GrowingBytes } from '../index/growing.ts';
import { writePosting } from '../index/postings.ts';
import { documentAt, fieldAt, type Occurrences } from './occurrences.ts';

type PostingColumns = Pick<IndexColumns, 'postings' | 'postingOffsets' | 'wordDocuments'>;

/** Greatest count of a posting. Body lengths have the same cap, so that a count is never out of proportion. */
const MOST_COUNTED = 0xffff;

/**
 * Writes the posting list of each word.
 * @param numbers the number of each word in the lexicon, in the order of the index
 */
export function postingColumns(
  { offsets, places }: Occurrences,
  numbers: Uint32Array,
): PostingColumns {
  const bytes = new GrowingBytes(places.length + 16);
  const postingOffsets = new Uint32Array(numbers.length + 1);
  const wordDocuments = new Uint32Array(numbers.length);
  numbers.forEach((number, word) => {
    const end = offsets[number + 1] ?? 0;
    let at = offsets[number] ?? 0;
    let before = 0;
    let documents = 0;
    while (at < end) {
      const document = documentAt(places[at] ?? 0);
      let fields = 0;
      let count = 0;
      for (; at < end && documentAt(places[at] ?? 0) === document; at++) {
        const bit = 1 << fieldAt(places[at] ?? 0);
        fields |= bit;
        if (bit === FIELD_BITS.body) count++;
      }
      writePosting(bytes, document - before, fields, Math.min(count, MOST_COUNTED));
      before = document;
      documents++;
    }
    postingOffsets[word + 1] = bytes.length;
    wordDocuments[word] = documents;
  });
  return { postings: bytes.view(), postingOffsets, wordDocuments };
}
