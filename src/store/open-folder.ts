import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { leftOutText } from '../model/left-out.ts';
import { UserError } from '../model/user-error.ts';
import { stemmersFor } from '../search/open-index.ts';
import { Cache } from './cache/cache.ts';
import { compareFiles, nothingKnown, statsOf } from './files/comparison.ts';
import type { ReadFrom } from './files/read-file.ts';
import { readSynonyms } from './files/read-synonyms.ts';
import { requireFolder } from './files/require-folder.ts';
import { Stamps } from './files/stamps.ts';
import { type Subject, type SubjectOptions, subjectOf } from './files/subject.ts';
import { areCurrent, type Visits, visitsOf } from './files/visits.ts';
import type { Walk } from './files/walk.ts';
import { isWhole } from './index/index-file.ts';
import { noteTexts } from './note-text.ts';
import { openedNotes } from './opened-notes.ts';
import type { ProgressListener, StopListening } from './parse/progress.ts';
import type { KnownIndex, Refreshed } from './refresh.ts';
import type { OpenedFolder } from './types.ts';

export interface FolderOptions extends SubjectOptions {
  /** Whether to keep an index for the next run; true unless told otherwise. */
  readonly cache?: boolean;
  /** Where indexes are kept, instead of the user's cache folder. */
  readonly cacheFolder?: string;
  /** Read everything anew, whatever is kept. */
  readonly rebuild?: boolean;
  /**
   * Whether the process goes on after its first answer; true unless told. Where it does not, what is kept is read
   * and checked as it is used, so that making the answer may throw DamagedFileError: it is to be made again
   * with `rebuild`.
   */
  readonly isLasting?: boolean;
  readonly onProgress?: ProgressListener;
  readonly listenForStop?: StopListening;
}

/**
 * Opens folders of Markdown as one set of notes. Every file's stamp is checked; what has changed since
 * the last run is read again, and the index made anew of all that is known.
 * Throws UserError when a folder does not exist, cannot be read, or they hold no notes.
 */
export async function openFolder(
  dirs: readonly string[],
  options: FolderOptions = {},
): Promise<OpenedFolder> {
  const subject = subjectOf(dirs, options);
  const cache = options.cache === false ? undefined : new Cache(subject, options.cacheFolder);
  const { isLasting = true } = options;
  const stored = options.rebuild ? undefined : cache?.openIndex(isLasting);
  const manifest = stored && cache?.openManifest(stored);
  const known = stored && {
    index: stored,
    stamps: manifest?.stamps ?? new Stamps(stored.files().paths.length),
    visits: manifest?.visits,
  };
  return openAsItIs(known, { subject, cache, options });
}

/** What is opened, and how. */
interface Opening {
  readonly subject: Subject;
  readonly cache: Cache | undefined;
  readonly options: FolderOptions;
}

/** What was known of a folder when it was last looked at. */
interface KnownFolder extends KnownIndex {
  /** Undefined where it has to be walked again. */
  readonly visits: Visits | undefined;
}

/** Looks at every file, and reads again what is not as it is known. */
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
      // Of one that had just been written no times are known.
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

/** What was visited to find the files. */
interface VisitedNow {
  readonly now: Visits | undefined;
  /** Whether the manifest has it. */
  readonly isKept: boolean;
}

/** The index as of now: the one that is kept, or, where any file is not as it was, a new one. */
async function upToDate(
  known: KnownFolder | undefined,
  paths: readonly string[],
  visits: VisitedNow,
  { subject, cache, options }: Opening,
): Promise<Refreshed> {
  const from = readFrom(subject);
  const comparison = known
    ? compareFiles(from, paths, known.index.files(), known.stamps)
    : nothingKnown(paths);
  const isSame = comparison.isSameList && comparison.doubtful.length === 0;
  if (known && isSame && isWhole(known.index)) {
    const { stamps, index } = known;
    const manifest = { stamps, visits: visits.now };
    // Where nothing could vouch for the walk, neither then nor now, the manifest says so already.
    const isCurrent = visits.isKept || (visits.now ?? known.visits) === undefined;
    const saving = isCurrent ? undefined : cache?.keepManifest(manifest, index.about);
    // Without it the next run walks again: nothing that anybody need know.
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
  /** Paths of what was visited; those of folders are empty or end with `/`. */
  readonly visited: readonly string[];
}

/** The notes that are there: those that were, where nothing that decides it has changed. */
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

/** Throws UserError where a folder is not there any more, or something else has taken its place. */
function requireSame({ folders }: Subject): void {
  for (const folder of folders) {
    if (requireFolder(folder) === folder) continue;
    throw new UserError(`${folder} is a link to another folder now`, {
      code: 'NO_FOLDER',
      hint: 'Open it again to read that one',
    });
  }
}

/** Throws UserError where the system lets none of the files be read: they hold notes, whatever it says. */
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
