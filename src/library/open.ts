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
import { bundledLibrary } from './closable-library.ts';
import { stopBy } from './living/stop-by.ts';
import { checkOptions } from './validation/constraints.ts';
import { OPEN_OPTIONS } from './validation/options.ts';

export interface OpenOptions {
  /** Folders of Markdown, which are read as one; the bundled notes by default. */
  readonly notes?: string | readonly string[] | undefined;
  /** Also reads files and folders whose names begin with a dot. */
  readonly hidden?: boolean | undefined;
  /** Also reads what `.gitignore` files exclude, and `node_modules`. */
  readonly noIgnore?: boolean | undefined;
  /** Also follows symbolic links that lead out of the folder. */
  readonly follow?: boolean | undefined;
  /** If given, reads only notes that match one of these globs. */
  readonly include?: readonly string[] | undefined;
  /** Skips notes and folders that match one of these globs. */
  readonly exclude?: readonly string[] | undefined;
  /** Whether all notes are talks, or none is; with `auto`, the default, the contents of each note decide. */
  readonly as?: ReadAs | undefined;
  /** Whether to store an index for the next time; true by default. */
  readonly cache?: boolean | undefined;
  /** The folder for indexes, instead of the user's cache folder. */
  readonly cacheFolder?: string | undefined;
  /** Reads all notes anew and ignores the stored index. */
  readonly rebuild?: boolean | undefined;
  /**
   * The folder with the files of this package: `dist/bundled.notes`, `dist/english.words` and `notes/`. For programs
   * that bundle the package into files of their own.
   */
  readonly packageFolder?: string | undefined;
  /** Whether the library rereads its folders when something in them changes, until it is closed. */
  readonly watch?: boolean | undefined;
  /** Aborts the first reading and every later refresh; they throw the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Receives the progress of the reading until the library is open. */
  readonly onProgress?: ProgressListener | undefined;
}

/**
 * Opens the bundled notes, or folders of Markdown. Throws UserError, with a `code`, for unknown options, for invalid
 * values, and for a folder that does not exist, cannot be read or contains no notes.
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
      ...(Object.fromEntries(given) as Omit<ValidatedOptions, 'notes'>),
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

/** Options that are already validated. */
export interface ValidatedOptions
  extends FolderOptions,
    Pick<OpenOptions, 'packageFolder' | 'watch' | 'signal'> {
  readonly notes: readonly string[];
}

/** The options that determine which notes are read, and how. */
export type NotesSelection = Required<
  Pick<ValidatedOptions, keyof SubjectOptions | 'notes' | 'cache'>
>;

/** Opens the library with options that are already validated; the commands call this. */
export async function openLibrary({
  notes,
  packageFolder = PACKAGE_ROOT,
  watch,
  signal,
  ...options
}: ValidatedOptions): Promise<Library> {
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

/** Deletes the stored index of folders. Returns the removed folder of the cache; throws UserError if there is none. */
export async function clearIndex({ notes, ...options }: ValidatedOptions): Promise<string> {
  const { clearFolder } = await import('../store/open-folder.ts');
  return clearFolder(notes, options);
}
