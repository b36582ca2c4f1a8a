import { Option } from 'commander';
import type { OptionDefinition } from './command.ts';

/** The names of an option, parsed from its flags. */
export interface OptionNames {
  /** As typed, short form first: `-l`, `--limit`. */
  readonly typed: readonly string[];
  /** The name of the value: `cache` for `--no-cache`, which turns it off. */
  readonly key: string;
  /** The placeholder of the value in help: `n` of `<n>`; undefined for an option without a value. */
  readonly value: string | undefined;
  /** Whether the option turns something off: `--no-cache`. */
  readonly negates: boolean;
}

/** Parses commander's notation with commander itself, so that both always agree. */
export function optionNames({ flags }: OptionDefinition): OptionNames {
  const option = new Option(flags);
  const [, value] = /[<[]([^>\]]+)[>\]]/u.exec(flags) ?? [];
  return {
    typed: [option.short, option.long].filter((name) => name !== undefined),
    key: option.attributeName(),
    value,
    negates: option.negate,
  };
}
