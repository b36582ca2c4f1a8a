import { READ_AS } from '../model/notes.ts';
import { UserError } from '../model/user-error.ts';
import { FEWEST_COLUMNS } from '../render/text/terminal.ts';
import { THEME_CHOICES } from '../render/text/theme/theme.ts';
import type { GlobalOption } from './command.ts';

/** Returns a parser of whole numbers of at least `least`; it throws UserError, with an example, for anything else. */
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

/** Global options, accepted before and after every command. */
export const GLOBAL_OPTIONS: readonly GlobalOption[] = [
  {
    flags: '--notes <dir>',
    summary:
      'Read this folder of Markdown instead of the bundled notes; repeat for more (SERVERLESS_NOTES_DIR)',
    complete: 'folders',
    isCommon: true,
    parse: several,
    inProject: true,
  },
  { flags: '--hidden', summary: 'Also read hidden files and folders', inProject: true },
  { flags: '--no-ignore', summary: 'Also read files that .gitignore excludes', inProject: true },
  {
    flags: '--follow',
    summary: 'Follow symbolic links that lead out of the folder',
    inProject: 'lead-out',
  },
  {
    flags: '--include <glob>',
    summary:
      'Read only matching files; "*.txt" or "*.mdx" adds those. Hidden and ignored files stay out',
    parse: several,
    inProject: true,
  },
  { flags: '--exclude <glob>', summary: 'Skip matching files', parse: several, inProject: true },
  {
    flags: '--as <what>',
    summary: 'Treat all notes as talks, or none, instead of deciding for each note',
    choices: READ_AS,
    default: 'auto',
    inProject: true,
  },
  { flags: '--no-cache', summary: 'Do not store an index of the folder on disk', inProject: true },
  { flags: '--json', summary: 'Print JSON', isCommon: true, inProject: true },
  {
    flags: '--color <when>',
    summary: 'When to use colour',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    inProject: true,
  },
  {
    flags: '--theme <name>',
    summary:
      "Colours for a dark or light background, or none; auto asks the terminal's environment",
    choices: THEME_CHOICES,
    default: 'auto',
    inProject: true,
  },
  {
    flags: '--hyperlinks <when>',
    summary: 'When to print clickable links (OSC 8)',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    inProject: true,
  },
  {
    flags: '--width <n>',
    summary: 'Wrap at n columns, even when piped',
    parse: wholeNumber('--width', FEWEST_COLUMNS, 100),
    inProject: true,
  },
  {
    flags: '--no-pager',
    summary: 'Never open a pager ($SERVERLESS_NOTES_PAGER, $PAGER or less) for long output',
    inProject: 'run-programs',
  },
];
