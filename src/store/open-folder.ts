import { UserError } from '../model/user-error.ts';
import { type Base, expectedOf } from './base-file.ts';
import { Cache, type KeptFolder } from './cache.ts';
import { freshFiles } from './file-check.ts';
import { FileList } from './file-list.ts';
import { type Comparison, compareFiles, nothingKnown } from './freshness.ts';
import { openedOf } from './opened.ts';
import type { ProgressListener, StopListening } from './progress.ts';
import { keyOf, type Subject, subjectOf } from './subject.ts';
import type { OpenedFolder } from './types.ts';
import { changedVisits, type Visits, visitsOf } from './visits-file.ts';
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
   * Whether the process is there for one answer alone; false unless told. Then what is kept is checked as it
   * is used, so that making an answer may throw DamagedFileError: it is to be made again with `rebuild`.
   */
  readonly isForOneAnswer?: boolean;
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
  const isAlone = options.isForOneAnswer === true;
  const cache = options.cache === false ? undefined : new Cache(subject, options.cacheFolder);
  const opened = options.rebuild ? undefined : cache?.open(isAlone);
  const { list, unread, keepVisits } = await listFiles(subject, opened, cache);
  const kept = opened?.kept;
  const comparison = kept && compare(list, kept, subject.root);
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

function compare(list: FileList, kept: Base, root: string): Comparison {
  const files = kept.files();
  return compareFiles(list, files, freshFiles(root, files));
}

interface Listing {
  readonly list: FileList;
  /** Folders that could not be read. */
  readonly unread: Walk['diagnostics'];
  /** Spares the next run the walk. */
  keepVisits(kept: Base): Promise<undefined>;
}

/** The notes that are there: those that were, where nothing that decides it has changed. */
async function listFiles(
  subject: Subject,
  opened: KeptFolder | undefined,
  cache: Cache | undefined,
): Promise<Listing> {
  const { visits } = opened ?? {};
  const list = opened?.kept.files().list;
  const changed = visits && changedVisits(subject.root, visits);
  if (list && changed?.length === 0) {
    // What is kept anew has an id of its own, which its visits must bear.
    const keepVisits = (kept: Base) =>
      keep(cache, kept, kept === opened?.kept ? undefined : visits);
    return { list, unread: [], keepVisits };
  }
  if (list && visits && changed) {
    const { walkAgain } = await import('./walk-again.ts');
    const again = walkAgain(subject, list, visits, changed);
    if (again) {
      return {
        list: again.list,
        unread: [],
        keepVisits: (kept) => keep(cache, kept, again.visits),
      };
    }
  }
  const { walkSubject } = await import('./walk-subject.ts');
  const { folders, visited, diagnostics } = walkSubject(subject);
  if (folders.length === 0) throw noNotes(subject, diagnostics);
  return {
    list: FileList.of(folders),
    unread: diagnostics,
    // A folder that could not be read may be readable the next time.
    keepVisits: (kept) =>
      keep(cache, kept, diagnostics.length > 0 ? undefined : visitsOf(subject.root, visited)),
  };
}

async function keep(
  cache: Cache | undefined,
  kept: Base,
  visits: Visits | undefined,
): Promise<undefined> {
  if (!cache || !visits) return undefined;
  const { keepVisits } = await import('./keep.ts');
  await keepVisits(cache, kept, visits);
  return undefined;
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
