import { needRange } from '../../model/paged.ts';
import type { Columns } from '../types.ts';
import { fromColumns, type IndexColumns } from './columns.ts';
import { indexIn, stringAt } from './string-pool.ts';

/** One set of columns, and which of its documents still count. */
export interface IndexSegment {
  readonly columns: Columns;
  /** Bit set of documents that no longer count: document `i` is bit `i & 7` of byte `i >> 3`. */
  readonly dead?: Uint8Array;
}

/** An opened segment: its columns, and where its numbers start among those of all segments. */
export interface Segment {
  readonly columns: IndexColumns;
  readonly dead: Uint8Array | undefined;
  readonly documents: number;
  readonly groups: number;
  readonly documentBase: number;
  readonly groupBase: number;
  /** Added to the group numbers that were given to the index, so that segments do not share any. */
  readonly groupNumberBase: number;
}

/** Opens segments in order; reads nothing but their counts. */
export function openSegments(segments: readonly IndexSegment[]): readonly Segment[] {
  let documentBase = 0;
  let groupBase = 0;
  return segments.map(({ columns: plain, dead }) => {
    const columns = fromColumns(plain);
    const documents = columns.counts[1] ?? 0;
    const groups = columns.counts[2] ?? 0;
    const segment = { columns, dead, documents, groups, documentBase, groupBase };
    documentBase += documents;
    groupBase += groups;
    return { ...segment, groupNumberBase: segment.groupBase };
  });
}

export function wordAt(segment: Segment, word: number): string {
  return stringAt(segment.columns.words, word);
}

/** Number of a folded word in the segment; -1 when no living document has it. */
export function findWord(segment: Segment, word: string): number {
  const number = indexIn(segment.columns.words, word);
  return segment.columns.wordDocuments[number] === 0 ? -1 : number;
}

/** Number of a stem in the segment; -1 when no living document has a word of it. */
export function findStem(segment: Segment, stem: string): number {
  const number = indexIn(segment.columns.stems, stem);
  return segment.columns.stemGroups[number] === 0 ? -1 : number;
}

export function isDead(segment: Segment, document: number): boolean {
  const { dead } = segment;
  return dead !== undefined && ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;
}

/** Takes an entry of a word's list: document within the segment, fields, times in the body. */
export type PostingSink = (document: number, fields: number, count: number) => void;

/** Gives the living documents that have a word, ascending. */
export function scanPostings(segment: Segment, word: number, take: PostingSink): void {
  const { postings, postingOffsets } = segment.columns;
  const end = postingOffsets[word + 1] ?? 0;
  let at = postingOffsets[word] ?? 0;
  needRange(postings, at, end);
  let document = 0;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let head = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = postings[at++] ?? 0;
      head |= (byte & 127) << shift;
    }
    document += head >>> 1;
    let fields = 1;
    let count = 1;
    if ((head & 1) === 1) {
      const mask = postings[at++] ?? 0;
      fields = mask & 127;
      count = fields & 1;
      if (mask >= 128) {
        count = 0;
        let shift = 0;
        do {
          byte = postings[at++] ?? 0;
          count |= (byte & 127) << shift;
          shift += 7;
        } while (byte >= 128);
      }
    }
    if (!isDead(segment, document)) take(document, fields, count);
  }
}

/** The segment that holds a document of the whole index. */
export function segmentOf(segments: readonly Segment[], document: number): Segment | undefined {
  return segments.findLast(({ documentBase }) => documentBase <= document);
}
