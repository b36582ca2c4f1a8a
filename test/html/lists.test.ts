import { expect, test } from 'vitest';
import { groupsBy, letterOf, MOST_ROWS, pageNamed, pagesOf } from '../../src/site/lists.ts';

const rows = (name: string, count: number) => Array.from({ length: count }, () => name);

test('a short list is one page, whatever its groups', () => {
  const pages = pagesOf(groupsBy([...rows('2019', 100), ...rows('2020', 100)], (row) => row));
  expect(pages.map(({ part, groups }) => [part, groups.length])).toEqual([[undefined, 2]]);
});

test('a long list has a page for each group, and several pages for a long group', () => {
  const pages = pagesOf(groupsBy([...rows('2020', 450), ...rows('2019', 3)], (row) => row));
  expect(pages.map(({ part }) => part)).toEqual(['2020', '2020~2', '2020~3', '2019']);
  const longest = Math.max(
    ...pages.flatMap(({ groups }) => groups.map((group) => group.rows.length)),
  );
  expect(longest).toBe(MOST_ROWS);
  expect(pageNamed(pages, '2020~3').groups[0]?.rows.length).toBe(50);
  expect(pageNamed(pages, 'none').part).toBe('2020');
});

test.each([
  ['Étude', 'E'],
  ['über', 'U'],
  ['«quoted»', 'Q'],
  ['2PC', '#'],
  ['日本', '日'],
  ['…', '#'],
])('%s is found under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});
