import type { DefinitionFact, FoundDefinition, SectionFact } from '../facts/types.ts';

/** The note that contains some definitions. */
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
 * Gives each definition the topics of its note that it is about: all, if the note has only one; else those that
 * the note's title, the heading above the definition or its own words name. In a glossary of many subjects a
 * term does not get all of them.
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

/** Returns a test whether a text names a topic; letter case and punctuation make no difference. */
function isNamedIn(text: string): (topic: string) => boolean {
  const words = wordsOf(text);
  return (topic) => words.includes(wordsOf(topic));
}

/** The words in lower case, with a space around each. */
const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
