import { readNote } from '../../../src/read/read-note.ts';
import { document, openIndexOf } from '../../search/search-documents.ts';
import type { Engine } from './engine.ts';

/** The product's own engine and settings: each document is a note, each query is taken literally. */
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

/** Reads texts as Markdown. */
export const ownEngine = engineOver((text) => readNote({ path: 'note.md', text }).text.text);

/** Reads texts as plain text, in a tenth of the time. */
export const plainTextEngine = engineOver((text) => text);
