import type { Owner, Passage, Talk, Term, Topic } from '../model/notes.ts';
import type { NoteFacts, SectionFact } from './types.ts';

/** What passages are made from. */
export interface PassageSource {
  readonly notes: readonly NoteFacts[];
  /** Indices of the talks of each note, in the order of the file. */
  readonly talksOf: (note: number) => readonly number[];
  readonly talks: readonly Talk[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
}

/** All passages: those of talks, of terms, of topics and of notes, each owner's together, in file order. */
export function passagesOf(source: PassageSource): readonly Passage[] {
  const ofTalks: Passage[][] = source.talks.map(() => []);
  const ofNotes: Passage[] = [];
  for (const [index, note] of source.notes.entries()) {
    const talks = source.talksOf(index);
    const defined = new Set(
      note.definitions.filter((fact) => fact.by === 'glossary-heading').map((fact) => fact.line),
    );
    for (const section of note.sections) {
      const talk = talks.find((at) => holds(source.talks[at], section));
      if (talk !== undefined) {
        const owner = { kind: 'talk', talk } as const;
        ofTalks[talk]?.push(passage(owner, note, section, source.talks[talk]?.place.line));
      } else if (!defined.has(section.line)) {
        ofNotes.push(passage({ kind: 'note', note: index }, note, section, note.whole.title.line));
      }
    }
  }
  return [...ofTalks.flat(), ...ofTerms(source.terms), ...ofTopics(source.topics), ...ofNotes];
}

function holds(talk: Talk | undefined, section: SectionFact): boolean {
  return talk !== undefined && section.start >= talk.span.start && section.start < talk.span.end;
}

/** The text under the title itself is the start of the note. */
function passage(owner: Owner, note: NoteFacts, section: SectionFact, titleLine = 0): Passage {
  const isTitle = section.depth > 0 && section.line === titleLine;
  return {
    owner,
    heading: isTitle ? '' : section.heading,
    place: { file: note.path, line: section.line },
    span: section.span,
  };
}

function ofTerms(terms: readonly Term[]): readonly Passage[] {
  return terms.flatMap(({ definitions }, term) =>
    definitions.map(({ place, span }) => ({
      owner: { kind: 'term', term } as const,
      heading: '',
      place,
      span,
    })),
  );
}

function ofTopics(topics: readonly Topic[]): readonly Passage[] {
  return topics.map(({ place }, topic) => ({
    owner: { kind: 'topic', topic } as const,
    heading: '',
    place,
    span: { start: 0, end: 0 },
  }));
}
