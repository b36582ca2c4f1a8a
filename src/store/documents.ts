import type { NotesModel, Passage } from '../model/notes.ts';
import type { SearchDocument } from '../search/types.ts';

/** Gives every talk, topic, term and note a group number of its own. */
interface Groups {
  of(owner: Passage['owner']): number;
}

function groupsOf({ talks, topics, terms }: NotesModel): Groups {
  const firstTopic = talks.length;
  const firstTerm = firstTopic + topics.length;
  const firstNote = firstTerm + terms.length;
  return {
    of(owner) {
      if (owner.kind === 'talk') return owner.talk;
      if (owner.kind === 'topic') return firstTopic + owner.topic;
      return owner.kind === 'term' ? firstTerm + owner.term : firstNote + owner.note;
    },
  };
}

/** What the index takes in: document `i` is passage `i` of the model. */
export function* documentsOf(
  model: NotesModel,
  textOf: (file: string) => string,
): Generator<SearchDocument> {
  const groups = groupsOf(model);
  for (const passage of model.passages) {
    const body = textOf(passage.place.file).slice(passage.span.start, passage.span.end);
    yield {
      ...aboutOwner(model, passage),
      group: groups.of(passage.owner),
      heading: passage.heading,
      body,
    };
  }
}

type AboutOwner = Omit<SearchDocument, 'group' | 'heading' | 'body'>;

function aboutOwner(model: NotesModel, { owner, place }: Passage): AboutOwner {
  switch (owner.kind) {
    case 'talk':
      return {
        kind: 'talk',
        title: model.talks[owner.talk]?.title ?? '',
        ...talkFields(model, owner.talk),
      };
    case 'topic':
      return { kind: 'topic', ...NO_FIELDS, title: model.topics[owner.topic]?.name ?? '' };
    case 'note':
      return { kind: 'note', ...NO_FIELDS, title: model.notes[owner.note]?.title ?? '' };
    case 'term':
      return termFields(model, owner.term, place);
  }
}

const NO_FIELDS = { aliases: [], speakers: [], topics: [], event: '' } as const;

function talkFields({ talks, events }: NotesModel, number: number) {
  const talk = talks[number];
  const event = talk?.event === undefined ? undefined : events[talk.event];
  const year = event?.year ?? yearOf(talk?.date);
  return {
    aliases: [],
    speakers: talk?.speakers ?? [],
    topics: talk?.topics ?? [],
    event: event?.name ?? '',
    ...(year === undefined ? {} : { year }),
  };
}

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** A definition that stands inside a talk is a part of that talk. */
function termFields(model: NotesModel, number: number, place: Passage['place']): AboutOwner {
  const term = model.terms[number];
  const definition = term?.definitions.find(
    ({ place: { file, line } }) => file === place.file && line === place.line,
  );
  return {
    kind: 'term',
    ...NO_FIELDS,
    title: term?.name ?? '',
    aliases: term?.aliases ?? [],
    topics: term?.topics ?? [],
    ...(definition?.talk === undefined ? {} : { parent: definition.talk }),
  };
}
