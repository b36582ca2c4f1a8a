import type { NameKind } from '../library/names.ts';
import type { Context } from './context.ts';

/** What the shell offers on Tab for a value. */
export type Completion = NameKind | 'files' | 'folders';

export interface ArgumentDefinition {
  /** Shown in help, without brackets. */
  readonly name: string;
  readonly summary: string;
  readonly required?: boolean;
  /** Takes all words that follow. */
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
  /** Of the whole program: named by its help on a terminal, where the others would push the commands away. */
  readonly isCommon?: boolean;
  /** Never taken from settings, though another option of that name is. */
  readonly isTypedOnly?: boolean;
  /** Turns what was typed into the value. Throws UserError for what cannot be meant. */
  readonly parse?: (typed: string, previous: unknown) => unknown;
}

/** An option of the whole program, which is a setting, too. */
export interface GlobalOption extends OptionDefinition {
  /** Whether a project's settings, which may be somebody else's, can have it; else what it would let them do. */
  readonly inProject: true | 'run-programs' | 'lead-out';
}

export type Example = readonly [line: string, meaning: string];

/** 0: found. 1: nothing found. 130: interrupted. Wrong use and unreadable input are thrown, as UserError. */
export type ExitCode = 0 | 1 | 130;

/** A command as data: commander, help, manual and completions are all made from it. */
export interface CommandDefinition<Options = object> {
  readonly name: string;
  readonly summary: string;
  /** Further paragraphs for the command's own help. */
  readonly details?: string;
  readonly arguments: readonly ArgumentDefinition[];
  /** Words may begin with a hyphen (`-word`), so there are no options of one letter but `-h` and `-0`. */
  readonly hyphenatedWords?: boolean;
  readonly options: readonly OptionDefinition[];
  /** Shown first in the help; each is run by a test. Without the program's name. */
  readonly examples: readonly Example[];
  run(words: readonly string[], options: Options, context: Context): Promise<ExitCode>;
}

/** Gives a definition its types, and nothing else. */
export const defineCommand = <Options>(
  definition: CommandDefinition<Options>,
): CommandDefinition<Options> => definition;
