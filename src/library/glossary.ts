import type { Definition, Term } from '../model/notes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { lookUp } from './names.ts';
import { plainOf } from './texts/passages.ts';
import type { DefinitionView, Lookup, TermView } from './views.ts';

const definitionView = (source: OpenedNotes, definition: Definition): DefinitionView => {
  const { place, talk } = definition;
  const stands = talk === undefined ? undefined : source.snapshot.talks.at(talk);
  return {
    text: plainOf(source, definition).text.replace(/\s+/gu, ' ').trim(),
    file: place.file,
    line: place.line,
    column: place.column ?? 1,
    talk: stands?.id ?? null,
    talkTitle: stands?.title ?? null,
  };
};

const termView = (source: OpenedNotes, { name, ...term }: Term): TermView => {
  const first = term.definitions[0]?.place;
  return {
    kind: 'term',
    id: name,
    title: name,
    term: name,
    aliases: term.aliases,
    definitions: term.definitions.map((definition) => definitionView(source, definition)),
    related: term.related,
    file: first?.file ?? null,
    line: first?.line ?? null,
    column: first ? (first.column ?? 1) : null,
  };
};

/** Alphabetical. */
const byName = (a: TermView, b: TermView): number => a.term.localeCompare(b.term, 'en');

/** Every term, one after the other, each made when it is asked for. */
export function* eachTerm(source: OpenedNotes): Generator<TermView> {
  for (const term of source.snapshot.terms) yield termView(source, term);
}

/** Every term, in alphabetical order. */
export const listTerms = (source: OpenedNotes): readonly TermView[] =>
  [...eachTerm(source)].sort(byName);

/** Terms by name, alias or acronym, however it is spelt. */
export async function findTerms(source: OpenedNotes, wanted: string): Promise<Lookup<TermView>> {
  const { found, ...answer } = await lookUp([...source.snapshot.terms], (term) => term, wanted);
  return { ...answer, found: found.map((term) => termView(source, term)) };
}
