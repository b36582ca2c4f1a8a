import { ascending } from '../../model/ascending.ts';
import type { Topic } from '../../model/notes.ts';
import type { Place } from '../../model/place.ts';
import type { NoteFacts, Seen } from '../facts/types.ts';
import { Ids, slugOf, termKey } from '../lexicon/names.ts';

const none: readonly string[] = [];

/** Gathers topics from all notes; letter case and punctuation make no difference. */
export class Topics {
  private readonly byKey = new Map<string, Omit<Topic, 'id'>>();

  /** Adds a note's own topics and returns their names, as the notes first spelled them. */
  add(note: NoteFacts, seen: readonly Seen<string>[]): readonly string[] {
    if (seen.length === 0) return none;
    const names = new Set<string>();
    for (const { value, line } of seen) {
      const key = slugOf(value);
      if (key === '') continue;
      const topic = this.byKey.get(key) ?? { name: value, place: { file: note.path, line } };
      this.byKey.set(key, topic);
      names.add(topic.name);
    }
    return [...names];
  }

  /** Adds a topic that no note names as one, and returns its name. */
  addPhrase(name: string, place: Place): string {
    const key = termKey(name);
    const topic = this.byKey.get(key) ?? { name, place };
    this.byKey.set(key, topic);
    return topic.name;
  }

  /** All topics, in the order of their names. */
  list(): readonly Topic[] {
    const ids = new Ids();
    return [...this.byKey.entries()]
      .sort(([a], [b]) => ascending(a, b))
      .map(([key, topic]) => ({ id: ids.take(key, 'topic'), ...topic }));
  }
}
