import { FIELD_MARK } from './columns.ts';
import { type Segment, wordAt } from './segment.ts';

/** Folded words of a document's heading, and of each entry of its group's fields. */
export function shortTexts(segment: Segment, document: number): readonly (readonly string[])[] {
  const local = document - segment.documentBase;
  const { headingOffsets, headingWords, documentGroups, groupFieldOffsets, groupFieldWords } =
    segment.columns;
  const heading = headingWords.subarray(headingOffsets[local], headingOffsets[local + 1]);
  const texts: string[][] = [Array.from(heading, (word) => wordAt(segment, word))];
  const group = documentGroups[local] ?? 0;
  const fields = groupFieldWords.subarray(groupFieldOffsets[group], groupFieldOffsets[group + 1]);
  for (const word of fields) {
    if (word >= FIELD_MARK) texts.push([]);
    else texts.at(-1)?.push(wordAt(segment, word));
  }
  return texts;
}

/** Whether `words` stand next to each other, in this order. */
export function hasPhrase(text: readonly string[], words: readonly string[]): boolean {
  const last = text.length - words.length;
  for (let start = 0; start <= last; start++) {
    if (words.every((word, i) => text[start + i] === word)) return true;
  }
  return false;
}
