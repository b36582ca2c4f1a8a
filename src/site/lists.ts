import { appendTo } from '../model/append-to.ts';

/** Nothing on a page is longer than so many rows at once. */
export const MOST_ROWS = 200;

/** Rows that belong together, with what they are found by. */
export interface Group<Row> {
  /** A year, a letter, the name of an event. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Groups of rows in the order in which their names first come. */
export function groupsBy<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Group<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) appendTo(groups, nameOf(row), row);
  return [...groups].map(([name, own]) => ({ name, rows: own }));
}

/** Groups of rows by the letters that they are found under, in the order of these. */
export const groupsByLetter = <Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Group<Row>[] =>
  groupsBy(rows, (row) => letterOf(nameOf(row))).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

/** What of a long list is shown on one page. */
export interface ListPage<Row> {
  /** Its name in an address; undefined for a list that is short enough for one page. */
  readonly part: string | undefined;
  readonly groups: readonly Group<Row>[];
}

/** A list in pages: as one where it is short, else a page a group, and several where one is long. */
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

/** The page of that name; of a list that is one page, and for an unknown name, the first. */
export const pageNamed = <Row>(
  pages: readonly ListPage<Row>[],
  part: string | undefined,
): ListPage<Row> =>
  pages.find((page) => page.part === part) ?? pages[0] ?? { part: undefined, groups: [] };

/** The letter that a name is found under: without accents and signs before it, `#` where it has none. */
export function letterOf(name: string): string {
  const letter = /\p{L}/u.exec(name.normalize('NFD'))?.[0] ?? '';
  const before = /^[^\p{L}]*/u.exec(name.normalize('NFD'))?.[0] ?? '';
  return /\p{N}/u.test(before) || letter === '' ? '#' : letter.toLocaleUpperCase('en');
}
