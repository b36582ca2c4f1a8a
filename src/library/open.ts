import { isEnglishWord } from '../dictionary/english-words.ts';
import { type Library, libraryOf } from '../library.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { openBundled } from '../store/open-bundled.ts';
import type { FolderOptions } from '../store/open-folder.ts';
import { removeFormerCode } from '../user-folders/former-code.ts';
import { userFolder } from '../user-folders/user-folders.ts';

export interface OpenOptions extends FolderOptions {
  /** Folders of Markdown to read as one; the bundled notes when there is none. */
  readonly notes?: string | readonly string[];
}

/**
 * Opens the bundled notes, or folders of Markdown.
 * Throws UserError for a folder that does not exist, cannot be read or holds no notes.
 */
export async function openNotes({ notes = [], ...options }: OpenOptions = {}): Promise<Library> {
  const folders = typeof notes === 'string' ? [notes] : notes;
  if (folders.length === 0) return libraryOf(openBundled(PACKAGE_ROOT), isEnglishWord);
  const { openFolder } = await import('../store/open-folder.ts');
  const hasFolder = (options.cacheFolder ?? userFolder('cache')) !== undefined;
  const cache = options.cache !== false && hasFolder;
  if (cache) removeFormerCode();
  const opened = await openFolder(folders, { ...options, cache });
  return libraryOf(opened, isEnglishWord, opened);
}

/** Forgets what is kept of folders. Gives the folder in the cache that was removed. */
export async function clearIndex({ notes = [], ...options }: OpenOptions): Promise<string> {
  const { clearFolder } = await import('../store/clear-folder.ts');
  return clearFolder(typeof notes === 'string' ? [notes] : notes, options);
}
