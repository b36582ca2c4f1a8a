import { editDistance } from '../../model/words/edit-distance.ts';
import { nameKey } from '../text/name-key.ts';
import { mostEdits } from './near-words.ts';

/** An entry to look up by name: a term, a topic, a talk, a speaker. */
export interface NamedEntry {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NameLookUp {
  /** The first rung that found an entry; see {@link lookUpName}. */
  readonly match: 'exact' | 'alias' | 'prefix' | 'word' | 'typo' | 'none';
  /** Positions of the matching entries, best first. */
  readonly found: readonly number[];
  /** If no entry matches: positions of up to five of the most similar entries, best first. */
  readonly nearest: readonly number[];
}

/** An entry's name and aliases, folded: lower case, no accents, words with single spaces. */
interface Keys {
  readonly name: string;
  readonly aliases: readonly string[];
}

type Rung = readonly [match: NameLookUp['match'], fits: (keys: Keys, query: string) => boolean];

const RUNGS: readonly Rung[] = [
  ['exact', ({ name }, query) => name === query],
  ['alias', ({ aliases }, query) => aliases.includes(query)],
  ['exact', ({ name }, query) => unspaced(name) === unspaced(query)],
  ['alias', ({ aliases }, query) => aliases.some((alias) => unspaced(alias) === unspaced(query))],
  ['prefix', ({ name }, query) => name.startsWith(query)],
  ['prefix', ({ aliases }, query) => aliases.some((alias) => alias.startsWith(query))],
  ['word', ({ name, aliases }, query) => [name, ...aliases].some((one) => hasWords(one, query))],
];

/**
 * Looks up a short name by rungs, and stops at the first that matches: exact (ignoring case, accents,
 * punctuation and spaces), alias or acronym, start of a name, words of a name, typo. Only for typos it loads
 * Fuse.js, which proposes candidates; an edit distance with a swap of letters as one edit decides.
 */
export async function lookUpName(
  entries: readonly NamedEntry[],
  query: string,
): Promise<NameLookUp> {
  const key = nameKey(query);
  if (key === '') return { match: 'none', found: [], nearest: [] };
  const keys = entries.map(({ name, aliases }) => ({
    name: nameKey(name),
    aliases: aliases.map(nameKey),
  }));
  for (const [match, fits] of RUNGS) {
    const found = keys.flatMap((one, at) => (fits(one, key) ? [at] : []));
    if (found.length > 0) return { match, found: shortestFirst(found, keys), nearest: [] };
  }
  const near = await proposals(keys, key);
  const found = near.filter(
    ({ entry, distance }) => distance <= budgetFor(key) && hasNumbers(keys[entry], key),
  );
  if (found.length > 0)
    return { match: 'typo', found: found.map(({ entry }) => entry), nearest: [] };
  const nearest = near
    .filter(({ entry, distance }) => distance <= mostEdits(key) || sharesWords(keys[entry], key))
    .map(({ entry }) => entry);
  return { match: 'none', found: [], nearest: nearest.slice(0, NEAREST) };
}

/** Whether an entry has the numbers of the query: a different year is no typo. */
function hasNumbers(keys: Keys | undefined, query: string): boolean {
  const names = [keys?.name ?? '', ...(keys?.aliases ?? [])];
  return (query.match(/\d+/g) ?? []).every((typed) => names.some((name) => name.includes(typed)));
}

/** Shorter words are similar to too many others, and all names of files contain `md`. */
const SHORTEST_NEAR = 3;

/** Whether an entry has words similar to those of the query that make up at least half of its letters. */
function sharesWords(keys: Keys | undefined, query: string): boolean {
  const words = [keys?.name ?? '', ...(keys?.aliases ?? [])].flatMap((name) => name.split(' '));
  const telling = query.split(' ').filter(({ length }) => length >= SHORTEST_NEAR);
  const shared = telling.filter((typed) => {
    const most = mostEdits(typed);
    return words.some((word) => editDistance(typed, word, most) <= most);
  });
  return shared.length > 0 && 2 * shared.join('').length >= telling.join('').length;
}

const NEAREST = 5;
/** How many of Fuse's proposals get an edit distance. */
const PROPOSALS = 50;

/** Sorts entries of one rung: the shortest name has the fewest other words. */
function shortestFirst(found: readonly number[], keys: readonly Keys[]): readonly number[] {
  const length = (entry: number) => keys[entry]?.name.length ?? 0;
  return [...found].sort((a, b) => length(a) - length(b) || a - b);
}

function unspaced(key: string): string {
  return key.replaceAll(' ', '');
}

/** Whether every word of the query starts a word of the name. */
function hasWords(name: string, query: string): boolean {
  const words = name.split(' ');
  return query.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The greatest edit distance for a word of this length: the `AUTO` fuzziness of Lucene and
 * Elasticsearch (none up to two letters, one up to five, then two).
 */
export function typoBudget(text: string): number {
  if (text.length <= 2) return 0;
  return text.length <= 5 ? 1 : 2;
}

/** The greatest edit distance for a name: the sum over its words, at most three. */
function budgetFor(key: string): number {
  const sum = key.split(' ').reduce((total, word) => total + typoBudget(word), 0);
  return Math.max(key.length > 2 ? 1 : 0, Math.min(MAX_EDITS, sum));
}

const MAX_EDITS = 3;

interface Proposal {
  readonly entry: number;
  readonly distance: number;
}

/** Entries that Fuse.js proposes, by edit distance to the full name or to as many words of it as the query has. */
async function proposals(keys: readonly Keys[], query: string): Promise<readonly Proposal[]> {
  const { default: Fuse } = await import('fuse.js/basic');
  const fuse = new Fuse([...keys], {
    keys: ['name', 'aliases'],
    threshold: 0.6,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  return fuse
    .search(query.slice(0, MAX_QUERY), { limit: PROPOSALS })
    .map(({ refIndex }) => ({ entry: refIndex, distance: distanceTo(keys[refIndex], query) }))
    .sort((a, b) => a.distance - b.distance || a.entry - b.entry);
}

/** Fuse.js gets at most this many characters of a query. */
const MAX_QUERY = 100;
/** Greater distances mean nothing and are not computed. */
const MAX_DISTANCE = 20;

function distanceTo(keys: Keys | undefined, query: string): number {
  if (keys === undefined) return MAX_DISTANCE;
  const asked = query.split(' ').length;
  const distances = [keys.name, ...keys.aliases].flatMap((name) => {
    const words = name.split(' ');
    const starts = words.map((_, start) => words.slice(start, start + asked).join(' '));
    return [
      editDistance(unspaced(query), unspaced(name), MAX_DISTANCE),
      // At the same distance, a part of the name is a worse match than the full name.
      ...starts.map((part) => editDistance(query, part, MAX_DISTANCE) + PART_COST),
    ];
  });
  return distances.reduce((least, distance) => Math.min(least, distance));
}

const PART_COST = 0.5;
