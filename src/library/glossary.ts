import type { Definition, Term } from '../model/notes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { lookUp } from './names.ts';
import { plainOf } from './texts/passages.ts';
import { placed } from './texts/position.ts';
import type { DefinitionView, Lookup, TermView } from './views.ts';

const definitionView = (source: OpenedNotes, definition: Definition): DefinitionView => {
  const { place, talk } = definition;
  const stands = talk === undefined ? undefined : source.snapshot.talks.at(talk);
  return {
    text: plainOf(source, definition).text.replace(/\s+/gu, ' ').trim(),
    ...placed(place),
    talk: stands?.id ?? null,
    talkTitle: stands?.title ?? null,
  };
};

const termView = (source: OpenedNotes, { name, ...term }: Term): TermView => {
  // Definitions make a term: none is without.
  const first = term.definitions[0] as Definition;
  return {
    kind: 'term',
    id: name,
    title: name,
    term: name,
    aliases: term.aliases,
    definitions: term.definitions.map((definition) => definitionView(source, definition)),
    related: term.related,
    ...placed(first.place),
  };
};

const byName = (a: TermView, b: TermView): number => a.term.localeCompare(b.term, 'en');

/** Every term, in the order of the snapshot; each view is created when the iterator reaches it. */
export function* eachTerm(source: OpenedNotes): Generator<TermView> {
  for (const term of source.snapshot.terms) yield termView(source, term);
}

/** Every term, in alphabetical order. */
export const listTerms = (source: OpenedNotes): readonly TermView[] =>
  [...eachTerm(source)].sort(byName);

/** Finds terms by name, alias or acronym, in any spelling. */
export async function findTerms(source: OpenedNotes, wanted: string): Promise<Lookup<TermView>> {
  const { found, ...answer } = await lookUp([...source.snapshot.terms], (term) => term, wanted);
  return { ...answer, found: found.map((term) => termView(source, term)) };
}
