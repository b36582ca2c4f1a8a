import { appendTo } from '../model/maps.ts';

/** Largest number of rows on a page. */
export const MOST_ROWS = 200;

/** Rows that are listed under one name. */
export interface Group<Row> {
  /** A year, a letter, the name of an event. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Groups rows by name; the groups come in the order in which their names first occur. */
export function groupsBy<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Group<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) appendTo(groups, nameOf(row), row);
  return [...groups].map(([name, own]) => ({ name, rows: own }));
}

/** Groups rows by the letter of their name, in alphabetical order. */
export const groupsByLetter = <Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Group<Row>[] =>
  groupsBy(rows, (row) => letterOf(nameOf(row))).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

/** One page of a list. */
export interface ListPage<Row> {
  /** Name of the page in an address; undefined for a list that fits on one page. */
  readonly part: string | undefined;
  readonly groups: readonly Group<Row>[];
}

/** Splits a list into pages: one if it is short, else one for each group, and several for a long group. */
export function pagesOf<Row>(groups: readonly Group<Row>[]): readonly ListPage<Row>[] {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (rows <= MOST_ROWS) return [{ part: undefined, groups }];
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.rows.length / MOST_ROWS) }, (_, page) => ({
      part: page === 0 ? group.name : `${group.name}~${page + 1}`,
      groups: [{ ...group, rows: group.rows.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS) }],
    })),
  );
}

/** The page of this name; the first page for an unknown name, and for a list of one page. */
export const pageNamed = <Row>(
  pages: readonly ListPage<Row>[],
  part: string | undefined,
): ListPage<Row> =>
  pages.find((page) => page.part === part) ?? pages[0] ?? { part: undefined, groups: [] };

/** The letter under which a name is listed: its first letter, without accents; `#` without one or after a digit. */
export function letterOf(name: string): string {
  const letter = /\p{L}/u.exec(name.normalize('NFD'))?.[0] ?? '';
  const before = /^[^\p{L}]*/u.exec(name.normalize('NFD'))?.[0] ?? '';
  return /\p{N}/u.test(before) || letter === '' ? '#' : letter.toLocaleUpperCase('en');
}
