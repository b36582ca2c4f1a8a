import { ascending } from '../../model/ascending.ts';
import type { Definition, Term } from '../../model/notes.ts';
import type { RecogniserName } from '../../model/recognisers.ts';
import type { DefinitionFact } from '../facts/types.ts';
import { termKey } from '../lexicon/names.ts';
import type { Source } from '../talks/sources.ts';
import { definitionOrder } from './definition-order.ts';
import { addsMeaning, mergeTargets } from './merge-terms.ts';

/** Limits on the aliases of a term: a longer list, or a longer name, is something else. */
const MOST_NAMES = 100;
const LONGEST_NAME = 200;

interface Gathered {
  /** As the first definition spells it, or a later one that does not begin with a capital. */
  name: string;
  readonly aliases: Map<string, string>;
  readonly related: Map<string, string>;
  readonly topics: Set<string>;
  readonly definitions: Definition[];
  readonly sources: (Source & { readonly by: RecogniserName })[];
}

/** The talk and the topics that a definition belongs to. */
interface Setting {
  /** Index of the talk; absent outside of talks. */
  readonly talk?: number | undefined;
  /** Names of topics. */
  readonly topics: readonly string[];
}

/** Gathers the definitions of a term from all notes; letter case and punctuation make no difference. */
export class Terms {
  readonly #byKey = new Map<string, Gathered>();

  /** @param settingOf returns the talk that contains a definition, and the names of its topics */
  add(
    file: string,
    definitions: readonly DefinitionFact[],
    settingOf: (fact: DefinitionFact) => Setting,
  ): void {
    for (const fact of definitions) {
      const key = termKey(fact.term);
      const term = this.#byKey.get(key) ?? empty(fact.term);
      this.#byKey.set(key, term);
      if (isWithoutCapital(fact.term, term.name)) term.name = fact.term;
      for (const alias of fact.aliases) addOnce(term.aliases, alias, key);
      for (const name of fact.related) addOnce(term.related, name, key);
      const { talk, topics } = settingOf(fact);
      for (const topic of topics) term.topics.add(topic);
      const place = { file, line: fact.line, column: fact.column };
      term.sources.push({ by: fact.by, place, sure: fact.sure });
      term.definitions.push({
        place,
        span: fact.span,
        ...(talk !== undefined && { talk }),
      });
    }
  }

  /** All terms, sorted by their keys, and for each term the sources of its definitions. */
  all(): { readonly terms: readonly Term[]; readonly sources: readonly (readonly Source[])[] } {
    const gathered = this.#joined();
    return {
      terms: gathered.map(({ name, aliases, related, topics, definitions }) => ({
        name,
        aliases: [...aliases.values()],
        definitions,
        related: [...related.values()],
        topics: [...topics],
      })),
      sources: gathered.map(({ sources }) => sources),
    };
  }

  /** The terms, sorted by key, after those that are aliases of others are merged into these. */
  #joined(): readonly Gathered[] {
    const named = new Map(
      [...this.#byKey].map(([key, { name, aliases, sources }]) => [
        key,
        { name, aliases, foundBy: sources.map(({ by }) => by) },
      ]),
    );
    const joins = mergeTargets(named);
    for (const [key, into] of joins) {
      const [term, whole] = [this.#byKey.get(key), this.#byKey.get(into)];
      if (term && whole) takeOver(whole, term, into);
    }
    return [...this.#byKey]
      .filter(([key]) => !joins.has(key))
      .sort(([a], [b]) => ascending(a, b))
      .map(([, term]) => ordered(term));
  }
}

function ordered(term: Gathered): Gathered {
  const found = term.sources.map(({ by, place }) => ({ by, file: place.file }));
  const order = definitionOrder(found);
  return {
    ...term,
    definitions: order.flatMap((at) => term.definitions[at] ?? []),
    sources: order.flatMap((at) => term.sources[at] ?? []),
  };
}

/** Adds to the term `whole` everything of its alias `term`, except definitions that add no meaning. */
function takeOver(whole: Gathered, term: Gathered, key: string): void {
  addOnce(whole.aliases, term.name, key);
  for (const alias of term.aliases.values()) addOnce(whole.aliases, alias, key);
  for (const name of term.related.values()) addOnce(whole.related, name, key);
  for (const topic of term.topics) whole.topics.add(topic);
  term.definitions.forEach((definition, at) => {
    const source = term.sources[at];
    if (source === undefined || !addsMeaning(source.by)) return;
    whole.definitions.push(definition);
    whole.sources.push(source);
  });
}

/** Whether a name of several words is `other` without its first capital, which may be that of a sentence. */
function isWithoutCapital(name: string, other: string): boolean {
  const [first = '', rest] = [other.slice(0, 1), other.slice(1)];
  return name !== other && name.includes(' ') && name === first.toLowerCase() + rest;
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
  if (into.size >= MOST_NAMES || name.length > LONGEST_NAME) return;
  const key = termKey(name);
  if (key !== own && !into.has(key)) into.set(key, name);
}
