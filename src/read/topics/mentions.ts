import type { NoteKind } from '../../model/notes.ts';
import type { DefinitionFact, NoteFacts } from '../facts/types.ts';
import { slugOf, termKey } from '../lexicon/names.ts';

/**
 * What a note mentions that other notes may mention as well, each as a key: what is understood of a
 * topic, a hashtag or a term depends on all notes that share its keys, and on no other.
 */
export function mentionsOf(note: NoteFacts, kind: NoteKind): readonly string[] {
  const { fields, hashtags } = note;
  if (fields.topics.length + hashtags.length + note.definitions.length === 0) return [];
  const keys = [
    ...[...fields.topics, ...hashtags].map(({ value }) => topicMention(slugOf(value))),
    ...hashtags.map(({ value }) => tagMention(value)),
    ...firmDefinitions(note, kind).flatMap(termMentions),
  ];
  return [...new Set(keys)];
}

export const topicMention = (key: string): string => `topic ${key}`;

export const tagMention = (tag: string): string => `tag ${tag.toLowerCase()}`;

/** Keys of all names that a definition gives its term, and of the name in the singular. */
export function termMentions({ term, aliases }: DefinitionFact): readonly string[] {
  const key = termKey(term);
  const names = [key, ...(key.endsWith('s') ? [key.slice(0, -1)] : []), ...aliases.map(termKey)];
  return names.map((name) => `term ${name}`);
}

/** An index names things in passing: only what is written down as a term counts there. */
export function firmDefinitions(note: NoteFacts, kind: NoteKind): readonly DefinitionFact[] {
  return kind === 'index' ? note.definitions.filter(({ sure }) => sure >= 0.9) : note.definitions;
}
