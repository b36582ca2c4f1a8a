import { type Chosen, choose, type Entry } from '../../choosing/choose.ts';
import type { ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import type { ListingOptions, Output } from '../../cli-definition/listing-options.ts';
import type { Library } from '../../library.ts';
import { mostWithin } from '../../model/budget.ts';
import type { listings, Unplaced } from './listings.ts';
import { jsonText } from './print-json.ts';

/** What a command has to list, and how it is shown. */
export interface Entries<Item extends Entry, Lead = never> {
  readonly library: Library;
  readonly options: ListingOptions;
  /** Undefined for people. */
  readonly output: Output | undefined;
  /** All of them, in their own order. */
  readonly items: readonly Item[];
  /** Those wanted, where they are not chosen from {@link items} as the options say. */
  readonly chosen?: Chosen<Item>;
  /** What stands before the entries where both are shown, and counts for the budget as one each. */
  readonly leads?: readonly Lead[];
  /** What `--json` prints, without its version and `total`. */
  answerOf(items: readonly Item[], leads: readonly Lead[]): Readonly<Record<string, unknown>>;
  /** The name of the entries in the answer. */
  readonly list: string;
  /** As a listing, for the other formats. */
  listing(of: typeof listings): (items: readonly Item[]) => Unplaced;
  /** Draws them for people; what that needs is loaded only then. */
  drawer(): Draw<Item, Lead> | Promise<Draw<Item, Lead>>;
  /** Says that there is nothing to list; without it, that is an answer like any. */
  nothing?(): ExitCode | Promise<ExitCode>;
  /** What is to be done once a person has seen them. */
  seen?(items: readonly Item[]): void | Promise<void>;
}

type Draw<Item, Lead> = (items: readonly Item[], leads: readonly Lead[]) => string;

/** Prints what a command lists as its options say, and says what was left out. Gives the exit code. */
export async function printEntries<Item extends Entry, Lead = never>(
  context: Context,
  entries: Entries<Item, Lead>,
): Promise<ExitCode> {
  const { library, options, output, leads = [], nothing } = entries;
  const chosen = entries.chosen ?? (await choose(library, entries.items, options));
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

/** Prints as many as the budget allows; gives how many. */
async function printShown<Item extends Entry, Lead>(
  context: Context,
  entries: Entries<Item, Lead>,
  { items, total }: Chosen<Item>,
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
  const count = options.budget === undefined ? all : mostWithin(all, options.budget, text);
  // Not even what stands round the entries may fit.
  if (count > 0 || all === 0) context.print(text(count));
  return itemsIn(count).length;
}

/** What an answer says of what it does not hold. */
interface Counts {
  /** All there are, before `--limit` and `--offset`. */
  readonly total: number;
  /** Of those asked for, what the budget has left out. */
  readonly omitted?: number;
}

type Write<Item, Lead> = (items: readonly Item[], leads: readonly Lead[], counts: Counts) => string;

/** How entries become text; what that needs is loaded now, but nothing for JSON. */
async function writerOf<Item extends Entry, Lead>(
  context: Context,
  { library, output, list, listing, answerOf, drawer }: Entries<Item, Lead>,
): Promise<Write<Item, Lead>> {
  if (output === undefined) return drawer();
  if (output.kind === 'format' && output.name === 'json' && !output.zero && !output.fields) {
    return (items, leads, counts) => jsonText(context, { ...answerOf(items, leads), ...counts });
  }
  const { listingText } = await import('./listing-text.ts');
  return (items, leads, counts) => {
    const whole = { ...answerOf(items, leads), ...counts };
    return listingText(context, {
      output,
      library,
      whole,
      list,
      members: membersIn(whole, list),
      listing: (of) => listing(of)(items),
    });
  };
}

const membersIn = (answer: Readonly<Record<string, unknown>>, list: string): readonly object[] =>
  answer[list] as readonly object[];

interface Rest<Item> extends Chosen<Item> {
  readonly shown: number;
}

/** Says what was not shown, and how to see it. */
function sayRest<Item extends Entry, Lead>(
  context: Context,
  { options: { offset = 0, budget }, output, leads = [] }: Entries<Item, Lead>,
  { items, total, shown }: Rest<Item>,
): ExitCode {
  const say = (text: string) => {
    if (context.isScreen && output === undefined && shown > 0) context.print('\n');
    context.say(text);
  };
  if (total > 0 && items.length === 0 && leads.length === 0) {
    say(`There are only ${total}, so none is left behind --offset ${offset}`);
    return 1;
  }
  const omitted = items.length - shown;
  const end = offset + shown;
  if (omitted > 0 && shown === 0) {
    say(`Nothing is shown: the first entry takes more than ${budget} tokens (--budget)`);
  } else if (omitted > 0) {
    say(`${omitted} more would take over ${budget} tokens; --offset ${end} goes on`);
  } else if (output === undefined && offset > 0) {
    const more = end < total ? `; --offset ${end} goes on` : '';
    say(`${offset + 1} to ${end} of ${total}${more}`);
  } else if (output === undefined && end < total) {
    say(`${shown} of ${total}; --limit ${total} shows all`);
  }
  return 0;
}
