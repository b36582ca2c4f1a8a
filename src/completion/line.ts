import { Command, Option } from 'commander';
import type { CommandDefinition, OptionDefinition } from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';

/** The options and commands that can be typed, by the definitions from which commander and help are made. */
export interface Grammar {
  readonly globals: readonly OptionDefinition[];
  readonly commands: readonly CommandDefinition<never>[];
}

/** A command line up to the cursor, parsed as far as possible. */
export interface TypedLine {
  /** The word in the place of the command, whether or not such a command exists. */
  readonly name: string | undefined;
  readonly command: CommandDefinition<never> | undefined;
  /** The command's words before the current one. */
  readonly words: readonly string[];
  /** The option whose value is being typed, and the part of the current word before the value: `--limit=`. */
  readonly awaiting: { readonly option: OptionDefinition; readonly before: string } | undefined;
  /** Options that may be typed here; none after `--`. */
  readonly open: readonly OptionDefinition[];
  /** The word at the cursor, up to the cursor. */
  readonly current: string;
}

/** Reads the words after the program's name; the last one is being typed and may be empty. */
export function readLine(typed: readonly string[], { globals, commands }: Grammar): TypedLine {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  const [name] = parsed(before, globals).words;
  const command = commands.find((each) => each.name === name);
  const known = [...(command?.options ?? []), ...globals];
  const { words, awaited } = parsed(before, known, command?.hyphenatedWords);
  const open = before.includes('--') ? [] : known;
  return {
    name,
    command,
    words: words.slice(1),
    awaiting: awaited ? { option: awaited, before: '' } : valueIn(current, open),
    open,
    current,
  };
}

/** Represents the word at the cursor; no typed word can contain this character. */
const CURSOR = '\0';

/** The words that are no options, and the option whose value comes next, as commander parses them. */
function parsed(
  typed: readonly string[],
  options: readonly OptionDefinition[],
  hyphenatedWords = false,
) {
  const parser = new Command();
  let awaited: OptionDefinition | undefined;
  for (const definition of options) {
    const option = new Option(definition.flags);
    parser.addOption(option).on(`option:${option.name()}`, (value: string | undefined) => {
      if (value === CURSOR) awaited = definition;
    });
  }
  const { operands, unknown } = parser.parseOptions([...typed, CURSOR]);
  const others = unknown.filter((word) => hyphenatedWords || !/^-./u.test(word));
  return { words: [...operands, ...others].filter((word) => word !== CURSOR), awaited };
}

/** The option of `--option=value`. */
function valueIn(current: string, open: readonly OptionDefinition[]): TypedLine['awaiting'] {
  const [before = ''] = /^--[^=]+=/u.exec(current) ?? [];
  const option = open.find((each) => {
    const { typed, value } = optionNames(each);
    return value !== undefined && typed.includes(before.slice(0, -1));
  });
  return option && { option, before };
}
