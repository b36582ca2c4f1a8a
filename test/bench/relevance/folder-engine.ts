import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { openNotes } from '../../../src/index.ts';
import type { Engine } from './engine.ts';

/** The built package. The benchmark itself is bundled, so a path relative to this file would be wrong. */
const LIBRARY = join(process.cwd(), 'dist', 'library.mjs');

/** Several hits may belong to one file, so the engine requests this many times `limit` hits. */
const HITS_PER_FILE = 3;

/** Searches a folder with the built library. Paths in the folder are the ids of the documents; hits count by file. */
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
