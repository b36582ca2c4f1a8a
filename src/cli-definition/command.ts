import type { NameKind } from '../library/names.ts';
import type { Context } from './context.ts';

/** What the shell offers on Tab for a value. */
export type Completion = NameKind | 'files' | 'folders';

export interface ArgumentDefinition {
  /** Shown in help, without brackets. */
  readonly name: string;
  readonly summary: string;
  readonly required?: boolean;
  /** Takes all following words. */
  readonly variadic?: boolean;
  readonly complete?: Completion;
  readonly choices?: readonly string[];
}

export interface OptionDefinition {
  /** In commander's notation: `-l, --limit <n>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly complete?: Completion;
  readonly default?: string | number | boolean;
  /** For a global option: help on a terminal names it. The others would push the commands off the screen. */
  readonly isCommon?: boolean;
  /** Whether settings never set the option, even if another option of this name is a setting. */
  readonly isTypedOnly?: boolean;
  /** Converts the typed text to the value. Throws UserError for invalid text. */
  readonly parse?: (typed: string, previous: unknown) => unknown;
}

/** A global option, which is also a setting. */
export interface GlobalOption extends OptionDefinition {
  /** True if the settings file of a project, which another person may have written, can set it; else the danger. */
  readonly inProject: true | 'run-programs' | 'lead-out';
}

export type Example = readonly [line: string, meaning: string];

/** 0: found. 1: nothing found. 130: interrupted. Wrong use and unreadable input throw UserError instead. */
export type ExitCode = 0 | 1 | 130;

/** A command as data: commander, help, manual and completions are all made from it. */
export interface CommandDefinition<Options = object> {
  readonly name: string;
  readonly summary: string;
  /** Further paragraphs for the command's own help. */
  readonly details?: string;
  readonly arguments: readonly ArgumentDefinition[];
  /** Words may begin with a hyphen (`-word`), so the only options of one letter are `-h` and `-0`. */
  readonly hyphenatedWords?: boolean;
  readonly options: readonly OptionDefinition[];
  /** Shown first in the help, without the program's name; a test runs each. */
  readonly examples: readonly Example[];
  run(words: readonly string[], options: Options, context: Context): Promise<ExitCode>;
}

/** Infers the types of a definition; returns it unchanged. */
export const defineCommand = <Options>(
  definition: CommandDefinition<Options>,
): CommandDefinition<Options> => definition;
