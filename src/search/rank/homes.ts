import { NONE, PARENT_BEFORE } from '../index/columns.ts';
import { KINDS } from '../index/fields.ts';
import { isDead, type Segment } from '../index/segment.ts';
import type { DocumentKind } from '../types.ts';

/**
 * Which hit each document is shown under: its own group's, or, for a definition that stands inside a
 * talk, the talk's. Homes are numbered as the groups of all segments.
 */
export interface Homes {
  /** Home of each document. */
  readonly ofDocuments: Uint32Array;
  /** Group of each document. */
  readonly groupsOfDocuments: Uint32Array;
  kindOf(home: number): DocumentKind;
  /** The group's number as it was given to the index. */
  numberOf(home: number): number;
  /** First living document of a group; -1 when none lives. */
  firstDocumentOf(group: number): number;
  /** 0 where unknown. */
  yearOf(home: number): number;
  /** Documents of a group, ascending. */
  documentsOf(group: number): readonly number[];
  firstOf(group: number): number;
  /** Says the same for documents that say the same, wherever they stand. */
  hashOf(document: number): number;
}

/** @param onOwn keep documents that have a parent as hits of their own */
export function homesOf(segments: readonly Segment[], onOwn: boolean): Homes {
  const only = segments.length === 1 ? segments[0] : undefined;
  const groupsOfDocuments = only?.columns.documentGroups ?? allGroups(segments);
  const hasParents = segments.some(({ columns }) => (columns.counts[5] ?? 0) > 0);
  const ofDocuments =
    onOwn || !hasParents ? groupsOfDocuments : withParents(segments, groupsOfDocuments);
  const ofGroup = (group: number) =>
    only ?? known(segments.findLast(({ groupBase }) => groupBase <= group));
  const documentsOf = (group: number): readonly number[] => {
    const { columns, groupBase, documentBase } = ofGroup(group);
    const { groupDocuments, groupDocumentOffsets } = columns;
    const start = groupDocumentOffsets[group - groupBase] ?? 0;
    const end = groupDocumentOffsets[group - groupBase + 1] ?? start;
    return Array.from(groupDocuments.subarray(start, end), (document) => documentBase + document);
  };
  const firstOf = (group: number): number => {
    const { columns, groupBase, documentBase } = ofGroup(group);
    const start = columns.groupDocumentOffsets[group - groupBase] ?? 0;
    return documentBase + (columns.groupDocuments[start] ?? 0);
  };
  return {
    ofDocuments,
    groupsOfDocuments,
    documentsOf,
    firstOf,
    kindOf(home) {
      const first = firstOf(home);
      const { columns, documentBase } = ofGroup(home);
      return KINDS[columns.documentKinds[first - documentBase] ?? 0] ?? 'note';
    },
    numberOf(home) {
      const { columns, groupBase, groupNumberBase } = ofGroup(home);
      return groupNumberBase + (columns.groupNumbers[home - groupBase] ?? 0);
    },
    firstDocumentOf(group) {
      const segment = ofGroup(group);
      if (segment.dead === undefined) return firstOf(group);
      const living = (document: number) => !isDead(segment, document - segment.documentBase);
      return documentsOf(group).find(living) ?? -1;
    },
    yearOf(home) {
      const first = firstOf(home);
      const { columns, documentBase } = ofGroup(home);
      return columns.documentYears[first - documentBase] ?? 0;
    },
    hashOf(document) {
      const { columns, documentBase } =
        only ?? known(segments.findLast((segment) => segment.documentBase <= document));
      return columns.documentHashes[document - documentBase] ?? 0;
    },
  };
}

function allGroups(segments: readonly Segment[]): Uint32Array {
  const last = segments.at(-1);
  const groups = new Uint32Array(last === undefined ? 0 : last.documentBase + last.documents);
  for (const { columns, documentBase, groupBase } of segments) {
    columns.documentGroups.forEach((group, document) => {
      groups[documentBase + document] = groupBase + group;
    });
  }
  return groups;
}

function withParents(segments: readonly Segment[], groups: Uint32Array): Uint32Array {
  const homes = groups.slice();
  for (const { columns, documentBase, groupBase } of segments) {
    const { documentParents } = columns;
    for (let document = 0; document < documentParents.length; document++) {
      const parent = documentParents[document] ?? NONE;
      if (parent === NONE) continue;
      homes[documentBase + document] =
        parent < PARENT_BEFORE ? groupBase + parent : parent - PARENT_BEFORE;
    }
  }
  return homes;
}

function known(segment: Segment | undefined): Segment {
  if (segment === undefined) throw new RangeError('A document or group that is in no segment');
  return segment;
}
