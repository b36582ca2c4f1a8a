import { type SelectionOptions, SORTS } from '../choosing/choose.ts';
import { UserError } from '../model/user-error.ts';
import { FORMAT_NAMES, type FormatName, HAS_FIELDS } from '../render/formats/format-names.ts';
import type { OptionDefinition } from './command.ts';
import type { Context } from './context.ts';
import { dateOption } from './date-option.ts';
import { wholeNumber } from './options.ts';

/** Options of every command that lists something. */
export interface ListingOptions extends SelectionOptions {
  readonly budget?: number;
  readonly format?: FormatName;
  readonly template?: string;
  readonly fields?: readonly string[];
  readonly count?: boolean;
  readonly files?: boolean;
  readonly null?: boolean;
}

/** `--limit` of commands that return only the best results. */
export const LIMIT: OptionDefinition = {
  flags: '--limit <n>',
  summary: 'Show at most this many results',
  parse: wholeNumber('--limit', 1),
};

/** `--limit` of commands that list everything. It is no setting, so that a pipe gets the entire list. */
const LIMIT_OF_ALL: OptionDefinition = {
  ...LIMIT,
  summary: 'Show at most this many',
  isTypedOnly: true,
};

/** Parses `a,b`, also with spaces, and collects repeated options. */
const names = (typed: string, previous: unknown): readonly string[] => [
  ...(Array.isArray(previous) ? previous : []),
  ...typed.split(',').map((name) => name.trim()),
];

export const BUDGET: OptionDefinition = {
  flags: '--budget <n>',
  summary: 'Stop at this many tokens (bytes / 4), after a whole result',
  parse: wholeNumber('--budget', 1, 2000),
};

const CHOOSING: readonly OptionDefinition[] = [
  {
    flags: '--offset <n>',
    summary: 'Skip the first n',
    parse: wholeNumber('--offset', 0, 20),
  },
  {
    flags: '--sort <by>',
    summary: 'Sort by title or file, A first; or by date or last change, newest first',
    choices: SORTS,
  },
  {
    flags: '--since <date>',
    summary: 'Only from this date on: 2019, 2019-03, 2019-03-29, 2weeks',
    parse: dateOption('--since'),
  },
  {
    flags: '--until <date>',
    summary: 'Only up to this date',
    parse: dateOption('--until'),
  },
];

const printing = (formats: readonly FormatName[]): readonly OptionDefinition[] => [
  { flags: '--count', summary: 'Print only how many there are' },
  { flags: '--files', summary: 'Print only the file paths, each once' },
  {
    flags: '--format <name>',
    summary: "Print a format for programs; vimgrep fills an editor's quickfix list",
    choices: formats,
  },
  {
    flags: '--fields <names>',
    summary: 'Only these fields, e.g. title,file,line',
    parse: names,
  },
  {
    flags: '--template <text>',
    summary: String.raw`Format each result, e.g. '{title}\t{file}:{line}'; an unknown field lists the valid ones`,
  },
  {
    flags: '-0, --null',
    summary: 'End each record with NUL, for xargs -0',
  },
  BUDGET,
];

/**
 * @param limit the `--limit` of the command, if it does more than show fewer
 * @param formats the formats of the listing
 */
export const listingOptions = (
  limit = LIMIT_OF_ALL,
  formats: readonly FormatName[] = FORMAT_NAMES,
): readonly OptionDefinition[] => [limit, ...CHOOSING, ...printing(formats)];

/** Options of a command that lists everything. */
export const LISTING_OPTIONS = listingOptions();

/** How to print a listing for a program. */
export type Output = { readonly zero: boolean } & (
  | { readonly kind: 'format'; readonly name: FormatName; readonly fields?: readonly string[] }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'count'; readonly isJson: boolean }
  | { readonly kind: 'files'; readonly isJson: boolean }
);

/**
 * Combines the options; undefined if they request the text that people read.
 *
 * @throws UserError if the options contradict each other
 */
export function outputOf(
  options: ListingOptions,
  { options: { json = false } }: Context,
): Output | undefined {
  const { template, fields, count, files, null: zero = false } = options;
  const asked = [
    ...(json ? ['--json'] : []),
    ...(options.format !== undefined ? [`--format ${options.format}`] : []),
    ...(template !== undefined ? ['--template'] : []),
    ...(count ? ['--count'] : []),
    ...(files ? ['--files'] : []),
  ];
  const [one, other] = asked.filter((each, _, all) => !goesWith(each, all));
  if (one !== undefined && other !== undefined) throw contradiction(one, other);
  const format = options.format ?? (json ? 'json' : undefined);
  if (fields !== undefined) requireFormat(format, asked);
  if (count || files) return { kind: count ? 'count' : 'files', isJson: json, zero };
  if (template !== undefined) return { kind: 'template', template, zero };
  if (format !== undefined)
    return { kind: 'format', name: format, zero, ...(fields && { fields }) };
  if (!zero) return undefined;
  throw new UserError('-0 ends the records of a --format or --template; there is neither', {
    hint: "For example: --template '{path}' -0",
  });
}

/** `--json` determines how a count and paths are printed, and equals `--format json`. */
const goesWith = (asked: string, all: readonly string[]): boolean =>
  asked === '--json' && ['--format json', '--count', '--files'].some((each) => all.includes(each));

function requireFormat(format: FormatName | undefined, asked: readonly string[]): void {
  const [other] = asked.filter((each) => ['--template', '--count', '--files'].includes(each));
  if (other !== undefined) throw contradiction(other, '--fields');
  if (format !== undefined && HAS_FIELDS[format]) return;
  throw new UserError('--fields picks fields of JSON or a table; neither is asked for', {
    hint: 'For example: --fields title,file --format tsv',
  });
}

const contradiction = (one: string, other: string): UserError =>
  new UserError(`${one} and ${other} ask for different outputs`, {
    hint: `Give one of them; --json is --format json`,
  });
