import type { Event, Note, Passage, Talk, Term, Topic } from '../../model/notes.ts';
import { numberByKey } from '../../model/ordered-rows.ts';
import { noteOf } from '../build-model.ts';
import { passagesOf } from '../passages.ts';
import { type ChangedNotes, changedNotes } from './changed-notes.ts';
import { guardChanges } from './guards.ts';
import { patchTalks } from './patch-talks.ts';
import { patchTerms } from './patch-terms.ts';
import { patchTopics } from './patch-topics.ts';
import { type NoteChange, type WholeNotes, WiderChange } from './whole-notes.ts';

/** What becomes of one list. */
export interface ListPatch<T> {
  /** Numbers of the rows that are none any more. */
  readonly gone: readonly number[];
  /** Further rows, numbered on from those that were there. */
  readonly added: readonly T[];
}

/**
 * What becomes of notes that were understood together when a few of them change. Numbers that point from
 * one list into another are those of all rows, the further ones numbered on from those that were there.
 */
export interface ModelPatch {
  readonly notes: ListPatch<Note>;
  readonly events: ListPatch<Event>;
  /** Events of which another date or place is known now, by their numbers. */
  readonly replacedEvents: ReadonlyMap<number, Event>;
  readonly talks: ListPatch<Talk>;
  readonly topics: ListPatch<Topic>;
  readonly terms: ListPatch<Term>;
  /** Passages of all that is added; those of what is gone are gone, too. */
  readonly passages: readonly Passage[];
}

/**
 * Understands notes that have changed as `buildModel` would with all others; undefined when that tells on
 * notes which have not changed, so that all must be understood anew.
 */
export function patchModel(
  whole: WholeNotes,
  changes: readonly NoteChange[],
): ModelPatch | undefined {
  try {
    guardChanges(whole, changes);
    return patchOf(whole, changedNotes(whole, changes));
  } catch (error) {
    if (error instanceof WiderChange) return undefined;
    throw error;
  }
}

function patchOf(whole: WholeNotes, changed: ChangedNotes): ModelPatch {
  const topics = patchTopics(whole, changed);
  const talks = patchTalks(whole, changed, topics);
  const terms = patchTerms(whole, changed, { topics, talks });
  const numberOf = (path: string) => numberByKey(whole.notes, path, ({ place }) => place.file);
  const present = changed.notes.filter(({ after }) => after);
  const notes = present.flatMap(({ path, after }) => {
    const [first = -1] = talks.talksOf(path);
    return after ? noteOf(after.facts, after.kind, talks.added[first - whole.talks.length]) : [];
  });
  const passages = passagesOf({
    notes: present.flatMap(({ after }) => after?.facts ?? []),
    talksOf: (note) =>
      talks.talksOf(present[note]?.path ?? '').map((talk) => talk - whole.talks.length),
    talks: talks.added,
    terms: terms.added,
    topics: topics.added,
  });
  return {
    notes: {
      gone: changed.notes.flatMap(({ path, before }) => (before ? (numberOf(path) ?? []) : [])),
      added: notes,
    },
    events: { gone: talks.events.gone, added: talks.events.added },
    replacedEvents: talks.events.replaced,
    talks: { gone: talks.gone, added: talks.added },
    topics: { gone: topics.gone, added: topics.added },
    terms,
    passages: passages.map((passage) => ({ ...passage, owner: numberedOn(passage.owner, whole) })),
  };
}

/** The owner of a passage of what is added, by its number among all rows. */
function numberedOn(owner: Passage['owner'], whole: WholeNotes): Passage['owner'] {
  switch (owner.kind) {
    case 'talk':
      return { kind: 'talk', talk: owner.talk + whole.talks.length };
    case 'topic':
      return { kind: 'topic', topic: owner.topic + whole.topics.length };
    case 'term':
      return { kind: 'term', term: owner.term + whole.terms.length };
    case 'note':
      return { kind: 'note', note: owner.note + whole.notes.length };
  }
}
