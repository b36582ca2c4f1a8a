import type { AskedOptions } from '../library/open.ts';
import type { Library } from '../library.ts';
import type { ReadAs } from '../model/notes.ts';
import type { Terminal } from '../render/text/terminal.ts';
import type { ThemeChoice } from '../render/text/theme/theme.ts';
import type { SettingsReport } from './settled.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly notes?: readonly string[];
  readonly hidden?: boolean;
  /** False for `--no-ignore`. */
  readonly ignore: boolean;
  readonly follow?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** What the whole folder is said to hold. */
  readonly as: ReadAs;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  readonly json?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly theme: ThemeChoice;
  readonly hyperlinks: 'auto' | 'always' | 'never';
  /** False for `--no-pager`. */
  readonly pager: boolean;
  /** Cells in a line. */
  readonly width?: number;
}

/** Folders, none for the bundled notes, and the rules by which they are read. */
export type NotesAsked = AskedOptions;

/** What a command may use of the world. */
export interface Context {
  readonly options: GlobalOptions;
  /** Where results go. */
  readonly terminal: Terminal;
  /** Whether results go to a terminal, where a person reads them; `--width` is for pipes, too. */
  readonly isScreen: boolean;
  /** Opens the notes that were asked for (the bundled ones by default), or other ones. */
  openLibrary(how?: {
    readonly rebuild?: boolean;
    readonly other?: NotesAsked;
    /** Whether it is to answer more than one question. */
    readonly isLasting?: boolean;
    /** Whether what is wrong with the notes is told anyway. */
    readonly isTold?: boolean;
  }): Promise<Library>;
  readonly notes: NotesAsked;
  /** Every setting and where it comes from. Throws UserError for one that cannot be understood. */
  settings(): Promise<SettingsReport>;
  /**
   * Results: to standard output; ends with a line end. Where a pager has to show them, it opens at the
   * 1-based line `openAt` of the text.
   */
  print(text: string, openAt?: number): void;
  /** Everything else: one line to standard error. */
  say(text: string): void;
}
