import type { NoteFacts, PropertyFact } from '../../read/facts/types.ts';
import type { Property, SearchDocument } from '../../search/build/document.ts';

/** By what a file's talks and its note are found beside their own texts: its path, and its front matter. */
export function besideOf(
  facts: NoteFacts | undefined,
): Pick<SearchDocument, 'paths' | 'properties'> {
  if (!facts) return { paths: [], properties: [] };
  const { path, fields } = facts;
  return { paths: [wordsOf(path)], properties: fields.properties.flatMap(underAllNames) };
}

/** A field of a field (`venue.city`) is asked for by its own name and by that around it, too. */
function underAllNames({ name, values }: PropertyFact): readonly Property[] {
  const parts = name.split('.');
  return [
    ...new Set([name, ...(parts.length > 1 ? [parts[0] ?? name, parts.at(-1) ?? name] : [])]),
  ].map((one) => ({ name: one, values }));
}

/** Hyphens stand for spaces in names of files: `cold-start` is no word of its own there. */
const wordsOf = (path: string): string => path.replace(/\.[^./]+$/, '').replace(/[-_/]+/g, ' ');
