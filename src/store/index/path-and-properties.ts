import type { NoteFacts, PropertyFact } from '../../read/facts/types.ts';
import type { Property, SearchDocument } from '../../search/build/document.ts';

/** The search fields that a file's talks and note get in addition to their texts: the path and the front matter. */
export function pathAndProperties(
  facts: NoteFacts | undefined,
): Pick<SearchDocument, 'paths' | 'properties'> {
  if (!facts) return { paths: [], properties: [] };
  const { path, fields } = facts;
  return { paths: [wordsOf(path)], properties: fields.properties.flatMap(underAllNames) };
}

/** A query can name a nested field (`venue.city`) in full, or only its outer or its inner name. */
function underAllNames({ name, values }: PropertyFact): readonly Property[] {
  const parts = name.split('.');
  return [
    ...new Set([name, ...(parts.length > 1 ? [parts[0] ?? name, parts.at(-1) ?? name] : [])]),
  ].map((one) => ({ name: one, values }));
}

/** In file names, hyphens stand for spaces: `cold-start` is two words there, not one compound. */
const wordsOf = (path: string): string => path.replace(/\.[^./]+$/, '').replace(/[-_/]+/g, ' ');
