import type { EventView, Located } from '../library/views.ts';
import type { Library } from '../library.ts';
import { ascending } from '../model/ascending.ts';

/** The orders of a list. `date` and `changed` put the newest first; `relevance` is the order of the list itself. */
export const SORTS = ['title', 'date', 'relevance', 'file', 'changed'] as const;
export type Sort = (typeof SORTS)[number];

/** Which entries of a list to select, and in what order. */
export interface SelectionOptions {
  readonly limit?: number;
  /** Number of entries to skip. */
  readonly offset?: number;
  readonly sort?: Sort;
  /** ISO 8601 day, month or year; selects entries of this date or later. */
  readonly since?: string;
  /** ISO 8601 day, month or year; selects entries of this date or earlier. */
  readonly until?: string;
}

/** An entry of any list. */
export interface Entry extends Located {
  readonly title: string;
  /** ISO 8601. */
  readonly date?: string | null;
  readonly event?: EventView | string | null;
  /** The date of an event. */
  readonly occasion?: { readonly date: string | null; readonly year: number | null } | null;
  /** Id of the talk that the entry belongs to. */
  readonly talk?: string | null;
}

export interface Selection<Item> {
  readonly items: readonly Item[];
  /** Number of entries before `limit` and `offset` are applied. */
  readonly total: number;
}

/** Whether the selection needs all entries of the list. */
export const needsAll = ({ sort = 'relevance', since, until }: SelectionOptions): boolean =>
  sort !== 'relevance' || since !== undefined || until !== undefined;

/** The selected entries of a list. An entry without a date passes no date filter, and comes last by date. */
export async function selectEntries<Item extends Entry>(
  library: Library,
  items: readonly Item[],
  choosing: SelectionOptions,
): Promise<Selection<Item>> {
  const { limit = Number.POSITIVE_INFINITY, offset = 0 } = choosing;
  const wanted = needsAll(choosing) ? await inOrder(library, items, choosing) : items;
  return { items: wanted.slice(offset, offset + limit), total: wanted.length };
}

/**
 * The selected entries of a list whose own order is not by rank: selects the best entries, but leaves them in the order
 * of the list, unless another order is requested.
 */
export async function selectByRank<Item extends Entry & { readonly rank: number }>(
  library: Library,
  items: readonly Item[],
  choosing: SelectionOptions,
): Promise<Selection<Item>> {
  const { sort } = choosing;
  if (sort !== undefined && sort !== 'relevance') return selectEntries(library, items, choosing);
  const best = items.toSorted((a, b) => a.rank - b.rank);
  const chosen = await selectEntries(library, best, choosing);
  if (sort === 'relevance') return chosen;
  const kept = new Set(chosen.items);
  return { ...chosen, items: items.filter((item) => kept.has(item)) };
}

async function inOrder<Item extends Entry>(
  library: Library,
  items: readonly Item[],
  { sort = 'relevance', since, until }: SelectionOptions,
): Promise<readonly Item[]> {
  const isDated = sort === 'date' || since !== undefined || until !== undefined;
  const dateOf = isDated ? await datesIn(library) : () => undefined;
  const kept = items.filter((item) => isWithin(dateOf(item), since, until));
  if (sort === 'title') {
    const { compare } = new Intl.Collator('en', { numeric: true });
    return kept.toSorted((a, b) => compare(a.title, b.title));
  }
  if (sort === 'date') return sortedBy(kept, (item) => dateOf(item) ?? '', -1);
  if (sort === 'changed') {
    return sortedBy(kept, ({ file }) => library.changedAt(file), -1);
  }
  if (sort === 'file') {
    return kept.toSorted((a, b) => ascending(a.file, b.file) || a.line - b.line);
  }
  return kept;
}

function sortedBy<Item, Key extends string | number>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  direction: 1 | -1,
): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => direction * ascending(a.key, b.key))
    .map(({ item }) => item);
}

/** A date known only to the year or month matches each day of it. */
function isWithin(date: string | undefined, since?: string, until?: string): boolean {
  if (since === undefined && until === undefined) return true;
  if (date === undefined) return false;
  return (
    (since === undefined || last(date) >= since) && (until === undefined || date <= last(until))
  );
}

/** An upper bound of the days in a year or month: `2019-03-99`. */
const last = (date: string): string => date + '-99-99'.slice(date.length - '2019'.length);

/** Gives the date of an entry: its own date, or the date of its talk or note. */
async function datesIn(library: Library): Promise<(entry: Entry) => string | undefined> {
  const ofTalks = new Map<string, string>();
  const ofFiles = new Map<string, string>();
  for (const { file, date } of library.notes()) if (date !== null) ofFiles.set(file, date);
  for (const talk of await library.talks()) {
    const date = ownDate(talk);
    if (date === undefined) continue;
    ofTalks.set(talk.id, date);
    if (!ofFiles.has(talk.file)) ofFiles.set(talk.file, date);
  }
  return (entry) => ownDate(entry) ?? ofTalks.get(entry.talk ?? '') ?? ofFiles.get(entry.file);
}

function ownDate({ date, event, occasion }: Entry): string | undefined {
  if (date) return date;
  const at = occasion ?? (typeof event === 'object' ? event : null);
  return at?.date ?? (at?.year ? `${at.year}` : undefined);
}
