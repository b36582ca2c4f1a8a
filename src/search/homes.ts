import { NONE } from './columns.ts';
import { KINDS } from './fields.ts';
import { isDead, type Segment, segmentOf } from './segment.ts';
import type { DocumentKind } from './types.ts';

/**
 * Which hit each document is shown under: its own group's, or, for a definition that stands inside a
 * talk, the talk's. Homes are numbered as the groups of all segments.
 */
export interface Homes {
  homeOf(document: number): number;
  groupOf(document: number): number;
  kindOf(home: number): DocumentKind;
  /** The group's number as it was given to the index. */
  numberOf(home: number): number;
  /** First living document of a group; -1 when none lives. */
  firstDocumentOf(group: number): number;
  yearOf(home: number): number;
  /** Documents of a group as a half-open range. */
  documentsOf(group: number): readonly [number, number];
  hashOf(document: number): number;
}

/** @param onOwn keep documents that have a parent as hits of their own */
export function homesOf(segments: readonly Segment[], onOwn: boolean): Homes {
  const only = segments.length === 1 ? segments[0] : undefined;
  const ofDocument = (document: number) => only ?? known(segmentOf(segments, document));
  const ofGroup = (group: number) =>
    only ?? known(segments.findLast(({ groupBase }) => groupBase <= group));
  const documentsOf = (group: number): readonly [number, number] => {
    const { columns, groupBase, documentBase } = ofGroup(group);
    const { groupDocuments } = columns;
    return [
      documentBase + (groupDocuments[group - groupBase] ?? 0),
      documentBase + (groupDocuments[group - groupBase + 1] ?? 0),
    ];
  };
  const groupOf = (document: number) => {
    const { columns, groupBase, documentBase } = ofDocument(document);
    return groupBase + (columns.documentGroups[document - documentBase] ?? 0);
  };
  return {
    documentsOf,
    groupOf,
    homeOf(document) {
      const { columns, groupBase, documentBase } = ofDocument(document);
      const parent = columns.documentParents[document - documentBase] ?? NONE;
      return onOwn || parent === NONE ? groupOf(document) : groupBase + parent;
    },
    kindOf(home) {
      const [first] = documentsOf(home);
      const { columns, documentBase } = ofDocument(first);
      return KINDS[columns.documentKinds[first - documentBase] ?? 0] ?? 'note';
    },
    numberOf(home) {
      const { columns, groupBase, groupNumberBase } = ofGroup(home);
      return groupNumberBase + (columns.groupNumbers[home - groupBase] ?? 0);
    },
    firstDocumentOf(group) {
      const [first, end] = documentsOf(group);
      const segment = ofGroup(group);
      for (let document = first; document < end; document++) {
        if (!isDead(segment, document - segment.documentBase)) return document;
      }
      return -1;
    },
    yearOf(home) {
      const [first] = documentsOf(home);
      const { columns, documentBase } = ofDocument(first);
      return columns.documentYears[first - documentBase] ?? 0;
    },
    hashOf(document) {
      const { columns, documentBase } = ofDocument(document);
      return columns.documentHashes[document - documentBase] ?? 0;
    },
  };
}

function known(segment: Segment | undefined): Segment {
  if (segment === undefined) throw new RangeError('A document or group that is in no segment');
  return segment;
}
