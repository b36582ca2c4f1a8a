import { englishWordTest } from '../dictionary/english-words.ts';
import type { Library } from '../library.ts';
import { InterruptedError } from '../model/interrupted-error.ts';
import type { ReadAs } from '../model/notes.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { SubjectOptions } from '../store/files/subject.ts';
import { openBundled } from '../store/open-bundled.ts';
import type { FolderOptions } from '../store/open-folder.ts';
import type { ProgressListener } from '../store/parse/progress.ts';
import { userFolder } from '../user-folders/user-folders.ts';
import { checkOptions } from './checked/checked.ts';
import { OPEN_OPTIONS } from './checked/options.ts';
import { bundledLibrary } from './closable-library.ts';
import { stopBy } from './living/stop-by.ts';

export interface OpenOptions {
  /** Folders of Markdown to read as one; the bundled notes when there is none. */
  readonly notes?: string | readonly string[] | undefined;
  /** Also files and folders whose name begins with a dot. */
  readonly hidden?: boolean | undefined;
  /** Also what `.gitignore` files and `node_modules` leave out. */
  readonly noIgnore?: boolean | undefined;
  /** Also what symbolic links lead to outside of the folder. */
  readonly follow?: boolean | undefined;
  /** Where there are any, only notes that match one of these globs. */
  readonly include?: readonly string[] | undefined;
  /** No notes or folders that match one of these globs. */
  readonly exclude?: readonly string[] | undefined;
  /** Whether all notes are talks, or none is; `auto`, where that is not said, lets each tell. */
  readonly as?: ReadAs | undefined;
  /** Whether to keep an index for the next time; true unless told otherwise. */
  readonly cache?: boolean | undefined;
  /** Where indexes are kept, instead of the user's cache folder. */
  readonly cacheFolder?: string | undefined;
  /** Read everything anew, whatever is kept. */
  readonly rebuild?: boolean | undefined;
  /**
   * Where the files of this package lie: a folder with its `dist/bundled.notes`, `dist/english.words` and `notes/`.
   * For programs that bundle the package into files of their own.
   */
  readonly packageFolder?: string | undefined;
  /** Whether the library brings itself up to date when something happens in its folders; until it is closed. */
  readonly watch?: boolean | undefined;
  /** Stops the reading, then and in every later refresh: its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the reading has come, until the library is open. */
  readonly onProgress?: ProgressListener | undefined;
}

/**
 * Opens the bundled notes, or folders of Markdown.
 * Throws UserError, with a `code`, for options that do not exist or have wrong values, and for a folder that does not
 * exist, cannot be read or holds no notes.
 */
export async function openNotes(options: OpenOptions = {}): Promise<Library> {
  const { signal, packageFolder, watch, notes, ...others } = checkOptions(
    'openNotes',
    options,
    OPEN_OPTIONS,
  );
  signal?.throwIfAborted();
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  try {
    const library = await openLibrary({
      ...(Object.fromEntries(given) as Omit<AskedOptions, 'notes'>),
      notes: [notes ?? []].flat(),
      packageFolder,
      watch,
      signal,
    });
    signal?.throwIfAborted();
    return library;
  } catch (error) {
    throw error instanceof InterruptedError && signal?.aborted ? signal.reason : error;
  }
}

/** Options that were checked where they were typed. */
export interface AskedOptions
  extends FolderOptions,
    Pick<OpenOptions, 'packageFolder' | 'watch' | 'signal'> {
  readonly notes: readonly string[];
}

/** What of them says which notes are read, and how. */
export type AskedSubject = Required<Pick<AskedOptions, keyof SubjectOptions | 'notes' | 'cache'>>;

/** The same for the commands. */
export async function openLibrary({
  notes,
  packageFolder = PACKAGE_ROOT,
  watch,
  signal,
  ...options
}: AskedOptions): Promise<Library> {
  const isRealWord = englishWordTest(packageFolder);
  if (notes.length === 0) return bundledLibrary(openBundled(packageFolder), isRealWord);
  const { openFolder } = await import('../store/open-folder.ts');
  const { folderLibrary } = await import('./living-library.ts');
  const hasFolder = (options.cacheFolder ?? userFolder('cache')) !== undefined;
  const cache = options.cache !== false && hasFolder;
  const listenForStop = signal ? { listenForStop: stopBy(signal) } : {};
  const opened = await openFolder(notes, { ...options, ...listenForStop, cache });
  return folderLibrary(opened, { isRealWord, watch, signal });
}

/** Forgets what is kept of folders. Gives the folder in the cache that was removed. */
export async function clearIndex({ notes, ...options }: AskedOptions): Promise<string> {
  const { clearFolder } = await import('../store/clear-folder.ts');
  return clearFolder(notes, options);
}
