import { resolve } from 'node:path';
import type { IndexSegment } from '../search/open-index.ts';
import { discoverNotes } from './discover.ts';
import { readNotes } from './read-notes.ts';
import { openSnapshot } from './snapshot.ts';
import type { OpenedNotes } from './types.ts';

/**
 * Reads a folder of Markdown.
 * Throws UserError when it does not exist, cannot be read or holds no notes.
 */
export async function openFolder(folder: string): Promise<OpenedNotes> {
  const root = resolve(folder);
  const { bytes, texts, diagnostics } = readNotes(root, await discoverNotes(root));
  const snapshot = openSnapshot(bytes);
  const segments: readonly IndexSegment[] = [{ columns: snapshot.index }];
  return { root, snapshot, segments, diagnostics, textOf: (file) => texts.get(file) ?? '' };
}
