import { PAGES } from '../index/fields.ts';
import { stringAt } from '../index/string-pool.ts';
import { plainWords } from '../query/query-words.ts';
import { titleTokens, wordsIn } from './headings.ts';
import type { OpenedIndex } from './opened-index.ts';

/** A hit that stands for others of the same name. */
export interface Folded {
  readonly hit: number;
  /** Hits that are the same page in another folder, or have the same text. */
  readonly alike: readonly number[];
}

/** So many hits are looked at for others of the same name: ten pages in forty languages. */
const LEAST_LOOKED_AT = 400;
/** Of the best of these the texts are compared as well, which have to be read for that. */
const TEXTS_COMPARED = 50;
/** So many times as many are looked at where too few are left. */
const STEP = 4;

/**
 * Puts hits together that are one page in several folders (`pages/tar.md`, `pages.de/tar.md`) or copies of one:
 * of these the one in the reader's language leads, else the one with the shortest path.
 * @param best gives the best hits in order, so many
 * @param language of the reader, as `de`; empty where it is not known
 */
export function foldAlike(
  best: (limit: number) => readonly number[],
  limit: number,
  language: string,
  opened: OpenedIndex,
): readonly Folded[] {
  for (let most = Math.max(LEAST_LOOKED_AT, limit); ; most *= STEP) {
    const order = best(most);
    const folded = foldAll(order, language, opened);
    if (folded.length >= limit || order.length < most) return folded.slice(0, limit);
  }
}

function foldAll(
  order: readonly number[],
  language: string,
  opened: OpenedIndex,
): readonly Folded[] {
  const titles = order.map((hit) => titleHash(hit, opened));
  const bearers = new Map<number, number>();
  for (const title of titles) bearers.set(title, (bearers.get(title) ?? 0) + 1);
  const groups: number[][] = [];
  const byKey = new Map<string, number[]>();
  order.forEach((hit, at) => {
    // Only of those that are called alike the texts are read.
    const isAlone = (bearers.get(titles[at] ?? 0) ?? 0) < 2;
    const keys = isAlone ? [] : keysOf(hit, at < TEXTS_COMPARED, opened);
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    group.push(hit);
    if (known === undefined) groups.push(group);
    for (const key of keys) byKey.set(key, group);
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

/** The same for the same title, and hardly ever for others: FNV-1a of its tokens. */
function titleHash(hit: number, opened: OpenedIndex): number {
  let hash = 0x811c9dc5;
  for (const token of titleTokens(opened.index, hit)) hash = Math.imul(hash ^ token, 0x01000193);
  return hash >>> 0;
}

const titleOf = (hit: number, { index }: OpenedIndex): string =>
  Array.from(wordsIn(titleTokens(index, hit)), (word) => stringAt(index.words, word)).join(' ');

/** By what a note or a talk is known to be the same as another. */
function keysOf(hit: number, withText: boolean, opened: OpenedIndex): readonly string[] {
  const { kindOf, documentsOf } = opened.grouping(false);
  const title = titleOf(hit, opened);
  if (title === '' || !PAGES.has(kindOf(hit))) return [];
  const tokens = withText
    ? Array.from(documentsOf(hit), (one) => [...opened.source.tokensOf(one)]).flat()
    : [];
  const file = fileOf(hit, opened);
  const name = plainWords(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).join(' ');
  return [
    // A page that is called by its file is the same page in the folder of another language.
    ...(title === name ? [`name ${withoutLanguage(file)}`] : []),
    ...(tokens.length >= MIN_WORDS ? [`text ${title} ${tokens.join()}`] : []),
  ];
}

/** `pages.de/linux/tar.md`, `docs/pt-BR/tar.md`: the path without what says its language. */
const withoutLanguage = (file: string): string =>
  file
    .split('/')
    .map((part, at, { length }) => (at + 1 < length ? part.replace(LANGUAGE, '') : part))
    .filter((part) => part !== '')
    .join('/');

/** ISO 639-1 codes of the languages that people translate into, with those of countries and scripts. */
const LANGUAGE =
  /(?:^|[._-])(?:ar|bg|bn|bs|ca|cs|da|de|el|en|eo|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|is|it|ja|ka|ko|lo|lt|lv|ml|ms|nb|ne|nl|no|pl|pt|ro|ru|sh|sk|sl|sr|sv|ta|te|th|tr|uk|ur|uz|vi|zh)(?:[_-](?:[A-Z]{2}|[A-Z][a-z]{3}|cn|tw|br|hans|hant))?$/;

/** Texts of fewer words are alike by chance. */
const MIN_WORDS = 8;
