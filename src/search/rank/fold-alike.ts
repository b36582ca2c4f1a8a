import { FIELD_MARK } from '../index/columns.ts';
import { type DocumentKind, FIELD_BITS } from '../index/fields.ts';
import { stringAt } from '../index/string-pool.ts';
import { plainWords } from '../query/query-words.ts';
import type { OpenedIndex } from './opened-index.ts';

/** A hit that stands for others of the same name. */
export interface Folded {
  readonly hit: number;
  /** Hits that are the same page in another folder, or have the same text. */
  readonly alike: readonly number[];
}

/** So many hits are looked at for others of the same name: a page in every language there is. */
const LEAST_LOOKED_AT = 1000;
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
  const titles = order.map((hit) => titleOf(hit, opened));
  const bearers = new Map<string, number>();
  for (const title of titles) bearers.set(title, (bearers.get(title) ?? 0) + 1);
  const groups: number[][] = [];
  const byKey = new Map<string, number[]>();
  order.forEach((hit, at) => {
    const title = titles[at] ?? '';
    // Only of those that are called alike the texts are read.
    const keys = (bearers.get(title) ?? 0) > 1 ? keysOf(hit, title, opened) : [];
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
  const isOwn = (file: string) =>
    language !== '' && new RegExp(`(?:^|[./_-])${language}(?:[./_-]|$)`, 'iu').test(file);
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

/** The words of a hit's title. */
function titleOf(hit: number, { index }: OpenedIndex): string {
  const { groupTokens, groupTokenOffsets, words } = index;
  const title: string[] = [];
  let isTitle = false;
  for (const token of groupTokens.subarray(groupTokenOffsets[hit], groupTokenOffsets[hit + 1])) {
    if (token >= FIELD_MARK) isTitle = token - FIELD_MARK === FIELD_BITS.title;
    else if (isTitle && (token & 1) === 0) title.push(stringAt(words, token >>> 1));
  }
  return title.join(' ');
}

/** By what a note or a talk is known to be the same as another. */
function keysOf(hit: number, title: string, opened: OpenedIndex): readonly string[] {
  const { kindOf, documentsOf } = opened.grouping(false);
  if (!PAGES.has(kindOf(hit))) return [];
  const tokens = Array.from(documentsOf(hit), (one) => [...opened.source.tokensOf(one)]).flat();
  const file = fileOf(hit, opened);
  const name = plainWords(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).join(' ');
  return [
    // A page that is called by its file is the same page where another folder has a file of that name.
    ...(title === name && title !== '' ? [`name ${name}`] : []),
    ...(tokens.length >= MIN_WORDS ? [`text ${title} ${tokens.join()}`] : []),
  ];
}

/** What is a text of its own. */
const PAGES: ReadonlySet<DocumentKind> = new Set(['talk', 'note']);
/** Texts of fewer words are alike by chance. */
const MIN_WORDS = 8;
