import { UserError } from '../model/user-error.ts';
import { expectedOf } from './base-file.ts';
import { Cache, type KeptFolder } from './cache.ts';
import { freshFiles } from './file-check.ts';
import { FileList } from './file-list.ts';
import { type Comparison, compareFiles, nothingKnown } from './freshness.ts';
import type { Kept } from './kept.ts';
import { openedOf } from './opened.ts';
import type { ProgressListener, StopListening } from './progress.ts';
import { keyOf, type Subject, subjectOf } from './subject.ts';
import type { OpenedFolder } from './types.ts';
import type { Walk } from './walk.ts';
import type { WalkRules } from './walk-rules.ts';

export interface FolderOptions extends Partial<WalkRules> {
  /** Whether to keep an index for the next run; true unless told otherwise. */
  readonly cache?: boolean;
  /** Where indexes are kept, instead of the user's cache folder. */
  readonly cacheFolder?: string;
  /** Read everything anew, whatever is kept. */
  readonly rebuild?: boolean;
  /**
   * Whether the working folder of the process may be changed for a moment, in which nothing else of this
   * thread runs: files are found by their names alone, a third sooner. Not for programs whose other
   * threads name files by relative paths; false unless told.
   */
  readonly entersFolders?: boolean;
  readonly onProgress?: ProgressListener;
  readonly listenForStop?: StopListening;
}

/**
 * Opens folders of Markdown as one set of notes. Every file's stamp is checked; what has changed since
 * the last run is read again, everything else is taken from the index that was kept.
 * Throws UserError when a folder does not exist, cannot be read, or they hold no notes.
 */
export async function openFolder(
  dirs: readonly string[],
  options: FolderOptions = {},
): Promise<OpenedFolder> {
  const subject = subjectOf(dirs, options);
  const cache = options.cache === false ? undefined : new Cache(subject, options.cacheFolder);
  const opened = options.rebuild ? undefined : cache?.open();
  const { list, unread, keepVisits } = await listFiles(subject, opened, cache);
  const kept = opened?.kept;
  const comparison = kept && compare(list, kept, subject.root, options.entersFolders === true);
  const opening = { subject, files: list.length, unread, cache };
  if (kept && comparison?.isSameList && comparison.doubtful.length === 0) {
    return openedOf({ ...opening, kept, saving: keepVisits(kept) });
  }
  const { refresh } = await import('./refresh.ts');
  const refreshed = await refresh({
    ...opening,
    root: subject.root,
    comparison: comparison ?? nothingKnown(list),
    kept,
    expected: cache?.expected ?? expectedOf(keyOf(subject), ''),
    onProgress: options.onProgress,
    listenForStop: options.listenForStop,
    isRebuild: options.rebuild === true,
  });
  const saving = refreshed.saving.then(
    async (problem) => problem ?? (await keepVisits(refreshed.kept)),
  );
  return openedOf({ ...opening, kept: refreshed.kept, saving });
}

function compare(list: FileList, kept: Kept, root: string, mayEnter: boolean): Comparison {
  const files = kept.files();
  return compareFiles(list, files, freshFiles(root, files, mayEnter));
}

interface Listing {
  readonly list: FileList;
  /** Folders that could not be read. */
  readonly unread: Walk['diagnostics'];
  /** Spares the next run the walk. */
  keepVisits(kept: Kept): Promise<undefined>;
}

/** The notes that are there: those that were, where nothing that decides it has changed. */
async function listFiles(
  subject: Subject,
  opened: KeptFolder | undefined,
  cache: Cache | undefined,
): Promise<Listing> {
  if (opened?.visits?.areSame()) {
    const { list } = opened.kept.files();
    return { list, unread: [], keepVisits: async () => undefined };
  }
  const { walkSubject } = await import('./walk-subject.ts');
  const { folders, visited, diagnostics } = walkSubject(subject);
  if (folders.length === 0) throw noNotes(subject, diagnostics);
  return {
    list: FileList.of(folders),
    unread: diagnostics,
    async keepVisits(kept) {
      // A folder that could not be read may be readable the next time.
      if (!cache || diagnostics.length > 0) return undefined;
      const { keepVisits } = await import('./keep.ts');
      await keepVisits(cache, kept, visited);
      return undefined;
    },
  };
}

function noNotes({ folders }: Subject, [unread]: Walk['diagnostics']): UserError {
  if (unread) {
    return new UserError(`No notes can be read in ${folders.join(', ')}: ${unread.message}`, {
      hint: unread.hint ?? 'Check its permissions',
    });
  }
  return new UserError(`No Markdown notes in ${folders.join(', ')}`, {
    hint: 'Notes are files whose name ends with .md or .markdown, in any folder below it',
  });
}
