import { type Selection, selectEntries } from '../../choosing/choose.ts';
import type { ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import {
  type ListingOptions,
  type Output,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import type { TermView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { largestFitting } from '../../model/budget.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import type { ItemOf, ListingName } from './listings.ts';
import { jsonText } from './print-json.ts';

/** The entries of a command, and how to show them. */
interface Listed<Of extends ListingName> {
  /** Name of the entries in the answer; that of the listing by default. */
  readonly list?: string;
  /** All entries, in their own order. */
  readonly items: readonly ItemOf<Of>[];
  /** The selected entries, unless the options select them from {@link items}. */
  readonly chosen?: Selection<ItemOf<Of>>;
  /** Terms that precede the entries; for the budget each of them counts as one entry. */
  readonly leads?: readonly TermView[];
  /** The answer of `--json`, without its version and `total`, if it has more than the entries. */
  answerOf?(items: readonly ItemOf<Of>[], leads: readonly TermView[]): Answer;
  /** Gives the function that draws entries for people; loads its modules only then. */
  drawer(): Draw<ItemOf<Of>> | Promise<Draw<ItemOf<Of>>>;
  /** Reports that there is nothing to list, and gives the exit code; without it an empty list is a normal answer. */
  nothing?(): ExitCode | Promise<ExitCode>;
  /** Called with the entries that a person has seen. */
  seen?(items: readonly ItemOf<Of>[]): void | Promise<void>;
}

interface Entries<Of extends ListingName> extends Listed<Of> {
  /** Name of the listing, for the other formats. */
  readonly listing: Of;
  readonly library: Library;
  readonly options: ListingOptions;
  /** Undefined for text that people read. */
  readonly output: Output | undefined;
}

type Answer = Readonly<Record<string, unknown>>;
type Draw<Item> = (
  items: readonly Item[],
  terminal: Terminal,
  leads: readonly TermView[],
) => string;

/** Opens the notes and prints a listing of them. */
export async function printListing<Of extends ListingName>(
  context: Context,
  options: ListingOptions,
  listing: Of,
  listed: (library: Library) => Listed<Of> | Promise<Listed<Of>>,
): Promise<ExitCode> {
  const output = outputOf(options, context);
  const library = await context.openLibrary();
  return printEntries(context, { library, options, output, listing, ...(await listed(library)) });
}

/** Prints the entries as the options request, and reports what was left out. Returns the exit code. */
export async function printEntries<Of extends ListingName>(
  context: Context,
  entries: Entries<Of>,
): Promise<ExitCode> {
  const { library, options, output, leads = [], nothing } = entries;
  const chosen = entries.chosen ?? (await selectEntries(library, entries.items, options));
  const isNothing = chosen.total + leads.length === 0;
  if (output?.kind === 'count') {
    const { total } = chosen;
    context.print(output.isJson ? jsonText(context, { total }) : `${total}`);
    return isNothing && nothing ? nothing() : 0;
  }
  const isShown = output !== undefined || !isNothing || nothing === undefined;
  const shown = isShown ? await printShown(context, entries, chosen) : 0;
  if (isNothing && nothing) return nothing();
  if (output === undefined) await entries.seen?.(chosen.items.slice(0, shown));
  return sayRest(context, entries, { ...chosen, shown });
}

/** Prints as many entries as the budget allows; returns their number. */
async function printShown<Of extends ListingName>(
  context: Context,
  entries: Entries<Of>,
  { items, total }: Selection<ItemOf<Of>>,
): Promise<number> {
  const { options, leads = [] } = entries;
  const textOf = await writerOf(context, entries);
  const all = leads.length + items.length;
  const itemsIn = (count: number) => items.slice(0, Math.max(0, count - leads.length));
  const text = (count: number): string => {
    const written = textOf(itemsIn(count), leads.slice(0, count), {
      total,
      ...(count < all && { omitted: all - count }),
    });
    return written === '' || /[\n\0]$/u.test(written) ? written : `${written}\n`;
  };
  const count = options.budget === undefined ? all : largestFitting(all, options.budget, text);
  // Even the text around the entries may exceed the budget.
  if (count > 0 || all === 0) context.print(text(count));
  return itemsIn(count).length;
}

/** The counts in an answer that may not contain all entries. */
interface Counts {
  /** Number of all entries, before `--limit` and `--offset`. */
  readonly total: number;
  /** Number of requested entries that the budget left out. */
  readonly omitted?: number;
}

type Write<Of extends ListingName> = (
  items: readonly ItemOf<Of>[],
  leads: readonly TermView[],
  counts: Counts,
) => string;

/** Returns the function that formats entries; its modules are loaded now, and none for JSON. */
async function writerOf<Of extends ListingName>(
  context: Context,
  entries: Entries<Of>,
): Promise<Write<Of>> {
  const { library, output, listing, list = listing } = entries;
  if (output === undefined) {
    const draw = await entries.drawer();
    return (items, leads) => draw(items, context.terminal, leads);
  }
  const answerOf =
    entries.answerOf ?? ((items: readonly ItemOf<Of>[]): Answer => ({ [list]: items }));
  if (output.kind === 'format' && output.name === 'json' && !output.zero && !output.fields) {
    return (items, leads, counts) => jsonText(context, { ...answerOf(items, leads), ...counts });
  }
  const { listingText } = await import('./listing-text.ts');
  return (items, leads, counts) => {
    const answer = { ...answerOf(items, leads), ...counts };
    return listingText(context, { output, library, listing, items, answer, list });
  };
}

interface Rest<Item> extends Selection<Item> {
  readonly shown: number;
}

/** Reports what was not shown, and the option that shows it. */
function sayRest<Of extends ListingName>(
  context: Context,
  { options: { offset = 0, budget }, output, leads = [] }: Entries<Of>,
  { items, total, shown }: Rest<ItemOf<Of>>,
): ExitCode {
  const say = (text: string) => {
    if (context.isScreen && output === undefined && shown > 0) context.print('\n');
    context.say(text);
  };
  if (total > 0 && items.length === 0 && leads.length === 0) {
    say(`There are only ${total}, fewer than --offset ${offset}`);
    return 1;
  }
  const omitted = items.length - shown;
  const end = offset + shown;
  if (omitted > 0 && shown === 0) {
    say(`Nothing shown: the first entry needs more than ${budget} tokens (--budget)`);
  } else if (omitted > 0) {
    say(`${omitted} more exceed ${budget} tokens; continue with --offset ${end}`);
  } else if (output === undefined && offset > 0) {
    const more = end < total ? `; continue with --offset ${end}` : '';
    say(`${offset + 1} to ${end} of ${total}${more}`);
  } else if (output === undefined && end < total) {
    say(`${shown} of ${total}; --limit ${total} shows all`);
  }
  return 0;
}
