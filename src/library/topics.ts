import { appendTo } from '../model/maps.ts';
import type { OpenedNotes } from '../store/types.ts';
import { lookUp } from './names.ts';
import { placed } from './texts/position.ts';
import type { Lookup, TopicView } from './views.ts';

/** Every topic with its talks and terms, most talks first. */
export function listTopics({ snapshot }: OpenedNotes): readonly TopicView[] {
  const talks = new Map<string, string[]>();
  for (const talk of snapshot.talks) {
    for (const topic of talk.topics) appendTo(talks, topic, talk.id);
  }
  const terms = new Map<string, string[]>();
  for (const term of snapshot.terms) {
    for (const topic of term.topics) appendTo(terms, topic, term.name);
  }
  return [...snapshot.topics]
    .map(({ id, name, place }) => ({
      kind: 'topic' as const,
      id,
      name,
      title: name,
      talks: talks.get(name) ?? [],
      terms: terms.get(name) ?? [],
      ...placed(place),
    }))
    .sort(
      (a, b) =>
        b.talks.length - a.talks.length ||
        b.terms.length - a.terms.length ||
        (a.name < b.name ? -1 : 1),
    );
}

/** Finds topics by name, in any spelling. */
export const findTopics = (
  topics: readonly TopicView[],
  wanted: string,
): Promise<Lookup<TopicView>> =>
  lookUp(topics, ({ name, id }) => ({ name, aliases: [id] }), wanted);
