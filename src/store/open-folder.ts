import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { leftOutText } from '../model/left-out.ts';
import { UserError } from '../model/user-error.ts';
import { stemmersFor } from '../search/open-index.ts';
import { Cache } from './cache/cache.ts';
import { allFilesNew, compareFiles, statsOf } from './files/comparison.ts';
import type { ReadFrom } from './files/read-file.ts';
import { readSynonyms } from './files/read-synonyms.ts';
import { requireFolder } from './files/require-folder.ts';
import { Stamps } from './files/stamps.ts';
import { type Subject, type SubjectOptions, subjectOf } from './files/subject.ts';
import { areCurrent, type Visits, visitsOf } from './files/visits.ts';
import type { Walk } from './files/walk.ts';
import { isComplete } from './index/index-file.ts';
import { noteTexts } from './note-text.ts';
import { openedNotes } from './opened-notes.ts';
import type { ProgressListener, StopListening } from './parse/progress.ts';
import type { KnownIndex, Refreshed } from './refresh.ts';
import type { OpenedFolder } from './types.ts';

export interface FolderOptions extends SubjectOptions {
  /** Whether to store an index for the next run; true by default. */
  readonly cache?: boolean;
  /** The folder in which indexes are stored, instead of the user's cache folder. */
  readonly cacheFolder?: string;
  /** Whether to ignore the stored index and read all notes again. */
  readonly rebuild?: boolean;
  /**
   * Whether the process goes on after its first answer; true by default. If false, the stored index is read and
   * checked on demand, so that an answer may throw DamagedFileError: the caller then opens the folder again
   * with `rebuild`.
   */
  readonly isLongRunning?: boolean;
  readonly onProgress?: ProgressListener;
  readonly listenForStop?: StopListening;
}

/**
 * Opens folders of Markdown as one set of notes. Checks the stamp of every file, reads files that have changed
 * since the last run again, and makes a new index if the contents of any file have changed.
 * Throws UserError if a folder does not exist or cannot be read, or if the folders contain no notes.
 */
export async function openFolder(
  dirs: readonly string[],
  options: FolderOptions = {},
): Promise<OpenedFolder> {
  const subject = subjectOf(dirs, options);
  const cache = options.cache === false ? undefined : new Cache(subject, options.cacheFolder);
  const { isLongRunning = true } = options;
  const stored = options.rebuild ? undefined : cache?.openIndex(isLongRunning);
  const manifest = stored && cache?.openManifest(stored);
  const known = stored && {
    index: stored,
    stamps: manifest?.stamps ?? new Stamps(stored.files().paths.length),
    visits: manifest?.visits,
  };
  return openAsItIs(known, { subject, cache, options });
}

/**
 * Removes the stored index of notes folders; the notes stay. Returns the folder in the cache that was removed. Throws
 * UserError if a notes folder does not exist.
 */
export function clearFolder(dirs: readonly string[], options: FolderOptions): string {
  const cache = new Cache(subjectOf(dirs, options), options.cacheFolder);
  cache.clear();
  return cache.paths.folder;
}

/** The arguments of {@link openAsItIs}. */
interface Opening {
  readonly subject: Subject;
  readonly cache: Cache | undefined;
  readonly options: FolderOptions;
}

/** The index of a folder, and the stamps and visits from its last opening. */
interface KnownFolder extends KnownIndex {
  /** Undefined if the folder has to be walked again. */
  readonly visits: Visits | undefined;
}

/** Compares every file's stamp with the known one, and reads changed files again. */
async function openAsItIs(known: KnownFolder | undefined, opening: Opening): Promise<OpenedFolder> {
  const { subject, cache } = opening;
  const { files, unread, visits, visited } = await listFiles(subject, known);
  const synonyms = readSynonyms(subject);
  const { index, stamps, saving } = await upToDate(known, files, visits, opening);
  const diagnostics = index.diagnostics();
  requireReadable(subject, files.length, diagnostics);
  const from = readFrom(subject);
  return {
    ...openedNotes(subject.root, index, noteTexts(from, index, CHANGED_HINT)),
    changedAt(file) {
      const number = index.files().numberOf(file);
      const times = number === undefined ? undefined : stamps.timesOf(number);
      // A file that was written just before its reading has no known times.
      return (times ?? statsOf(join(subject.root, file)))?.mtimeMs ?? 0;
    },
    synonyms,
    stemIn: await stemmersFor(index.columns()),
    diagnostics: [...unread, ...synonyms.diagnostics, ...diagnostics],
    readAs: subject.readAs,
    saving,
    visited: visited
      .filter((path) => path === '' || path.endsWith('/'))
      .map((path) => join(subject.root, path)),
    async reopen() {
      requireSame(subject);
      const { onProgress: _, ...options } = opening.options;
      const now = { index, stamps, visits: visits.now };
      return openAsItIs(now, { ...opening, options });
    },
    status: {
      folders: subject.folders,
      files: files.length,
      made: index.about.made,
      isNew: index !== known?.index || unread.length > 0,
      leftOut: async () => (await import('./files/left-out.ts')).leftOutOf(subject),
      cacheFolder: cache?.paths.folder,
    },
  };
}

