import type { Definition, Term } from '../model/notes.ts';
import type { Source } from './evidence.ts';
import { slugOf } from './names.ts';
import type { NoteFacts } from './types.ts';

interface Gathered {
  readonly name: string;
  readonly aliases: Map<string, string>;
  readonly related: Map<string, string>;
  readonly topics: Set<string>;
  readonly definitions: Definition[];
  readonly sources: Source[];
}

/** Gathers the definitions of a term from all notes; letter case and punctuation make no difference. */
export class Terms {
  private readonly byKey = new Map<string, Gathered>();

  /** `talkAt` gives the talk that an offset of the note belongs to. */
  add(
    note: NoteFacts,
    topics: readonly string[],
    talkAt: (offset: number) => number | undefined,
  ): void {
    for (const fact of note.definitions) {
      const key = slugOf(fact.term) || fact.term;
      const term = this.byKey.get(key) ?? empty(fact.term);
      this.byKey.set(key, term);
      for (const alias of fact.aliases) addOnce(term.aliases, alias, key);
      for (const name of fact.related) addOnce(term.related, name, key);
      for (const topic of topics) term.topics.add(topic);
      const talk = talkAt(fact.span.start);
      const place = { file: note.path, line: fact.line, column: fact.column };
      term.sources.push({ by: fact.by, place });
      term.definitions.push({
        place,
        span: fact.span,
        ...(talk !== undefined && { talk }),
      });
    }
  }

  /** For each term of {@link list}, where each of its definitions comes from. */
  sources(): readonly (readonly Source[])[] {
    return this.sorted().map(([, { sources }]) => sources);
  }

  private sorted(): readonly (readonly [string, Gathered])[] {
    return [...this.byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** All terms, in the order of their names. */
  list(): readonly Term[] {
    return this.sorted().map(([, { name, aliases, related, topics, definitions }]) => ({
      name,
      aliases: [...aliases.values()],
      definitions,
      related: [...related.values()],
      topics: [...topics],
    }));
  }
}

function empty(name: string): Gathered {
  return {
    name,
    aliases: new Map(),
    related: new Map(),
    topics: new Set(),
    definitions: [],
    sources: [],
  };
}

function addOnce(into: Map<string, string>, name: string, own: string): void {
  const key = slugOf(name) || name;
  if (key !== own && !into.has(key)) into.set(key, name);
}
