import type { PortableAnswers } from '../library/portable-answers.ts';
import type {
  EventItemView,
  NamedView,
  NoteItemView,
  TalkView,
  TermView,
  TopicView,
} from '../library/views.ts';
import { appendTo } from '../model/append-to.ts';
import { lazily } from '../model/lazily.ts';

/** What a site shows, found once and only when a page asks for it. */
export interface Collection {
  readonly library: PortableAnswers;
  talks(): readonly TalkView[];
  talkOf(id: string): TalkView | undefined;
  /** Talks that stand in a file, in their order. */
  talksIn(file: string): readonly TalkView[];
  /** Events at which something was given or that have a note of their own, the latest first. */
  events(): readonly EventItemView[];
  notes(): readonly NoteItemView[];
  noteOf(file: string): NoteItemView | undefined;
  topics(): readonly TopicView[];
  terms(): readonly TermView[];
  termOf(name: string): TermView | undefined;
  /** Who links to each file, each of them once. */
  linkedFrom(file: string): readonly NamedView[];
}

export async function collectionOf(library: PortableAnswers): Promise<Collection> {
  const allTalks = await library.talks();
  const talkById = lazily(() => new Map(allTalks.map((talk) => [talk.id, talk])));
  const talksByFile = lazily(() => {
    const files = new Map<string, TalkView[]>();
    for (const talk of allTalks) appendTo(files, talk.file, talk);
    return files;
  });
  const notes = lazily(() => library.notes());
  const noteByFile = lazily(() => new Map(notes().map((note) => [note.file, note])));
  const terms = lazily(() => library.terms());
  const termByName = lazily(() => new Map(terms().map((term) => [term.term, term])));
  const linking = lazily(() => {
    const files = new Map<string, Map<string, NamedView>>();
    for (const { to, file, line, title } of library.links()) {
      if (to === null || to === file) continue;
      const known = files.get(to) ?? new Map<string, NamedView>();
      files.set(to, known.has(file) ? known : known.set(file, { name: title, file, line }));
    }
    return files;
  });
  return {
    library,
    talks: () => allTalks,
    talkOf: (id) => talkById().get(id),
    talksIn: (file) => talksByFile().get(file) ?? [],
    // As a conference tells of itself: the latest first.
    events: lazily(() => {
      const events = library.events();
      const isDated = ({ date, year }: EventItemView) => date !== null || year !== null;
      return [...events.filter(isDated).reverse(), ...events.filter((event) => !isDated(event))];
    }),
    notes,
    noteOf: (file) => noteByFile().get(file),
    topics: lazily(() => library.topics()),
    terms,
    termOf: (name) => termByName().get(name),
    linkedFrom: (file) => [...(linking().get(file)?.values() ?? [])],
  };
}
