import type { IndexColumns } from '../index/columns.ts';
import { poolOf } from '../index/string-pool.ts';
import { signatureOf } from '../index/typo-signature.ts';
import type { GatheredDocuments } from './gather-documents.ts';
import type { UsedWords } from './ordered-words.ts';

type StemColumns = Pick<
  IndexColumns,
  'wordStems' | 'stems' | 'stemWordOffsets' | 'stemWords' | 'stemGroups'
>;

/** Columns of the words' stems. */
export function stemColumns(
  { numbers, stems, stemOrder }: UsedWords,
  gathered: GatheredDocuments,
): StemColumns {
  const wordStems = Uint32Array.from(numbers, (number) => stemOrder[number] ?? 0);
  const { offsets, members } = listsOf(wordStems, stems.length);
  return {
    wordStems,
    stems: poolOf(stems),
    stemWordOffsets: offsets,
    stemWords: members,
    stemGroups: countGroups(gathered, stemOrder, stems.length),
  };
}

/** In how many groups each stem occurs. */
function countGroups(
  { words, documentEnds, documentGroups }: GatheredDocuments,
  stemOrder: Uint32Array,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  // Last group a stem was seen in, plus one.
  const seenIn = new Uint32Array(size);
  let start = 0;
  documentEnds.forEach((end, document) => {
    const group = (documentGroups[document] ?? 0) + 1;
    for (let i = start; i < end; i++) {
      const stem = stemOrder[words[i] ?? 0] ?? 0;
      if (seenIn[stem] === group) continue;
      seenIn[stem] = group;
      counts[stem] = (counts[stem] ?? 0) + 1;
    }
    start = end;
  });
  return counts;
}

type TypoColumns = Pick<IndexColumns, 'wordsByLength' | 'lengthOffsets' | 'signatures'>;

/** Columns for correcting typos: words by length, with the characters each has. */
export function typoColumns(sorted: readonly string[]): TypoColumns {
  const longest = sorted.reduce((length, word) => Math.max(length, word.length), 0);
  const lengths = Uint32Array.from(sorted, (word) => word.length);
  const { offsets, members } = listsOf(lengths, longest + 1);
  return {
    wordsByLength: members,
    lengthOffsets: offsets,
    signatures: members.map((word) => signatureOf(sorted[word] ?? '')),
  };
}

/** Members `0..n` gathered by their list, ascending within each. */
export function listsOf(
  listOfMember: Uint32Array,
  lists: number,
): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
  const offsets = new Uint32Array(lists + 1);
  for (const list of listOfMember) offsets[list + 1] = (offsets[list + 1] ?? 0) + 1;
  for (let i = 0; i < lists; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const members = new Uint32Array(listOfMember.length);
  listOfMember.forEach((list, member) => {
    const at = next[list] ?? 0;
    members[at] = member;
    next[list] = at + 1;
  });
  return { offsets, members };
}
