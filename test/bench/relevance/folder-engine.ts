import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { openNotes } from '../../../src/index.ts';
import type { Engine } from './engine.ts';

/** The package as it was built; the benchmark itself is bundled, and so is not where its source is. */
const LIBRARY = join(process.cwd(), 'dist', 'library.mjs');

/** Several hits may be of one file: so many times as many fill a list of files. */
const HITS_PER_FILE = 3;

/** The product as a whole over a folder whose paths are the ids of the documents: hits count by their file. */
export const folderEngine = (notes: string): Engine => ({
  name: 'serverless-notes (folder)',
  async open(documents) {
    const product = (await import(pathToFileURL(LIBRARY).href)) as { openNotes: typeof openNotes };
    const library = await product.openNotes({ notes, cache: false });
    const positions = new Map(documents.map(({ id }, position) => [id, position]));
    return (query, limit) => {
      const { hits } = library.search(query, { limit: limit * HITS_PER_FILE });
      const files = new Set(hits.map(({ file }) => file));
      return [...files].flatMap((file) => positions.get(file) ?? []).slice(0, limit);
    };
  },
});
