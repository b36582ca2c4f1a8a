import { UserError } from '../model/user-error.ts';
import { FORMAT_NAMES, type FormatName } from '../render/formats/format-names.ts';
import type { OptionDefinition } from './command.ts';
import type { Context } from './context.ts';

/** Options of every command that lists something. */
export interface ListingOptions {
  readonly format?: FormatName;
  readonly template?: string;
  readonly null?: boolean;
}

export const LISTING_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '--format <name>',
    summary: 'Print it for a program; vimgrep fills a quickfix list',
    choices: FORMAT_NAMES,
  },
  {
    flags: '--template <text>',
    summary: String.raw`Print each in your own words, as in '{title}\t{file}:{line}'; an unknown field names all`,
  },
  {
    flags: '-0, --null',
    summary: 'End what --format or --template prints with NUL, for xargs -0',
  },
];

/** How a listing is to be printed where it is not for people. */
export type Output = { readonly zero: boolean } & (
  | { readonly kind: 'format'; readonly name: FormatName }
  | { readonly kind: 'template'; readonly template: string }
);

/**
 * What the options say together; undefined where they ask for nothing but what people see.
 *
 * @throws UserError where they contradict each other
 */
export function outputOf(
  options: ListingOptions,
  { options: { json } }: Context,
): Output | undefined {
  const { format = json ? 'json' : undefined, template, null: zero = false } = options;
  if (json && format !== 'json') throw contradiction('--json', `--format ${format}`);
  if (template !== undefined && format !== undefined) {
    throw contradiction(json ? '--json' : `--format ${format}`, '--template');
  }
  if (template !== undefined) return { kind: 'template', template, zero };
  if (format !== undefined) return { kind: 'format', name: format, zero };
  if (!zero) return undefined;
  throw new UserError('-0 ends the records of a --format or --template; there is neither', {
    hint: "For example: --template '{file}' -0",
  });
}

const contradiction = (one: string, other: string): UserError =>
  new UserError(`${one} and ${other} ask for different outputs`, {
    hint: `Give one of them; --json is --format json`,
  });
