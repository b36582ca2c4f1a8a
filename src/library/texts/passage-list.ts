import type { Passage } from '../../model/notes.ts';
import type { DocumentKind } from '../../search/types.ts';
import { sectionsOfNote } from '../../store/stored-facts.ts';
import type { OpenedNotes } from '../../store/types.ts';
import { ownNames, plainOf, talkOf } from './passages.ts';
import { placed } from './position.ts';
import { pathTo } from './section.ts';

/** An indexed passage, and its owner: a talk, a term, a topic, an event or a note. */
export interface IndexedPassageView {
  /** The kind of the owner. */
  readonly kind: DocumentKind;
  /** Id of the owner, unique within its kind. */
  readonly id: string;
  /** Title of the owner. */
  readonly title: string;
  /** Other names of the owner. */
  readonly aliases: readonly string[];
  /** Id of the talk that contains the passage or the definition. */
  readonly talk: string | null;
  /** Speakers of the talk; for a note, the people that its front matter names. */
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Name of the event; empty if unknown. */
  readonly event: string;
  /** ISO 8601 day or month of the talk, else of the event, else of the note. */
  readonly date: string | null;
  /** The headings above the passage, outermost first, with its own heading last and without the title. */
  readonly headings: readonly string[];
  /** Path relative to the notes folder, with `/` as separator. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 code units. */
  readonly column: number;
  /** Plain text; empty for an owner that is found by its names only. */
  readonly text: string;
}

/** Every passage, in the order of the index. */
export function* indexedPassages(source: OpenedNotes): Generator<IndexedPassageView> {
  const { snapshot } = source;
  const numbers = new Map([...snapshot.notes].map(({ place }, note) => [place.file, note]));
  const sectionsIn = lastOnly((file) => sectionsOfNote(source.recordOf(file)));
  for (const passage of snapshot.passages) {
    const { owner, place } = passage;
    const about = aboutOwner(source, passage, numbers.get(place.file));
    const heads = sectionsIn(place.file);
    const at = heads.findLastIndex(({ line }) => line <= place.line);
    yield {
      kind: owner.kind,
      ...about,
      headings: pathTo(heads, at).filter((heading) => heading !== about.title),
      ...placed(place),
      text: plainOf(source, passage).text.trim(),
    };
  }
}

/** Caches the result for the last file only: the passages of a file follow each other. */
function lastOnly<T>(make: (file: string) => T): (file: string) => T {
  let last: { readonly file: string; readonly made: T } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, made: make(file) };
    return last.made;
  };
}

type About = Omit<IndexedPassageView, 'kind' | 'headings' | 'file' | 'line' | 'column' | 'text'>;

/** @param note number of the note that contains the passage */
function aboutOwner(source: OpenedNotes, { owner, place }: Passage, note = -1): About {
  const { snapshot } = source;
  const date = note < 0 ? undefined : snapshot.notes.at(note).date;
  const talkNumber = talkOf(source, owner, place);
  const talk = talkNumber === undefined ? undefined : snapshot.talks.at(talkNumber);
  const event = talk?.event === undefined ? undefined : snapshot.events.at(talk.event);
  return {
    talk: talk?.id ?? null,
    speakers: talk?.speakers ?? [],
    event: event?.name ?? '',
    date: talk?.date ?? event?.date ?? date ?? null,
    ...ownNames(source, owner),
  };
}
