import { UserError } from '../model/user-error.ts';
import { FEWEST_COLUMNS } from '../render/text/terminal.ts';
import { THEME_CHOICES } from '../render/text/theme/theme.ts';
import type { OptionDefinition } from './command.ts';

/** Reads a whole number of at least `least`. Throws UserError, with an example, for anything else. */
export const wholeNumber =
  (option: string, least: number, example = Math.max(least, 5)) =>
  (typed: string): number => {
    const value = Number(typed);
    if (/^\d+$/u.test(typed) && value >= least) return value;
    throw new UserError(`${option} takes a whole number of at least ${least}, not "${typed}"`, {
      hint: `For example: ${option} ${example}`,
    });
  };

/** Collects an option that may be given several times. */
export const several = (typed: string, previous: unknown): readonly string[] => [
  ...(Array.isArray(previous) ? previous : []),
  typed,
];

/** Options of the whole program, understood before and after every command. */
export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '--notes <dir>',
    summary:
      'Read this folder of Markdown, not the bundled notes; may be repeated (SERVERLESS_NOTES_DIR)',
    complete: 'folders',
    parse: several,
  },
  { flags: '--hidden', summary: 'Read hidden files and folders of --notes, too' },
  { flags: '--no-ignore', summary: 'Read what .gitignore leaves out, too' },
  { flags: '--follow', summary: 'Read what symbolic links lead to outside of the folder, too' },
  {
    flags: '--include <glob>',
    summary:
      'Read only files that match, .mdx and .txt among them where the glob ends so; ignored and hidden ones stay left out',
    parse: several,
  },
  { flags: '--exclude <glob>', summary: 'Read no files that match', parse: several },
  {
    flags: '--as <what>',
    summary: 'Take all notes of --notes for talks, or none, rather than let each tell',
    choices: ['auto', 'talks', 'notes'],
    default: 'auto',
  },
  { flags: '--no-cache', summary: 'Answer from memory alone: keep no index of --notes' },
  { flags: '--json', summary: 'Print JSON for programs' },
  {
    flags: '--color <when>',
    summary: 'When to use colour',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
  },
  {
    flags: '--theme <name>',
    summary:
      'Colours for a dark or a light background, or none; auto tells them apart where it can',
    choices: THEME_CHOICES,
    default: 'auto',
  },
  {
    flags: '--hyperlinks <when>',
    summary: 'When to print links that can be clicked (OSC 8)',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
  },
  {
    flags: '--width <n>',
    summary: 'Fit the answer to lines of this many cells, in a pipe, too',
    parse: wholeNumber('--width', FEWEST_COLUMNS, 100),
  },
  {
    flags: '--no-pager',
    summary: 'Print long answers, rather than show them in $SERVERLESS_NOTES_PAGER, $PAGER or less',
  },
];
