import { readNote } from '../../../src/read/read-note.ts';
import { openIndexOf } from '../../search/search-documents.ts';
import type { Engine } from './engine.ts';

/** The product's own engine as it is: a document is a note, and its text is no query language. */
export const ownEngine: Engine = {
  name: 'serverless-notes',
  open(documents) {
    const index = openIndexOf(
      documents.map(({ title, text }, group) => ({
        kind: 'note',
        group,
        title,
        heading: '',
        aliases: [],
        speakers: [],
        topics: [],
        event: '',
        track: '',
        body: readNote({ path: 'note.md', text }).text.text,
      })),
    );
    return (query, limit) =>
      index.search(query, { limit, literal: true }).hits.map(({ document }) => document);
  },
};
