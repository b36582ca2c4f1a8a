import { buildIndex } from '../../../src/search/build/build-index.ts';
import { openIndex } from '../../../src/search/open-index.ts';
import type { Engine } from './engine.ts';

/** The product's own engine as it is: a document is a note, and its text is no query language. */
export const ownEngine: Engine = {
  name: 'serverless-notes',
  open(documents) {
    const columns = buildIndex(
      documents.map(({ title, text }, group) => ({
        kind: 'note',
        group,
        title,
        heading: '',
        aliases: [],
        speakers: [],
        topics: [],
        event: '',
        body: text,
      })),
    );
    const index = openIndex([{ columns }], { bodyOf: (i) => documents[i]?.text ?? '' });
    return (query, limit) =>
      index.search(query, { limit, literal: true }).hits.map(({ document }) => document);
  },
};
