import { lazyPattern } from '../../model/lazily.ts';
import { type DocumentKind, type Field, KINDS } from '../index/fields.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type DayRange, dayBound, dayRange } from './day-range.ts';
import { plainWords } from './query-words.ts';
import type { Relaxation } from './relaxation.ts';

/** One word or phrase as it was typed. */
export interface Atom {
  readonly text: string;
  /** Its words must stand in this order, next to each other. */
  readonly phrase: boolean;
  /** `word*`: the start of a word is enough. */
  readonly prefix: boolean;
  /** The field it must stand in; anywhere when absent. */
  readonly field?: Field;
}

/** A field of the front matter, and words that a value of it has. */
export interface PropertyFilter {
  readonly name: string;
  readonly value: string;
  /** Whether notes with it are left out. */
  readonly isExcluded: boolean;
}

/** A query as it was meant. */
export interface Query {
  /** All of these, each by any of its atoms. */
  readonly clauses: readonly (readonly Atom[])[];
  /** None of these. */
  readonly excluded: readonly Atom[];
  /** From any of these days. */
  readonly days: readonly DayRange[];
  /** And from all of these: what `after:` and `before:` leave. */
  readonly bounds: readonly DayRange[];
  /** And from none of these. */
  readonly otherDays: readonly DayRange[];
  /** Of one of these; of any where undefined. */
  readonly kinds: readonly DocumentKind[] | undefined;
  /** Fields of the front matter that are as good as any of the days: the `year` of a book is no day of the note. */
  readonly years: readonly PropertyFilter[];
  /** All of these, in the front matter. */
  readonly properties: readonly PropertyFilter[];
  /** What looks like an operator and was not taken for one. */
  readonly relaxed: readonly Relaxation[];
}

/** What stands before a colon is no name where it is a note's file, and a line behind it. */
const ITEM =
  /(-|NOT\s+-?)?(?:(?![\w.-]+\.(?:md|markdown|mdx):\d)([A-Za-z][\w.-]*):(?=\S)(?!\/\/))?(?:"([^"]*)(?:"|$)|(\S+))/gy;
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  heading: 'heading',
  alias: 'alias',
  speaker: 'speaker',
  by: 'speaker',
  // Where notes say it in their front matter, that is asked.
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
/** What takes a day or a kind only. */
const WITH_VALUES: ReadonlySet<string> = new Set([...DATES, 'after', 'before', 'type', 'kind']);
/** All that stand for `"`. */
export const QUOTES = /["\u201c\u201d\u201e\u00ab\u00bb]/g;

/** More than anybody asks; what is longer is a pasted text, whose start says enough. */
const MAX_QUERY_LENGTH = 4000;

/** Takes the whole text as words. */
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
 * Reads the query language: `"a phrase"`, `-word`, `NOT word`, `this OR that`, `start*`,
 * `title:word`, `speaker:`, `topic:`, `event:`, `track:`, `year:2019`, `date:2017-05..2019`, `after:`, `before:`,
 * `type:talk`, `path:`, `tag:`, and any field of the front matter.
 * Whatever does not fit it is taken as words, and said; no text is an error.
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

/** Of some kinds, or of all where none is asked for, those that are not left out; undefined where it is any. */
function othersThan(
  leftOut: readonly DocumentKind[],
  asked: readonly DocumentKind[],
): readonly DocumentKind[] | undefined {
  if (leftOut.length + asked.length === 0) return undefined;
  return (asked.length > 0 ? asked : KINDS).filter((kind) => !leftOut.includes(kind));
}

/** How a query is read. */
export interface ReadingRules {
  /** Take what is excluded for words, too; false unless told. */
  readonly keepsAll?: boolean;
  /** Whether a name is that of a field of the front matter; none is unless told. */
  isKey?(name: string): boolean;
}

function propertyOf(item: Item, isKey: ReadingRules['isKey']): PropertyFilter | undefined {
  const { name, value, negated } = item;
  const isOther = name !== '' && (name === 'author' || !Object.hasOwn(FIELDS, name));
  return isOther && isKey?.(name) ? { name, value, isExcluded: negated } : undefined;
}

/** An option of a command, as in `ssh -T git`: nobody leaves out words of one or two letters. */
const isFlag = ({ negated, name, value, quoted, isWord }: Item): boolean =>
  negated && !quoted && !isWord && name === '' && (value.startsWith('-') || value.length <= 2);

/** What is said of an item that looks like an operator and is not one. */
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
  /** Negated by a word: `NOT`. */
  readonly isWord: boolean;
  /** What stood before a colon, in lower case; empty without one. */
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

/** Whether a text is a sentence in capitals, of which `NOT` is a word: who means the operator asks in telling words. */
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
  // An unknown name before a colon is a word like any other: `aws:lambda`.
  const text = field === undefined && name !== '' ? `${name} ${value}` : value;
  const prefix = !quoted && value.endsWith('*') && starredWord().test(value);
  return { text, phrase: quoted, prefix, ...(field && { field }) };
}

/** As all commands print it, with line and column. */
const PATH_END = /\.(?:md|markdown|mdown|mkd|mdx|txt|text)(?::\d+)*$/i;

/** Names of files and folders are words, as the index has them; one with its ending is meant as it stands. */
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
