import { FIELD_MARK } from './columns.ts';
import { plainText } from './plain-text.ts';
import { plainWords } from './query-words.ts';
import { type Segment, segmentOf, wordAt } from './segment.ts';
import type { TextSource } from './types.ts';

/** Passages whose words are kept, for a process that answers one query after the other. */
const KEPT = 512;

/** The words of passages, read from the notes themselves for the few that are looked at closely. */
export class PassageTexts {
  readonly #segments: readonly Segment[];
  readonly #source: TextSource;
  readonly #kept = new Map<number, readonly (readonly string[])[]>();

  constructor(segments: readonly Segment[], source: TextSource) {
    this.#segments = segments;
    this.#source = source;
  }

  /** Folded words of the heading, of each entry of the group's fields, and of the body. */
  of(document: number): readonly (readonly string[])[] {
    const kept = this.#kept.get(document);
    if (kept !== undefined) return kept;
    const body = plainWords(plainText(this.#source.bodyOf(document)).text);
    const segment = segmentOf(this.#segments, document);
    const texts = segment === undefined ? [body] : [...shortTexts(segment, document), body];
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(document, texts);
    return texts;
  }
}

function shortTexts(segment: Segment, document: number): readonly (readonly string[])[] {
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

/** Whether `words` stand next to each other in a text, in this order. */
export function hasPhrase(text: readonly string[], words: readonly string[]): boolean {
  const last = text.length - words.length;
  for (let start = 0; start <= last; start++) {
    if (words.every((word, i) => text[start + i] === word)) return true;
  }
  return false;
}
