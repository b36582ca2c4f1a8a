import { partitionPoint } from '../../model/binary-search.ts';
import type { Owner } from '../../model/notes.ts';
import type { Place, Span } from '../../model/place.ts';
import { type PlainText, plainSlice } from '../../model/plain-text.ts';
import type { OpenedNotes, StoredNote } from '../../store/types.ts';

/** The plain text of a part of a note, as it was when the note was read. */
export const plainOf = (
  source: Pick<OpenedNotes, 'recordOf'>,
  { place, span }: { readonly place: Place; readonly span: Span },
): PlainText => plainSlice(source.recordOf(place.file).text, span);

/** 1-based line and column of a UTF-16 offset of a note. */
export function spotAt(
  { lineStarts }: Pick<StoredNote, 'lineStarts'>,
  offset: number,
): { readonly line: number; readonly column: number } {
  const line = Math.max(
    1,
    partitionPoint(lineStarts.length, (at) => (lineStarts[at] ?? 0) <= offset),
  );
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}

/** The number of the talk that a passage belongs to, if any. If several talks define a term, the place decides. */
export function talkOf(
  { snapshot }: Pick<OpenedNotes, 'snapshot'>,
  owner: Owner,
  at: Place,
): number | undefined {
  if (owner.kind === 'talk') return owner.number;
  if (owner.kind !== 'term') return undefined;
  const inTalks = snapshot.terms
    .at(owner.number)
    .definitions.filter(({ talk }) => talk !== undefined);
  const own = inTalks.find(({ place }) => place.file === at.file && place.line === at.line);
  return (own ?? inTalks[0])?.talk;
}

/** The names and facts of an owner of passages; the optional facts replace those of its talk. */
export interface OwnNames {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly speakers?: readonly string[];
  readonly event?: string;
  readonly date?: string | null;
}

export function ownNames(
  { snapshot }: Pick<OpenedNotes, 'snapshot'>,
  { kind, number }: Owner,
): OwnNames {
  switch (kind) {
    case 'talk': {
      const { id, title, topics } = snapshot.talks.at(number);
      return { id, title, aliases: [], topics };
    }
    case 'term': {
      const { name, aliases, topics } = snapshot.terms.at(number);
      return { id: name, title: name, aliases, topics };
    }
    case 'topic': {
      const { id, name } = snapshot.topics.at(number);
      return { id, title: name, aliases: [], topics: [] };
    }
    case 'event': {
      const { id, name, date } = snapshot.events.at(number);
      return { id, title: name, aliases: [], topics: [], event: name, date: date ?? null };
    }
    case 'note': {
      const { place, title, aliases, topics, people } = snapshot.notes.at(number);
      return { id: place.file, title, aliases, topics, speakers: people };
    }
  }
}
