import type { Library } from '../library.ts';
import type { Terminal } from '../render/terminal.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly notes?: string;
  readonly json?: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** What a command may use of the world. */
export interface Context {
  readonly options: GlobalOptions;
  /** Where results go. */
  readonly terminal: Terminal;
  /** Opens the notes that were asked for; the bundled ones by default. */
  openLibrary(): Promise<Library>;
  /** Results: to standard output; ends with a line end. */
  print(text: string): void;
  /** Everything else: one line to standard error. */
  say(text: string): void;
}
