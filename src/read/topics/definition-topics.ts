import type { DefinitionFact, FoundDefinition, SectionFact } from '../facts/types.ts';

/** Where definitions stand. */
interface Setting {
  /** Topics of the note, as written. */
  readonly topics: readonly string[];
  readonly title: string;
  /** In the order of the note. */
  readonly sections: readonly SectionFact[];
  /** The note's Markdown. */
  readonly text: string;
}

/**
 * Gives each definition the topics of its note that it is about: all where the note has but one, else those
 * that the note's title, the heading above it or its own words name. A glossary of many subjects does not make
 * each of its terms belong to each.
 */
export function withTopics(
  definitions: readonly FoundDefinition[],
  { topics, title, sections, text }: Setting,
): readonly DefinitionFact[] {
  if (definitions.length === 0) return [];
  const ofAll = topics.length === 1 ? topics : topics.filter(isNamedIn(title));
  const others = topics.filter((topic) => !ofAll.includes(topic));
  let section = 0;
  return definitions.map((fact) => {
    if (others.length === 0) return { ...fact, topics: ofAll };
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) <= fact.span.start) section++;
    const { term, aliases, related, span } = fact;
    const words = [term, ...aliases, ...related, text.slice(span.start, span.end)];
    const said = [...words, sections[section]?.heading ?? ''].join(' ');
    return { ...fact, topics: [...ofAll, ...others.filter(isNamedIn(said))] };
  });
}

/** Says of a topic whether a text names it, however it is spelt. */
function isNamedIn(text: string): (topic: string) => boolean {
  const words = wordsOf(text);
  return (topic) => words.includes(wordsOf(topic));
}

/** In lower case, a space around each. */
const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
