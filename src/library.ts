import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkValue, text, wholeNumber } from './library/checked/checked.ts';
import { PLACE } from './library/checked/options.ts';
import { findNote, noteAt, noteOf } from './library/notes.ts';
import { nameOf, type PortableAnswers, portableAnswersOf } from './library/portable-answers.ts';
import { openSearch } from './library/search.ts';
import type { SectionView } from './library/texts/section.ts';
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

/** What ends the last line begins no other. */
const LAST_END = /(?:\r\n?|\n)$/u;

/**
 * Notes as they were at one moment, and what can be asked of them. Every answer is plain data with places, and of
 * that moment: what notes say is what was read then. Whatever is asked for in a way that cannot be answered is a
 * UserError with a `code`.
 */
export interface Answers extends PortableAnswers {
  /** Absolute path of the notes folder. */
  readonly root: string;
  /** The note or talk that an id, title, file name, term or event with a note of its own stands for. */
  findNote(name: string): Promise<NoteLookup>;
  /** The whole of a note by its path. Throws UserError as {@link textOf} does. */
  note(file: string): NoteView;
  /** A line of a note without its end; empty where there is none. 1-based. Throws as {@link textOf} does. */
  lineOf(file: string, line: number): string;
  /** The talk, or else the note, that something found stands in; undefined when it is gone. */
  noteAt(found: Pick<HitView, 'file' | 'line' | 'talk'>): NoteView | undefined;
  /** The section round a 1-based line, or the lines from it to a last one; undefined where there is no such note or line. */
  sectionAt(place: Located & { readonly last?: number }): Promise<SectionView | undefined>;
  /**
   * The text of a note by its path, as {@link files} gives it. Throws UserError for anything that is no note of the
   * library (`NOT_A_NOTE`), and for a note that is not as it was (`NOTE_CHANGED`) or cannot be read
   * (`NOTE_UNREADABLE`).
   */
  textOf(file: string): string;
  /** When a note was last changed, in milliseconds since 1970; 0 where nobody knows, as of the bundled notes. */
  changedAt(file: string): number;
  /** What a person sees of a note, as it was when it was read. */
  plainTextOf(file: string): string;
  /** All that a program needs to answer from these notes elsewhere, see `openPacked`. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** How much of the folder is not read, and why. */
  leftOut(): Promise<LeftOut>;
  /** How much was understood, and what was not. */
  status(): StatusView;
  /** What was understood of the notes, what was not, and what to mend. */
  check(): Promise<CheckView>;
  /** Which line gave which fact. */
  reasons(): Promise<ReasonsView>;
}

/** Opened notes: what was read of them last answers questions; it can be brought up to date. */
export interface Library extends Answers {
  /**
   * Looks at every file, reads again what has changed, and says what that is. Until it is done, and where it throws,
   * answers come from what was read before. Throws UserError where the folder has gone or cannot be read any more.
   * @param options `signal` ends the waiting for it
   */
  refresh(options?: RefreshOptions): Promise<FileChanges>;
  /**
   * Tells a listener of every change that is found, by {@link refresh} or by watching; another of what went wrong
   * while watching. Gives what ends the telling.
   */
  onChange(
    listener: (changes: FileChanges) => void,
    onProblem?: (problem: Error) => void,
  ): () => void;
  /**
   * Brings itself up to date from now on whenever something happens in its folders, as with `watch: true` when it was
   * opened. Throws UserError (`CANNOT_WATCH`) where the system does not let folders be watched.
   */
  watch(): void;
  /** Ends the watching, and waits until the index has been kept. Whatever is asked then is a UserError (`CLOSED`). */
  close(): Promise<void>;
  /** The same as {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
  /**
   * Ends when the index of a folder has been kept for the next time. Gives one line to be shown when it
   * could not be kept; never rejects.
   */
  readonly saving: Promise<string | undefined>;
}

export interface RefreshOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The answers from notes that the store has opened. */
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
    ...portableAnswersOf(source, index),
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
      const { isOfSection, problemsOf } = await import('./store/look-again.ts');
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
      const { sectionsOfNote } = await import('./store/kept-facts.ts');
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

/** What is kept of a folder. */
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
