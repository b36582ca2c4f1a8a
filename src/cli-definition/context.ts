import type { ValidatedOptions } from '../library/open.ts';
import type { Library } from '../library.ts';
import type { ReadAs } from '../model/notes.ts';
import type { Terminal } from '../render/text/terminal.ts';
import type { ThemeChoice } from '../render/text/theme/theme.ts';
import type { SettingsReport } from './settled.ts';

/** The global options: every command takes them. */
export interface GlobalOptions {
  readonly notes?: readonly string[];
  readonly hidden?: boolean;
  /** False for `--no-ignore`. */
  readonly ignore: boolean;
  readonly follow?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** How all notes of the folder are treated. */
  readonly as: ReadAs;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  readonly json?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly theme: ThemeChoice;
  readonly hyperlinks: 'auto' | 'always' | 'never';
  /** False for `--no-pager`. */
  readonly pager: boolean;
  /** Width of a line in cells. */
  readonly width?: number;
}

/** Everything that a command uses apart from its own words and options. */
export interface Context {
  readonly options: GlobalOptions;
  /** The terminal that shows results. */
  readonly terminal: Terminal;
  /** Whether results go to a terminal, where a person reads them; `--width` gives pipes a width, too. */
  readonly isScreen: boolean;
  /** Opens the requested notes (the bundled ones by default), or other ones. */
  openLibrary(how?: {
    readonly rebuild?: boolean;
    readonly other?: ValidatedOptions;
    /** Whether the library will answer more than one question. */
    readonly isLongRunning?: boolean;
    /** Whether the command itself reports problems with the notes. */
    readonly reportsProblems?: boolean;
  }): Promise<Library>;
  /** Folders (none for the bundled notes), and the rules by which they are read. */
  readonly notes: ValidatedOptions;
  /** Every setting and its source. Throws UserError for an invalid one. */
  settings(): Promise<SettingsReport>;
  /**
   * Prints results to standard output, with a line end. If a pager shows them, it opens at the 1-based line `openAt` of
   * the text.
   */
  print(text: string, openAt?: number): void;
  /** Prints any other message: one line to standard error. */
  say(text: string): void;
}
