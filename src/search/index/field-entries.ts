import { FIELD_MARK, type IndexColumns } from './columns.ts';

/** Texts as tokens, one text after the other. */
export interface TokenLists {
  /** Where each text starts among the tokens, and where the last ends. */
  readonly offsets: Uint32Array;
  readonly tokens: Uint32Array;
}

/** The fields of the groups of an index, one list of tokens per group. */
export const groupFieldsOf = ({
  groupTokens,
  groupTokenOffsets,
}: Pick<IndexColumns, 'groupTokens' | 'groupTokenOffsets'>): TokenLists => ({
  tokens: groupTokens,
  offsets: groupTokenOffsets,
});

/**
 * Receives one entry of a group's fields: `tokens[start, end)`. `field` is the index of its field in FIELDS.
 */
export type EntryVisitor = (tokens: Uint32Array, start: number, end: number, field: number) => void;

/** Visits the entries of a group's fields. A FIELD_MARK precedes each entry in the tokens. */
export function forEachEntry(
  { offsets, tokens }: TokenLists,
  group: number,
  visit: EntryVisitor,
): void {
  const stop = offsets[group + 1] ?? 0;
  let at = offsets[group] ?? 0;
  while (at < stop) {
    const field = numberOfBit((tokens[at] ?? 0) - FIELD_MARK);
    const start = at + 1;
    at = start;
    while (at < stop && (tokens[at] ?? 0) < FIELD_MARK) at++;
    visit(tokens, start, at, field);
  }
}

const numberOfBit = (bit: number): number => 31 - Math.clz32(bit);
