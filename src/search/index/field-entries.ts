import { FIELD_MARK, type IndexColumns } from './columns.ts';

/** Texts as tokens by the numbers of a lexicon, one text after the other. */
export interface TokenLists {
  /** Where each text starts among the tokens, and where the last ends. */
  readonly offsets: Uint32Array;
  readonly tokens: Uint32Array;
}

/** The fields of the groups of an index. */
export const groupFieldsOf = ({
  groupTokens,
  groupTokenOffsets,
}: Pick<IndexColumns, 'groupTokens' | 'groupTokenOffsets'>): TokenLists => ({
  tokens: groupTokens,
  offsets: groupTokenOffsets,
});

/**
 * Takes an entry of a group's fields: `tokens[start, end)` stand in a field, given by its place in FIELDS.
 */
export type EntryVisitor = (tokens: Uint32Array, start: number, end: number, field: number) => void;

/** Visits the entries of a group's fields, each of which stands behind its FIELD_MARK. */
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
