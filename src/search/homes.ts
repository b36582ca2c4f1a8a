import { NONE } from './columns.ts';
import { KINDS } from './fields.ts';
import { isDead, type Segment } from './segment.ts';
import type { DocumentKind } from './types.ts';

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
  /** Documents of a group as a half-open range. */
  documentsOf(group: number): readonly [number, number];
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
  const documentsOf = (group: number): readonly [number, number] => {
    const { columns, groupBase, documentBase } = ofGroup(group);
    const { groupDocuments } = columns;
    return [
      documentBase + (groupDocuments[group - groupBase] ?? 0),
      documentBase + (groupDocuments[group - groupBase + 1] ?? 0),
    ];
  };
  return {
    ofDocuments,
    groupsOfDocuments,
    documentsOf,
    kindOf(home) {
      const [first] = documentsOf(home);
      const { columns, documentBase } = ofGroup(home);
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
    columns.documentParents.forEach((parent, document) => {
      if (parent !== NONE) homes[documentBase + document] = groupBase + parent;
    });
  }
  return homes;
}

function known(segment: Segment | undefined): Segment {
  if (segment === undefined) throw new RangeError('A document or group that is in no segment');
  return segment;
}
