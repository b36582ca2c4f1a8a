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
  /** Those that there are, of talks by their ids. */
  talksOf(ids: readonly string[]): readonly TalkView[];
  /** Talks that stand in a file, in their order. */
  talksIn(file: string): readonly TalkView[];
  /** The talk that has a note for itself. */
  talkOfNote(note: NoteItemView): TalkView | undefined;
  /** The event of a talk. */
  eventOf(talk: TalkView): EventItemView | undefined;
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
  // As a conference tells of itself: the latest first.
  const events = lazily(() => {
    const all = library.events();
    const isDated = ({ date, year }: EventItemView) => date !== null || year !== null;
    return [...all.filter(isDated).reverse(), ...all.filter((event) => !isDated(event))];
  });
  const talksIn = (file: string): readonly TalkView[] => talksByFile().get(file) ?? [];
  return {
    library,
    talks: () => allTalks,
    talkOf: (id) => talkById().get(id),
    talksOf: (ids) => ids.flatMap((id) => talkById().get(id) ?? []),
    talksIn,
    talkOfNote({ file, kind }) {
      const [only, ...others] = talksIn(file);
      return others.length === 0 && kind === 'talk' ? only : undefined;
    },
    eventOf: ({ event }) => events().find(({ title }) => title === event?.name),
    events,
    notes,
    noteOf: (file) => noteByFile().get(file),
    topics: lazily(() => library.topics()),
    terms,
    termOf: (name) => termByName().get(name),
    linkedFrom: (file) => [...(linking().get(file)?.values() ?? [])],
  };
}
