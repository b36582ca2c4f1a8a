import type { Passage } from '../model/notes.ts';
import type { ModelPatch } from '../read/patch/patch-model.ts';
import type { SearchDocument } from '../search/build/document.ts';
import { fromColumns } from '../search/index/columns.ts';
import { NO_PASSAGE } from './changes-file.ts';
import { aboutOwner, type BodyOf, type Members } from './groups.ts';
import type { Whole } from './whole.ts';

/** What a patch makes of the documents of a whole. */
export interface PatchedWhole {
  readonly patch: ModelPatch;
  readonly members: Members;
  /** How many talks the whole has: those of the patch are numbered on. */
  readonly talks: number;
  /** For each segment, as bit sets: documents that do not count any more, and all that do not. */
  readonly newlyDead: readonly Uint8Array[];
  readonly dead: readonly Uint8Array[];
  /** Talks of the whole that terms of the patch stand in: position among the groups of all segments. */
  readonly groupsOfTalks: ReadonlyMap<number, number>;
}

export function patchWhole(whole: Whole, patch: ModelPatch): PatchedWhole {
  const lists = whole.lists();
  const wanted = talksWanted(patch, lists.talks.length);
  const groupsOfTalks = new Map<number, number>();
  const gone = {
    talk: new Set(patch.talks.gone),
    topic: new Set(patch.topics.gone),
    term: new Set(patch.terms.gone),
    note: new Set(patch.notes.gone),
  };
  // Where nothing is asked for, nothing need be read.
  const isAsked = wanted.size > 0 || Object.values(gone).some(({ size }) => size > 0);
  const owners = isAsked ? whole.owners() : undefined;
  let [document, groups] = [0, 0];
  const segments = whole.segments().map(({ columns, dead }) => {
    const { documentGroups, counts } = fromColumns(columns);
    const newlyDead = new Uint8Array(Math.ceil(documentGroups.length / 8));
    for (let at = 0; owners && at < documentGroups.length; at++, document++) {
      const row = whole.rowOf(document);
      if (row === NO_PASSAGE) continue;
      const kind = owners.kindOf(row);
      if (gone[kind].size === 0 && kind !== 'talk') continue;
      const owner = owners.ownerOf(row);
      if (gone[kind].has(owner)) newlyDead[at >> 3] = (newlyDead[at >> 3] ?? 0) | (1 << (at & 7));
      else if (kind === 'talk' && wanted.has(owner) && !groupsOfTalks.has(owner)) {
        groupsOfTalks.set(owner, groups + (documentGroups[at] ?? 0));
      }
    }
    groups += counts[2] ?? 0;
    return { newlyDead, dead: newlyDead.map((bits, at) => bits | (dead?.[at] ?? 0)) };
  });
  return {
    patch,
    members: membersOf(whole, patch),
    talks: lists.talks.length,
    newlyDead: segments.map((segment) => segment.newlyDead),
    dead: segments.map((segment) => segment.dead),
    groupsOfTalks,
  };
}

/** Talks that have not changed, in which terms stand that have. */
function talksWanted({ terms }: ModelPatch, talks: number): ReadonlySet<number> {
  const all = terms.added.flatMap(({ definitions }) =>
    definitions.flatMap(({ talk }) => talk ?? []),
  );
  return new Set(all.filter((talk) => talk < talks));
}

function membersOf(whole: Whole, patch: ModelPatch): Members {
  const { notes, events, talks, topics, terms } = whole.lists();
  const on = <T>(
    list: { readonly length: number; at(number: number): T },
    added: readonly T[],
  ) => ({
    at: (number: number) => (number < list.length ? list.at(number) : added[number - list.length]),
  });
  return {
    notes: on(notes, patch.notes.added),
    events: on(events, patch.events.added),
    talks: on(talks, patch.talks.added),
    topics: on(topics, patch.topics.added),
    terms: on(terms, patch.terms.added),
  };
}

/** What the index takes in of a patch: document `i` is its `i`-th passage. */
export function* documentsOfPatch(
  { patch, members, talks, groupsOfTalks }: PatchedWhole,
  bodyOf: BodyOf,
): Generator<SearchDocument> {
  const groups = new Map<string, number>();
  for (const passage of patch.passages) {
    const key = ownerKey(passage.owner);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    const { parent: talk = -1, ...about } = aboutOwner(members, passage);
    const parent = groups.get(ownerKey({ kind: 'talk', talk }));
    const parentBefore = talk < talks ? groupsOfTalks.get(talk) : undefined;
    yield {
      ...about,
      group,
      heading: passage.heading,
      parent,
      parentBefore,
      body: bodyOf(passage.place.file, passage.span),
    };
  }
}

const ownerKey = (owner: Passage['owner']): string => JSON.stringify(owner);
