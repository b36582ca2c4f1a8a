import type { Talk, Term } from '../../model/notes.ts';
import { numberByKey } from '../../model/ordered-rows.ts';
import { within } from '../build-model.ts';
import type { DefinitionFact } from '../facts/types.ts';
import { termKey } from '../lexicon/names.ts';
import { Terms } from '../terms/terms.ts';
import { firmDefinitions, termMentions } from '../topics/mentions.ts';
import type { ChangedNotes, NoteState } from './changed-notes.ts';
import { type PatchedTalks, talksIn } from './patch-talks.ts';
import type { PatchedTopics } from './patch-topics.ts';
import { type WholeNotes, WiderChange } from './whole-notes.ts';

/** Terms after a change. */
export interface PatchedTerms {
  readonly gone: readonly number[];
  readonly added: readonly Term[];
}

/** More notes than this that define a term are not looked through again. */
const MOST_NOTES = 500;

/**
 * Terms are what all definitions come to that share a name: those that changed notes name are made anew
 * from all of their definitions, and from those of all terms that share a name with them.
 */
export function patchTerms(
  whole: WholeNotes,
  changed: ChangedNotes,
  { topics, talks }: { readonly topics: PatchedTopics; readonly talks: PatchedTalks },
): PatchedTerms {
  const family = familyOf(whole, changed);
  if (family.keys.size === 0) return { gone: [], added: [] };
  const stayed = [...family.notes].map((path): Defining => {
    const numbers = talksIn(whole, path);
    return {
      path,
      state: { facts: whole.factsOf(path), kind: whole.kindOf(path) },
      talks: numbers.map((number) => ({ number, talk: whole.talks.at(number) })),
    };
  });
  const own = changed.notes.flatMap(({ path, after }): readonly Defining[] => {
    const numbers = talks.talksOf(path);
    const found = numbers.map((number) => ({
      number,
      talk: talks.added[number - whole.talks.length],
    }));
    return after ? [{ path, state: after, talks: found }] : [];
  });
  const now = termsOf([...stayed, ...own], family, topics);
  const keyOf = ({ name }: Term) => termKey(name);
  const byKey = new Map(now.map((term) => [keyOf(term), term]));
  const gone: number[] = [];
  for (const key of family.keys) {
    const number = numberByKey(whole.terms, key, keyOf);
    if (number === undefined) continue;
    const term = byKey.get(key);
    if (JSON.stringify(whole.terms.at(number)) === JSON.stringify(term)) byKey.delete(key);
    else gone.push(number);
  }
  return { gone, added: [...byKey.values()] };
}

/** A note that defines terms. */
interface Defining {
  readonly path: string;
  readonly state: NoteState;
  readonly talks: readonly { readonly number: number; readonly talk: Talk | undefined }[];
}

/** Terms that hang together by their names. */
interface Family {
  /** Keys of the terms. */
  readonly keys: ReadonlySet<string>;
  /** What they are mentioned by. */
  readonly mentions: ReadonlySet<string>;
  /** Paths of the notes that define any of them and have not changed. */
  readonly notes: ReadonlySet<string>;
}

function familyOf(whole: WholeNotes, { notes, paths }: ChangedNotes): Family {
  const states = notes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const keys = new Set<string>();
  const mentions = new Set<string>();
  const others = new Set<string>();
  const open: DefinitionFact[] = states.flatMap(({ facts, kind }) => [
    ...firmDefinitions(facts, kind),
  ]);
  for (let definition = open.pop(); definition; definition = open.pop()) {
    keys.add(termKey(definition.term));
    for (const mention of termMentions(definition)) {
      if (mentions.has(mention)) continue;
      mentions.add(mention);
      for (const path of whole.mentioning(mention)) {
        if (paths.has(path)) continue;
        others.add(path);
        if (others.size > MOST_NOTES) throw new WiderChange('a term that many notes define');
        const definitions = firmDefinitions(whole.factsOf(path), whole.kindOf(path));
        open.push(...definitions.filter((other) => termMentions(other).includes(mention)));
      }
    }
  }
  return { keys, mentions, notes: others };
}

function termsOf(
  notes: readonly Defining[],
  { mentions }: Family,
  topics: PatchedTopics,
): readonly Term[] {
  const terms = new Terms();
  const sorted = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, state, talks } of sorted) {
    const definitions = firmDefinitions(state.facts, state.kind).filter((definition) =>
      termMentions(definition).some((mention) => mentions.has(mention)),
    );
    if (definitions.length === 0) continue;
    terms.add(
      path,
      definitions,
      topics.namesOf(state.facts),
      (offset) => talks.find(({ talk }) => within(talk, offset))?.number,
    );
  }
  return terms.list();
}
