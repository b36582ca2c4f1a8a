import { lazyPattern } from '../../model/lazily.ts';
import { type DocumentKind, type Field, KINDS } from '../index/fields.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type DayRange, dayBound, dayRange } from './day-range.ts';
import { plainWords } from './query-words.ts';
import type { Relaxation } from './relaxation.ts';

/** One word or phrase of a query, as typed. */
export interface Atom {
  readonly text: string;
  /** Whether the words must follow each other in this order. */
  readonly phrase: boolean;
  /** `word*`: whether the text is the start of a word. */
  readonly prefix: boolean;
  /** The field that must contain it; any field if absent. */
  readonly field?: Field;
}

/** A filter by a field of the front matter: a value of the field must contain the words of `value`. */
export interface PropertyFilter {
  readonly name: string;
  readonly value: string;
  /** Whether the filter excludes the notes that match it. */
  readonly isExcluded: boolean;
}

/** A parsed query. */
export interface Query {
  /** A hit should match every clause; any atom matches a clause. */
  readonly clauses: readonly (readonly Atom[])[];
  /** A hit must match none of these. */
  readonly excluded: readonly Atom[];
  /** A hit must be in one of these ranges; in any if empty. */
  readonly days: readonly DayRange[];
  /** A hit must be in all of these ranges, from `after:` and `before:`. */
  readonly bounds: readonly DayRange[];
  /** A hit must be in none of these ranges. */
  readonly otherDays: readonly DayRange[];
  /** A hit must be of one of these kinds; of any if undefined. */
  readonly kinds: readonly DocumentKind[] | undefined;
  /** A hit may match one of these in place of `days`: the `year` of a book in front matter is not the note's date. */
  readonly years: readonly PropertyFilter[];
  /** A hit must pass all of these filters. */
  readonly properties: readonly PropertyFilter[];
  /** Texts that look like an operator but were read as words. */
  readonly relaxed: readonly Relaxation[];
}

/** Matches an item: negation, field name, value. A note's file before `:` and a line number is no field name. */
const ITEM =
  /(-|NOT\s+-?)?(?:(?![\w.-]+\.(?:md|markdown|mdx):\d)([A-Za-z][\w.-]*):(?=\S)(?!\/\/))?(?:"([^"]*)(?:"|$)|(\S+))/gy;
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  heading: 'heading',
  alias: 'alias',
  speaker: 'speaker',
  by: 'speaker',
  // If the notes have `author` in their front matter, propertyOf reads it as that field.
  author: 'speaker',
  topic: 'topic',
  event: 'event',
  track: 'track',
  tag: 'topic',
  tags: 'topic',
  path: 'path',
  file: 'path',
  folder: 'path',
  body: 'body',
};
/** Fields that hold days. */
const DATES: ReadonlySet<string> = new Set(['year', 'date']);
/** Filters that accept only a date or a kind as value. */
const WITH_VALUES: ReadonlySet<string> = new Set([...DATES, 'after', 'before', 'type', 'kind']);
/** All quotation marks that count as `"`. */
export const QUOTES = /["\u201c\u201d\u201e\u00ab\u00bb]/g;

/** Greatest number of characters that are read. A longer text was pasted, and its start is enough. */
const MAX_QUERY_LENGTH = 4000;

/** A query of the words of a text, without operators. */
export function literalQuery(text: string): Query {
  const atom: Atom = { text: text.slice(0, MAX_QUERY_LENGTH), phrase: false, prefix: false };
  return {
    clauses: [[atom]],
    excluded: [],
    days: [],
    bounds: [],
    otherDays: [],
    years: [],
    kinds: undefined,
    properties: [],
    relaxed: [],
  };
}

/**
 * Parses the query language: `"a phrase"`, `-word`, `NOT word`, `this OR that`, `start*`,
 * `title:word`, `speaker:`, `topic:`, `event:`, `track:`, `year:2019`, `date:2017-05..2019`, `after:`, `before:`,
 * `type:talk`, `path:`, `tag:`, and any field of the front matter.
 * All other text is read as words, which `relaxed` reports; no text is an error.
 */
export function parseQuery(text: string, { keepsAll = false, isKey }: ReadingRules = {}): Query {
  const clauses: Atom[][] = [];
  const excluded: Atom[] = [];
  const anyDays: DayRange[] = [];
  const bounds: DayRange[] = [];
  const otherDays: DayRange[] = [];
  const kinds: DocumentKind[] = [];
  const otherKinds: DocumentKind[] = [];
  const years: PropertyFilter[] = [];
  const properties: PropertyFilter[] = [];
  const relaxed: Relaxation[] = [];
  let joinsPrevious = false;
  for (const item of itemsOf(text)) {
    if (item.operator === 'OR') {
      joinsPrevious = clauses.length > 0;
      continue;
    }
    if (item.operator === 'AND') continue;
    const range = DATES.has(item.name) ? dayRange(item.value) : undefined;
    const bound = dayBound(item.name, item.value);
    const kind = item.name === 'type' || item.name === 'kind' ? kindOf(item.value) : undefined;
    const property = propertyOf(item, isKey);
    const days = range ?? bound;
    if (range !== undefined && property !== undefined) {
      (item.negated ? properties : years).push(property);
    }
    if (days !== undefined && item.negated) otherDays.push(days);
    else if (range !== undefined) anyDays.push(range);
    else if (bound !== undefined) bounds.push(bound);
    else if (kind !== undefined) (item.negated ? otherKinds : kinds).push(kind);
    else if (property !== undefined) properties.push(property);
    else if (item.negated && !keepsAll && !isFlag(item)) excluded.push(atomOf(item));
    else if (joinsPrevious) clauses.at(-1)?.push(atomOf(item));
    else clauses.push([atomOf(item)]);
    relaxed.push(...takenForWords(item, keepsAll, days ?? kind ?? property));
    joinsPrevious = false;
  }
  return {
    clauses,
    excluded,
    days: anyDays,
    bounds,
    otherDays,
    years,
    kinds: othersThan(otherKinds, kinds),
    properties,
    relaxed,
  };
}

/** The requested kinds, or all if none is requested, without the excluded kinds; undefined if there is no filter. */
function othersThan(
  leftOut: readonly DocumentKind[],
  asked: readonly DocumentKind[],
): readonly DocumentKind[] | undefined {
  if (leftOut.length + asked.length === 0) return undefined;
  return (asked.length > 0 ? asked : KINDS).filter((kind) => !leftOut.includes(kind));
}

/** Options of parseQuery. */
export interface ReadingRules {
  /** Whether to read excluded words as words to find; false by default. */
  readonly keepsAll?: boolean;
  /** Whether a name is a field of the front matter; without it, none is. */
  isKey?(name: string): boolean;
}

function propertyOf(item: Item, isKey: ReadingRules['isKey']): PropertyFilter | undefined {
  const { name, value, negated } = item;
  const isOther = name !== '' && (name === 'author' || !Object.hasOwn(FIELDS, name));
  return isOther && isKey?.(name) ? { name, value, isExcluded: negated } : undefined;
}

/** Whether an item is an option as in `ssh -T git`: nobody excludes words of one or two letters. */
const isFlag = ({ negated, name, value, quoted, isWord }: Item): boolean =>
  negated && !quoted && !isWord && name === '' && (value.startsWith('-') || value.length <= 2);

/** The relaxations for an item that looks like an operator but is read as words. */
function takenForWords(item: Item, keepsAll: boolean, known: unknown): readonly Relaxation[] {
  const { negated, name, value } = item;
  if (known !== undefined) return [];
  if (isFlag(item)) return [{ kind: 'flag', from: `-${value}`, to: value.replace(/^-+/, '') }];
  if (negated && keepsAll) return [{ kind: 'kept', from: `-${value}`, to: value }];
  if (name === '' || Object.hasOwn(FIELDS, name)) return [];
  const words = `${name} ${value}`.trim();
  return WITH_VALUES.has(name)
    ? [{ kind: 'value', from: `${name}:${value}`, to: words }]
    : [{ kind: 'field', from: `${name}:`, to: words }];
}

interface Item {
  readonly negated: boolean;
  /** Whether the negation is the word `NOT`. */
  readonly isWord: boolean;
  /** The name before a colon, in lower case; empty without a colon. */
  readonly name: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly operator?: 'OR' | 'AND';
}

function itemsOf(text: string): readonly Item[] {
  const written = text.slice(0, MAX_QUERY_LENGTH).replace(QUOTES, '"');
  const source = isShouted(written)
    ? written.replace(OPERATOR, (word) => word.toLowerCase())
    : written;
  const items: Item[] = [];
  let at = 0;
  while (at < source.length) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(source);
    if (found === null) {
      at++;
      continue;
    }
    at = Math.max(ITEM.lastIndex, at + 1);
    const [, negation, name, quoted, bare] = found;
    const value = quoted ?? bare ?? '';
    const isPlain = negation === undefined && name === undefined && quoted === undefined;
    const operator = isPlain ? OPERATORS[value] : undefined;
    items.push({
      negated: negation !== undefined,
      isWord: negation?.startsWith('N') === true,
      name: name?.toLowerCase() ?? '',
      value,
      quoted: quoted !== undefined,
      ...(operator && { operator }),
    });
  }
  return items;
}