/** The visits that show which files there are now. */
interface VisitedNow {
  readonly now: Visits | undefined;
  /** Whether the manifest contains these visits already. */
  readonly isKept: boolean;
}

/** The up-to-date index: the known one or, if the contents of any file have changed, a new one. */
async function upToDate(
  known: KnownFolder | undefined,
  paths: readonly string[],
  visits: VisitedNow,
  { subject, cache, options }: Opening,
): Promise<Refreshed> {
  const from = readFrom(subject);
  const comparison = known
    ? compareFiles(from, paths, known.index.files(), known.stamps)
    : allFilesNew(paths);
  const isSame = comparison.isSameList && comparison.toReread.length === 0;
  if (known && isSame && isComplete(known.index)) {
    const { stamps, index } = known;
    const manifest = { stamps, visits: visits.now };
    // If there were no visits before and are none now, the manifest already states that.
    const isCurrent = visits.isKept || (visits.now ?? known.visits) === undefined;
    const saving = isCurrent ? undefined : cache?.writeManifest(manifest, index.about);
    // If this fails, the next run walks the folder again; the user need not know.
    const quietly = Promise.resolve(saving).catch(() => undefined) as Promise<undefined>;
    return { index, stamps, saving: quietly };
  }
  const { refresh } = await import('./refresh.ts');
  const { onProgress, listenForStop } = options;
  const job = {
    from,
    readAs: subject.readAs,
    comparison,
    known,
    cache,
    visits: visits.now,
    onProgress,
    listenForStop,
  };
  return refresh(job);
}

const readFrom = ({ root, rules: { follow } }: Subject): ReadFrom => ({ root, follow });

const CHANGED_HINT = 'Run the command again; a program calls refresh()';

interface Listing {
  readonly files: readonly string[];
  /** Folders that could not be read. */
  readonly unread: Walk['diagnostics'];
  readonly visits: VisitedNow;
  /** Paths of the visited folders and ignore files; a folder's path is empty or ends with `/`. */
  readonly visited: readonly string[];
}

/** Lists the current notes: takes them from the index if no visited path has changed, else walks the folders. */
async function listFiles(subject: Subject, known: KnownFolder | undefined): Promise<Listing> {
  const visits = known?.visits;
  if (known && visits && areCurrent(visits, subject.root)) {
    const { paths } = known.index.files();
    return {
      files: paths,
      unread: [],
      visits: { now: visits, isKept: true },
      visited: visits.paths,
    };
  }
  const { walkSubject } = await import('./files/walk-subject.ts');
  const { files, visited, diagnostics } = walkSubject(subject);
  if (files.length === 0) throw await noNotes(subject, diagnostics);
  // A folder that could not be read may be readable the next time.
  const now = diagnostics.length > 0 ? undefined : visitsOf(subject.root, visited);
  return {
    files,
    unread: diagnostics,
    visits: { now, isKept: false },
    visited: visited.map(({ path }) => path),
  };
}

/** Throws UserError if a folder no longer exists, or if something else has replaced it. */
function requireSame({ folders }: Subject): void {
  for (const folder of folders) {
    if (requireFolder(folder) === folder) continue;
    throw new UserError(`${folder} is a link to another folder now`, {
      code: 'NO_FOLDER',
      hint: 'Open it again to read that one',
    });
  }
}

/** Throws UserError if the system lets none of the notes be read. */
function requireReadable(
  { folders }: Subject,
  files: number,
  diagnostics: readonly Diagnostic[],
): void {
  const unreadable = diagnostics.filter(({ rule }) => rule === 'file-unreadable');
  const [first] = unreadable;
  if (!first || unreadable.length < files) return;
  throw new UserError(
    `None of the notes in ${folders.join(', ')} can be read: ${first.file}: ${first.message}`,
    { code: 'FOLDER_UNREADABLE', hint: 'Check their permissions' },
  );
}

async function noNotes(subject: Subject, [unread]: Walk['diagnostics']): Promise<UserError> {
  const { folders, rules } = subject;
  if (unread) {
    return new UserError(`No notes can be read in ${folders.join(', ')}: ${unread.message}`, {
      code: 'FOLDER_UNREADABLE',
      hint: unread.hint ?? 'Check its permissions',
    });
  }
  const { leftOutOf } = await import('./files/left-out.ts');
  const others = leftOutText(leftOutOf(subject));
  const globs = [...rules.include, ...rules.exclude.map((glob) => `!${glob}`)].join(' ');
  return new UserError(
    `No Markdown notes in ${folders.join(', ')}${globs === '' ? '' : ` by the globs ${globs}`}`,
    {
      code: 'NO_NOTES',
      hint:
        others || 'Notes are files whose name ends with .md or .markdown, in any folder below it',
    },
  );
}
