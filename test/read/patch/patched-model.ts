import type { NotesModel, Passage } from '../../../src/model/notes.ts';
import type { ListPatch, ModelPatch } from '../../../src/read/patch/patch-model.ts';

export type Model = Omit<NotesModel, 'links'>;

/** Everything a model says, with names in place of numbers, for models that number alike or not. */
export function sayingOf(model: Model) {
  return saying({ ...model, living: (_, length) => [...Array(length).keys()] });
}

/** The same of a model with a patch on it. */
export function sayingOfPatched(model: Model, patch: ModelPatch) {
  const rows = <T>(list: readonly T[], { added }: ListPatch<T>) => [...list, ...added];
  const events = rows(model.events, patch.events).map(
    (event, number) => patch.replacedEvents.get(number) ?? event,
  );
  const isGone = ({ owner }: Passage) =>
    (owner.kind === 'talk' && patch.talks.gone.includes(owner.talk)) ||
    (owner.kind === 'topic' && patch.topics.gone.includes(owner.topic)) ||
    (owner.kind === 'term' && patch.terms.gone.includes(owner.term)) ||
    (owner.kind === 'note' && patch.notes.gone.includes(owner.note));
  return saying({
    notes: rows(model.notes, patch.notes),
    events,
    talks: rows(model.talks, patch.talks),
    topics: rows(model.topics, patch.topics),
    terms: rows(model.terms, patch.terms),
    passages: [...model.passages.filter((passage) => !isGone(passage)), ...patch.passages],
    living: (list, length) =>
      [...Array(length).keys()].filter((at) => !patch[list].gone.includes(at)),
  });
}

type ListName = 'notes' | 'events' | 'talks' | 'topics' | 'terms';

function saying({
  notes,
  events,
  talks,
  topics,
  terms,
  passages,
  living,
}: Model & { living: (list: ListName, length: number) => readonly number[] }) {
  const all = <T>(name: ListName, list: readonly T[]) =>
    living(name, list.length).map((at) => list[at] as T);
  const talkId = (talk: number | undefined) => (talk === undefined ? null : talks[talk]?.id);
  const ownerOf = ({ owner }: Passage) => {
    if (owner.kind === 'talk') return ['talk', talks[owner.talk]?.id];
    if (owner.kind === 'topic') return ['topic', topics[owner.topic]?.id];
    if (owner.kind === 'term') return ['term', terms[owner.term]?.name];
    return ['note', notes[owner.note]?.place.file];
  };
  const sorted = (values: readonly unknown[]) =>
    values.map((value) => JSON.stringify(value)).sort();
  return {
    notes: sorted(all('notes', notes)),
    events: sorted(all('events', events)),
    talks: sorted(
      all('talks', talks).map((talk) => ({
        ...talk,
        event: talk.event === undefined ? null : events[talk.event],
      })),
    ),
    topics: sorted(all('topics', topics)),
    terms: sorted(
      all('terms', terms).map((term) => ({
        ...term,
        definitions: term.definitions.map((one) => ({ ...one, talk: talkId(one.talk) })),
      })),
    ),
    passages: sorted(passages.map((passage) => ({ ...passage, owner: ownerOf(passage) }))),
  };
}
