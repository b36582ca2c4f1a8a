import type { NoteFacts } from '../../read/facts/types.ts';
import type { SearchDocument } from '../../search/build/document.ts';

/** By what a file's talks and its note are found beside their own texts: its path, and its front matter. */
export function besideOf(
  facts: NoteFacts | undefined,
): Pick<SearchDocument, 'paths' | 'properties'> {
  if (!facts) return { paths: [], properties: [] };
  const { path, fields } = facts;
  return { paths: [wordsOf(path)], properties: fields.properties };
}

/** Hyphens stand for spaces in names of files: `cold-start` is no word of its own there. */
const wordsOf = (path: string): string => path.replace(/\.[^./]+$/, '').replace(/[-_/]+/g, ' ');
