import type { NoteFacts } from '../../read/facts/types.ts';
import { fieldNamed } from '../../read/front-matter/fields.ts';
import type { SearchDocument } from '../../search/build/document.ts';

/** What a talk or a note is found by anyway. */
type Said = Partial<
  Pick<SearchDocument, 'title' | 'aliases' | 'speakers' | 'topics' | 'event' | 'track'>
>;

/** By what a file's talks and its note are found beside their own texts: its path, and its front matter. */
export function besideOf(
  facts: NoteFacts | undefined,
  said: Said,
): Pick<SearchDocument, 'path' | 'properties'> {
  if (!facts) return { path: '', properties: [] };
  const { path, fields } = facts;
  const properties = fields.properties.map(({ name, values }) => {
    const known = saidAs(name, said);
    return { name, values: values.filter((value) => !known.has(value.toLowerCase())) };
  });
  return { path: wordsOf(path), properties };
}

/** Hyphens stand for spaces in names of files: `cold-start` is no word of its own there. */
const wordsOf = (path: string): string => path.replace(/\.[^./]+$/, '').replace(/[-_/]+/g, ' ');

/** What of a field's meaning has a place of its own in the index, in lower case. */
function saidAs(name: string, said: Said): ReadonlySet<string> {
  const field = fieldNamed(name);
  const texts =
    field === 'title' || field === 'event' || field === 'track'
      ? [said[field] ?? '']
      : field === 'aliases' || field === 'speakers' || field === 'topics'
        ? (said[field] ?? [])
        : [];
  return new Set(texts.map((text) => text.toLowerCase()));
}
