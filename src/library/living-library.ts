import { answersOf, type Library } from '../library.ts';
import { InterruptedError } from '../model/interrupted-error.ts';
import { FolderWatch } from '../store/files/watch-folders.ts';
import { changesBetween, type FileChanges } from '../store/index/changes.ts';
import type { OpenedFolder } from '../store/types.ts';
import { libraryFrom } from './closable-library.ts';
import { Listeners } from './living/listeners.ts';
import { SharedRun } from './living/shared-run.ts';

export interface LivingOptions {
  readonly isRealWord: (word: string) => boolean;
  /** Aborts the reading of notes. */
  readonly signal?: AbortSignal | undefined;
  /** Whether the library rereads its folders when something in them changes. */
  readonly watch?: boolean | undefined;
}

/**
 * The library over folders. It answers from the state that was read last; a reread replaces this state in one step,
 * when the new state is complete. Throws UserError (`CANNOT_WATCH`) if the folders should be watched and cannot.
 */
export function folderLibrary(opened: OpenedFolder, options: LivingOptions): Library {
  const { isRealWord, signal, watch = false } = options;
  let folder = opened;
  let answers = answersOf(folder, isRealWord, folder.status);
  const changed = new Listeners<FileChanges>();
  const failed = new Listeners<Error>();

  async function readAnew(): Promise<FileChanges> {
    signal?.throwIfAborted();
    // Only one run at a time may write the cache files.
    await folder.saving;
    const next = await folder.reopen().catch((error: unknown) => {
      throw error instanceof InterruptedError && signal?.aborted ? signal.reason : error;
    });
    const changes = changesBetween(folder.index.files(), next.index.files());
    if (!isSame(folder, next)) answers = answersOf(next, isRealWord, next.status);
    folder = next;
    if (Object.values(changes).some(({ length }) => length > 0)) changed.tell(changes);
    return changes;
  }

  const reading = new SharedRun(readAnew);
  let watching: ReturnType<typeof watchFolder> | undefined;
  function startWatching(): void {
    watching ??= watchFolder(
      () => folder,
      () => reading.run(),
      failed,
    );
  }
  if (watch) startWatching();
  return libraryFrom({
    answers: () => answers,
    saving: () => folder.saving,
    refresh: () => reading.run().finally(() => watching?.follow()),
    onChange(listener, onProblem) {
      const ends = [changed.add(listener), ...(onProblem ? [failed.add(onProblem)] : [])];
      return () => {
        for (const end of ends) end();
      };
    },
    watch: startWatching,
    async close() {
      watching?.close();
      changed.clear();
      failed.clear();
      await reading.idle();
      await folder.saving;
    },
  });
}

/** Whether both states give the same answers. */
const isSame = (before: OpenedFolder, after: OpenedFolder): boolean =>
  before.index === after.index && besidesIndex(before) === besidesIndex(after);

const besidesIndex = ({ synonyms, diagnostics }: OpenedFolder): string =>
  JSON.stringify([synonyms, diagnostics]);

/** Editors save in several steps. */
const MOMENT_MS = 50;

/** Rereads a folder when something in it changes. */
function watchFolder(
  folder: () => OpenedFolder,
  readAnew: () => Promise<unknown>,
  failed: Listeners<Error>,
) {
  let isClosed = false;
  let waiting: NodeJS.Timeout | undefined;
  /** Rereads the folder once for all changes within {@link MOMENT_MS}. */
  const rereadSoon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void reread();
    }, MOMENT_MS);
  };
  const watcher = new FolderWatch(folder().status.folders, rereadSoon);
  const follow = (): boolean => !isClosed && watcher.follow(foldersToWatch(folder()));

  async function reread(): Promise<void> {
    try {
      await readAnew();
      // In a new folder something may have changed before the watch began.
      if (follow()) rereadSoon();
    } catch (error) {
      if (!isClosed) failed.tell(error instanceof Error ? error : new Error(String(error)));
    }
  }

  try {
    if (follow()) rereadSoon();
  } catch (error) {
    watcher.close();
    throw error;
  }
  return {
    follow,
    close() {
      isClosed = true;
      clearTimeout(waiting);
      watcher.close();
    },
  };
}

/** All folders that were read, except the folder of the index, which changes at each reread. */
const foldersToWatch = ({ visited, status: { cacheFolder } }: OpenedFolder): readonly string[] =>
  visited.filter((path) => cacheFolder === undefined || !path.startsWith(cacheFolder));
