import { readNote } from '../../../src/read/read-note.ts';
import { document, openIndexOf } from '../../search/search-documents.ts';
import type { Engine } from './engine.ts';

/** The product's own engine as it is: a document is a note, and its text is no query language. */
const engineOver = (plainOf: (text: string) => string): Engine => ({
  name: 'serverless-notes',
  open(documents) {
    const index = openIndexOf(
      documents.map(({ title, text }, group) =>
        document(group, { kind: 'note', title, body: plainOf(text) }),
      ),
    );
    return (query, limit) =>
      index.search(query, { limit, literal: true }).hits.map((hit) => hit.document);
  },
});

/** Takes texts as Markdown. */
export const ownEngine = engineOver((text) => readNote({ path: 'note.md', text }).text.text);

/** Takes texts as they stand, in a tenth of the time. */
export const plainTextEngine = engineOver((text) => text);