const OPERATOR = /\b(?:AND|NOT|OR)\b/g;
const smallLetter = lazyPattern('\\p{Ll}', 'u');

/** Whether a text is a sentence in capitals, where `NOT` is a plain word: it has stop words besides operators. */
function isShouted(text: string): boolean {
  if (text.search(OPERATOR) < 0 || smallLetter().test(text)) return false;
  return plainWords(text.replace(OPERATOR, ' ')).some(isStopWord);
}

const OPERATORS: Readonly<Record<string, 'OR' | 'AND'>> = {
  OR: 'OR',
  '|': 'OR',
  '||': 'OR',
  AND: 'AND',
  '&&': 'AND',
};

const starredWord = lazyPattern('[\\p{L}\\p{N}]\\*$', 'u');

function atomOf({ name, value, quoted }: Item): Atom {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (field === 'path') return pathAtom(value, quoted);
  // An unknown name before a colon is a plain word: `aws:lambda`.
  const text = field === undefined && name !== '' ? `${name} ${value}` : value;
  const prefix = !quoted && value.endsWith('*') && starredWord().test(value);
  return { text, phrase: quoted, prefix, ...(field && { field }) };
}

/** The end of a path as the commands print it, with line and column. */
const PATH_END = /\.(?:md|markdown|mdown|mkd|mdx|txt|text)(?::\d+)*$/i;

/** The atom of a path. The index stores paths as words; a path with its extension must match as a phrase. */
function pathAtom(value: string, quoted: boolean): Atom {
  const text = value.replace(PATH_END, '');
  const isWhole = text !== value;
  return {
    text: text.replace(/[-_/\\]+/g, ' ').trim(),
    phrase: quoted || isWhole,
    prefix: !quoted && !isWhole && value.endsWith('*'),
    field: 'path',
  };
}

function kindOf(value: string): DocumentKind | undefined {
  const singular = value.toLowerCase().replace(/s$/, '');
  return KINDS.find((kind) => kind === singular);
}
