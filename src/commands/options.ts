import { UserError } from '../model/user-error.ts';
import type { OptionDefinition } from './command.ts';

/** Reads a whole number of at least `least`. Throws UserError for anything else. */
export const wholeNumber =
  (option: string, least: number) =>
  (typed: string): number => {
    const value = Number(typed);
    if (/^\d+$/u.test(typed) && value >= least) return value;
    throw new UserError(`${option} takes a whole number of at least ${least}, not "${typed}"`, {
      hint: `For example: ${option} ${Math.max(least, 5)}`,
    });
  };

/** Options of the whole program, understood before and after every command. */
export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '--notes <dir>',
    summary: 'Read this folder of Markdown instead of the bundled notes (SERVERLESS_NOTES_DIR)',
    complete: 'folders',
  },
  { flags: '--json', summary: 'Print JSON for programs' },
  {
    flags: '--color <when>',
    summary: 'When to use colour',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
  },
];

export const LIMIT: OptionDefinition = {
  flags: '--limit <n>',
  summary: 'Show at most this many hits',
  parse: wholeNumber('--limit', 1),
};
