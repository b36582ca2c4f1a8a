import { countsOf } from '../../model/maps.ts';
import { PAGES } from '../index/fields.ts';
import { stringAt } from '../index/string-pool.ts';
import { plainWords } from '../query/query-words.ts';
import { titleTokens, wordsIn } from './headings.ts';
import { NO_TITLE, type OpenedIndex } from './opened-index.ts';

/** A hit and the hits folded into it. */
export interface Folded {
  readonly hit: number;
  /** Hits that are the same page in another folder, or have the same text and title. */
  readonly alike: readonly number[];
}

/** Number of the best hits whose texts are compared in addition to their paths; texts must be read for that. */
const TEXTS_COMPARED = 50;
/** Factor by which the number of ordered hits grows if folding leaves too few. */
const STEP = 4;

/**
 * Folds hits that are one page in several folders (`pages/tar.md`, `pages.de/tar.md`), or copies of a page, into one:
 * the one in the reader's language, else the one with the shortest path.
 * @param best gives the best `limit` hits in order
 * @param found all hits
 * @param language the reader's language, as `de`; empty if unknown
 */
export function mergeDuplicates(
  best: (limit: number) => readonly number[],
  found: readonly Uint32Array[],
  limit: number,
  language: string,
  opened: OpenedIndex,
): readonly Folded[] {
  for (let most = limit + TEXTS_COMPARED; ; most *= STEP) {
    const order = best(most);
    const folded = foldAll(order, found, language, opened);
    if (folded.length >= limit || order.length < most) return folded.slice(0, limit);
  }
}

function foldAll(
  order: readonly number[],
  found: readonly Uint32Array[],
  language: string,
  opened: OpenedIndex,
): readonly Folded[] {
  const titleOf = (hit: number) => opened.titleHash(hit);
  const titles = new Set(order.map(titleOf));
  titles.delete(NO_TITLE);
  const isOrdered = new Set(order);
  const isNamesake = (hit: number) => titles.has(titleOf(hit)) && !isOrdered.has(hit);
  const all = [...order, ...found.flatMap((tier) => [...tier.filter(isNamesake)])];
  const bearers = countsOf(all.map(titleOf));
  const groups: number[][] = [];
  const byKey = new Map<string, number[]>();
  all.forEach((hit, at) => {
    // Texts are read only if several hits have the same title.
    const isAlone = (bearers.get(titleOf(hit)) ?? 0) < 2;
    const keys = isAlone ? [] : keysOf(hit, at < TEXTS_COMPARED, opened);
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    group.push(hit);
    for (const key of keys) byKey.set(key, group);
    // Hits outside the best ones only join groups; they start none.
    if (known === undefined && at < order.length) groups.push(group);
  });
  return groups.map((group) => ledBy(group, language, opened));
}

function ledBy(group: readonly number[], language: string, opened: OpenedIndex): Folded {
  const [only = 0] = group;
  if (group.length === 1) return { hit: only, alike: [] };
  const isCode = /^[a-z]{2,3}$/i.test(language);
  const isOwn = (file: string) =>
    isCode && new RegExp(`(?:^|[./_-])${language}(?:[./_-]|$)`, 'iu').test(file);
  const [hit = only, ...alike] = group
    .map((one) => ({ one, file: fileOf(one, opened) }))
    .sort(
      (a, b) =>
        Number(isOwn(b.file)) - Number(isOwn(a.file)) ||
        a.file.length - b.file.length ||
        (a.file < b.file ? -1 : 1),
    )
    .map(({ one }) => one);
  return { hit, alike };
}

const fileOf = (hit: number, { index, source }: OpenedIndex): string =>
  source.fileOf(index.groupDocuments[index.groupDocumentOffsets[hit] ?? 0] ?? 0);

const titleWords = (hit: number, { index }: OpenedIndex): string =>
  Array.from(wordsIn(titleTokens(index, hit)), (word) => stringAt(index.words, word)).join(' ');

/** Keys of a page: two pages with a common key are folded. Empty for terms and topics. */
function keysOf(hit: number, withText: boolean, opened: OpenedIndex): readonly string[] {
  const { kindOf, documentsOf } = opened.grouping(false);
  const title = titleWords(hit, opened);
  if (title === '' || !PAGES.has(kindOf(hit))) return [];
  const texts = withText ? Array.from(documentsOf(hit), (one) => opened.source.tokensOf(one)) : [];
  const length = texts.reduce((sum, tokens) => sum + tokens.length, 0);
  const file = fileOf(hit, opened);
  const name = plainWords(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).join(' ');
  return [
    // Pages whose title is the name of their file are one page if their paths differ only in the language.
    ...(title === name ? [`name ${withoutLanguage(file)}`] : []),
    ...(length >= MIN_WORDS
      ? [`text ${title} ${texts.map((tokens) => tokens.join()).join()}`]
      : []),
  ];
}

/** A path without language codes in its folders: `pages/linux/tar.md` for `pages.de/linux/tar.md`. */
const withoutLanguage = (file: string): string =>
  file
    .split('/')
    .map((part, at, { length }) => (at + 1 < length ? part.replace(LANGUAGE, '') : part))
    .filter((part) => part !== '')
    .join('/');

/** A code of a language that people translate into (ISO 639-1), with or without a country or script, at the end. */
const LANGUAGE =
  /(?:^|[._-])(?:ar|bg|bn|bs|ca|cs|da|de|el|en|eo|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|is|it|ja|ka|ko|lo|lt|lv|ml|ms|nb|ne|nl|no|pl|pt|ro|ru|sh|sk|sl|sr|sv|ta|te|th|tr|uk|ur|uz|vi|zh)(?:[_-](?:[A-Z]{2}|[A-Z][a-z]{3}|cn|tw|br|hans|hant))?$/;

/** Texts with fewer tokens are equal by chance. */
const MIN_WORDS = 8;
