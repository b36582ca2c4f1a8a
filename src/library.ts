import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type IndexAnswers, indexAnswersOf, nameOf } from './library/index-answers.ts';
import { findNote, noteAt, noteOf } from './library/notes.ts';
import { openSearch } from './library/search.ts';
import type { SectionView } from './library/texts/section.ts';
import { checkValue, text, wholeNumber } from './library/validation/constraints.ts';
import { PLACE } from './library/validation/options.ts';
import type {
  CheckView,
  HitView,
  IndexView,
  Located,
  NoteLookup,
  NoteView,
  ReasonsView,
  StatusView,
} from './library/views.ts';
import { lazily } from './model/lazily.ts';
import type { LeftOut } from './model/left-out.ts';
import { linesIn } from './model/text/lines.ts';
import type { FileChanges } from './store/index/changes.ts';
import type { FolderStatus, OpenedNotes } from './store/types.ts';

/** A line end at the end of the text begins no further line. */
const LAST_END = /(?:\r\n?|\n)$/u;

/**
 * Notes as they were at one moment, and the questions about them. Every answer is plain data with places, and shows the
 * state at that moment, even if files have changed since. A question with invalid arguments throws UserError with a
 * `code`.
 */
export interface Answers extends IndexAnswers {
  /** Absolute path of the notes folder. */
  readonly root: string;
  /** The note or talk that an id, title, file name or term names, or the note of an event of this name. */
  findNote(name: string): Promise<NoteLookup>;
  /** An entire note by its path. Throws UserError as {@link textOf} does. */
  note(file: string): NoteView;
  /** A line of a note (1-based) without its line end; empty if there is no such line. Throws as {@link textOf} does. */
  lineOf(file: string, line: number): string;
  /** The talk, or else the note, that contains a hit; undefined if it no longer exists. */
  noteAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteView | undefined;
  /** The section around a 1-based line, or the lines from it to `last`; undefined if there is no such note or line. */
  sectionAt(place: Located & { readonly last?: number }): Promise<SectionView | undefined>;
  /**
   * The text of a note by its path, as {@link files} gives it. Throws UserError for a path that is no note of the
   * library (`NOT_A_NOTE`), and for a note that has changed since it was read (`NOTE_CHANGED`) or cannot be read
   * (`NOTE_UNREADABLE`).
   */
  textOf(file: string): string;
  /** When a note was last changed, in milliseconds since 1970; 0 if unknown, as for the bundled notes. */
  changedAt(file: string): number;
  /** The plain text of a note without Markdown, as it was when the note was read. */
  plainTextOf(file: string): string;
  /** Packs all that a program needs to answer from these notes elsewhere; see `openPacked`. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Counts the files of the folder that are not read, by reason. */
  leftOut(): Promise<LeftOut>;
  /** What was recognised in the notes, and the problems that were found while they were read. */
  status(): StatusView;
  /** What was recognised in the notes, and every problem: checks the texts of all notes. */
  check(): Promise<CheckView>;
  /** The evidence for each fact: the recogniser that found it, and the line. */
  reasons(): Promise<ReasonsView>;
}

/** Opened notes: answers come from the state that was read last; {@link refresh} brings it up to date. */
export interface Library extends Answers {
  /**
   * Checks every file, reads the changed ones, and returns the changes. Until it is done, and if it throws, answers
   * come from the previous state. Throws UserError if the folder no longer exists or cannot be read.
   * @param options `signal` ends the wait, not the reading
   */
  refresh(options?: RefreshOptions): Promise<FileChanges>;
  /**
   * Calls a listener for every change that is found, by {@link refresh} or by watching, and `onProblem` for errors
   * while watching. Returns a function that removes both.
   */
  onChange(
    listener: (changes: FileChanges) => void,
    onProblem?: (problem: Error) => void,
  ): () => void;
  /**
   * From now on rereads the folders whenever something in them changes, as with `watch: true` at opening. Throws
   * UserError (`CANNOT_WATCH`) if the system cannot watch the folders.
   */
  watch(): void;
  /** Stops watching, and waits until the index is stored. Later questions throw UserError (`CLOSED`). */
  close(): Promise<void>;
  /** The same as {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
  /**
   * Resolves when the index of a folder is stored for the next time. Gives a message of one line if it could not be
   * stored; never rejects.
   */
  readonly saving: Promise<string | undefined>;
}

export interface RefreshOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Implements the questions for notes that the store has opened. */
export function answersOf(
  source: OpenedNotes,
  isRealWord: (word: string) => boolean,
  status?: FolderStatus,
): Answers {
  const { root } = source;
  const index = lazily(() => openSearch(source, isRealWord));
  const leftOut = async () => (await status?.leftOut()) ?? NOTHING_LEFT_OUT;
  const textOf = (file: string): string => {
    checkValue('The path of a note', file, text);
    return source.textOf(file);
  };

  return {
    ...indexAnswersOf(source, index),
    root,
    findNote: async (wanted) => findNote(source, index(), nameOf(wanted)),
    note(file) {
      checkValue('The path of a note', file, text);
      return noteOf(source, index(), file);
    },
    lineOf(file, line) {
      checkValue('The line of a note', line, wholeNumber);
      return linesIn(textOf(file))[line - 1] ?? '';
    },
    async check() {
      const { isOfSection, problemsOf } = await import('./store/evidence.ts');
      const diagnostics = problemsOf(source);
      return {
        root,
        ...countsOf(source),
        sectionsNotUnderstood: diagnostics.filter(isOfSection).length,
        leftOut: await leftOut(),
        diagnostics,
      };
    },
    async reasons() {
      const { reasonsOf } = await import('./library/reasons.ts');
      return reasonsOf(source);
    },
    async sectionAt(place) {
      checkValue('Where something stands', place, PLACE);
      if (!hasFile(source, place.file)) return undefined;
      const { sectionAt } = await import('./library/texts/section.ts');
      const { sectionsOfNote } = await import('./store/stored-facts.ts');
      const lines = linesIn(source.textOf(place.file).replace(LAST_END, ''));
      return sectionAt(source, place, lines, sectionsOfNote(source.recordOf(place.file)));
    },
    noteAt(found) {
      checkValue('Where something stands', found, PLACE);
      return noteAt(source, index(), found);
    },
    textOf,
    changedAt: (file) => source.changedAt(file),
    plainTextOf: (file) => source.recordOf(file).text.text,
    bytes: async () => (await import('./store/packed/pack-notes.ts')).packNotes(source),
    leftOut,
    status: () => ({
      root,
      ...countsOf(source),
      diagnostics: source.diagnostics,
      isNew: status?.isNew ?? false,
      index: status ? indexView(status) : null,
    }),
  };
}

const NOTHING_LEFT_OUT: LeftOut = { ignored: 0, hidden: 0, links: 0 };

const hasFile = ({ snapshot }: OpenedNotes, file: string): boolean =>
  [...snapshot.notes].some(({ place }) => place.file === file);

const countsOf = ({ snapshot }: OpenedNotes) => ({
  notes: snapshot.notes.length,
  talks: snapshot.talks.length,
  terms: snapshot.terms.length,
  topics: snapshot.topics.length,
});

/** The state of the stored index of a folder. */
const indexView = ({ folders, files, made, cacheFolder }: FolderStatus): IndexView => ({
  folders,
  files,
  made: new Date(made).toISOString(),
  keptIn: cacheFolder ?? null,
  bytes: cacheFolder === undefined ? 0 : bytesIn(cacheFolder),
});

function bytesIn(folder: string): number {
  try {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
