import type { CommandDefinition, OptionDefinition } from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';

/** What can be typed: the definitions that commander and help are made from. */
export interface Grammar {
  readonly globals: readonly OptionDefinition[];
  readonly commands: readonly CommandDefinition<never>[];
}

/** A typed option, with its value as typed; undefined for an option without a value. */
export interface TypedOption {
  readonly key: string;
  readonly negates: boolean;
  readonly value: string | undefined;
}

/** A command line up to the cursor, parsed as far as possible. */
export interface TypedLine {
  /** The word in the place of the command, whether or not such a command exists. */
  readonly name: string | undefined;
  readonly command: CommandDefinition<never> | undefined;
  /** The command's words before the current one. */
  readonly words: readonly string[];
  readonly options: readonly TypedOption[];
  /** The option whose value is being typed, and the part of the current word before the value: `--limit=`. */
  readonly awaiting: { readonly option: OptionDefinition; readonly before: string } | undefined;
  /** Options that may be typed here; none after `--`. */
  readonly open: readonly OptionDefinition[];
  /** The word at the cursor, up to the cursor. */
  readonly current: string;
}

/** Reads the words after the program's name; the last one is being typed and may be empty. */
export function readLine(typed: readonly string[], grammar: Grammar): TypedLine {
  const reader = new LineReader(grammar);
  for (const word of typed.slice(0, -1)) reader.take(word);
  return reader.endAt(typed.at(-1) ?? '');
}

class LineReader {
  readonly #grammar: Grammar;
  #name: string | undefined;
  #command: CommandDefinition<never> | undefined;
  readonly #words: string[] = [];
  readonly #options: TypedOption[] = [];
  #awaiting: OptionDefinition | undefined;
  #isAfterDashes = false;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  take(word: string): void {
    if (this.#awaiting !== undefined) this.#takeValue(this.#awaiting, word);
    else if (this.#isAfterDashes || !this.#looksLikeOption(word)) this.#takeWord(word);
    else if (word === '--') this.#isAfterDashes = true;
    else this.#takeOption(word);
  }

  endAt(current: string): TypedLine {
    const open = this.#isAfterDashes ? [] : this.#known();
    return {
      name: this.#name,
      command: this.#command,
      words: this.#words,
      options: this.#options,
      awaiting: this.#awaitingAt(current),
      open,
      current,
    };
  }

  #awaitingAt(current: string): TypedLine['awaiting'] {
    if (this.#awaiting !== undefined) return { option: this.#awaiting, before: '' };
    const [name = '', before = ''] = /^(--[^=]+)=/u.exec(current)?.toReversed() ?? [];
    const option = this.#isAfterDashes ? undefined : this.#optionCalled(name);
    return option && optionNames(option).value !== undefined ? { option, before } : undefined;
  }

  #known(): readonly OptionDefinition[] {
    return [...(this.#command?.options ?? []), ...this.#grammar.globals];
  }

  #optionCalled(name: string): OptionDefinition | undefined {
    return this.#known().find((option) => optionNames(option).typed.includes(name));
  }

  /** `-word` is a word if the command accepts such words, unless an option has this name. */
  #looksLikeOption(word: string): boolean {
    if (!word.startsWith('-') || word === '-') return false;
    return word.startsWith('--') || !this.#command?.hyphenatedWords || !!this.#optionCalled(word);
  }

  #takeWord(word: string): void {
    if (this.#name !== undefined) this.#words.push(word);
    else {
      this.#name = word;
      this.#command = this.#grammar.commands.find(({ name }) => name === word);
    }
  }

  #takeOption(word: string): void {
    const at = word.indexOf('=');
    const option = this.#optionCalled(at < 0 ? word : word.slice(0, at));
    if (option === undefined) return;
    if (optionNames(option).value === undefined) this.#takeValue(option, undefined);
    else if (at < 0) this.#awaiting = option;
    else this.#takeValue(option, word.slice(at + 1));
  }

  #takeValue(option: OptionDefinition, value: string | undefined): void {
    const { key, negates } = optionNames(option);
    this.#options.push({ key, negates, value });
    this.#awaiting = undefined;
  }
}
