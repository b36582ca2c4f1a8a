import { type Library, libraryOf } from '../library.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

export interface OpenOptions {
  /** Folder of Markdown to read; the bundled notes when there is none. */
  readonly notes?: string;
}

/**
 * Opens the bundled notes, or a folder of Markdown.
 * Throws UserError for a folder that does not exist, cannot be read or holds no notes.
 */
export async function openNotes({ notes }: OpenOptions = {}): Promise<Library> {
  if (notes === undefined) {
    const { openBundled } = await import('../store/open-bundled.ts');
    return libraryOf(openBundled(PACKAGE_ROOT));
  }
  const { openFolder } = await import('../store/open-folder.ts');
  return libraryOf(await openFolder([notes]));
}
