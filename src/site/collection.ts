import type { IndexAnswers } from '../library/index-answers.ts';
import type {
  EventItemView,
  NamedView,
  NoteItemView,
  TalkView,
  TermView,
  TopicView,
} from '../library/views.ts';
import { lazily } from '../model/lazily.ts';
import { appendTo } from '../model/maps.ts';

/** The contents of a site. Each list is computed once, when a page first needs it. */
export interface Collection {
  readonly library: IndexAnswers;
  talks(): readonly TalkView[];
  talkOf(id: string): TalkView | undefined;
  /** The existing talks among these ids. */
  talksOf(ids: readonly string[]): readonly TalkView[];
  /** The talks in a file, in their order. */
  talksIn(file: string): readonly TalkView[];
  /** The talk of a note that contains only this talk. */
  talkOfNote(note: NoteItemView): TalkView | undefined;
  /** The event of a talk. */
  eventOf(talk: TalkView): EventItemView | undefined;
  /** Events that have talks or a note of their own; latest first, without a date last. */
  events(): readonly EventItemView[];
  notes(): readonly NoteItemView[];
  noteOf(file: string): NoteItemView | undefined;
  topics(): readonly TopicView[];
  terms(): readonly TermView[];
  termOf(name: string): TermView | undefined;
  /** The notes that link to a file, each once. */
  linkedFrom(file: string): readonly NamedView[];
}

export async function collectionOf(library: IndexAnswers): Promise<Collection> {
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
  // Latest first, as a conference presents itself.
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
