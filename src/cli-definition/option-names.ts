import { Option } from 'commander';
import type { OptionDefinition } from './command.ts';

/** How an option is typed, read from its flags. */
export interface OptionNames {
  /** As typed, the short one first: `-l`, `--limit`. */
  readonly typed: readonly string[];
  /** The name of its value: `noCache` is `cache`, since that is what it turns off. */
  readonly key: string;
  /** What stands for its value in help: `n` of `<n>`; absent for an option that takes none. */
  readonly value: string | undefined;
  /** Whether it turns something off: `--no-cache`. */
  readonly negates: boolean;
}

/** Reads commander's notation with commander itself, so that both always mean the same. */
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
