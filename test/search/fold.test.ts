import { describe, expect, test } from 'vitest';
import { indexOf } from './search-documents.ts';

const page = (file: string, title: string, body: string) =>
  ({ kind: 'note', file, title, body }) as const;

const notes = indexOf([
  page('pages.fi/lock.md', 'Lock', 'Lukko lock lock lock'),
  page('pages/lock.md', 'Lock', 'A lock with a key'),
  page('pages.nl/lock.md', 'Lock', 'Slot lock lock'),
  page('other/key.md', 'Key', 'A key opens a lock'),
  page('a/README.md', 'Overview', 'How the lock of a is made, and why it is made of brass'),
  page('b/README.md', 'Overview', 'What b needs of its lock, told by those who have seen it'),
  page('copy/of a.md', 'Overview', 'How the lock of a is made, and why it is made of brass'),
]);
const answer = (options = {}) =>
  notes
    .search('lock', { limit: 10, ...options })
    .hits.map(({ document, alike }) => [document, [...alike].sort()]);

describe('copies of a page in several folders are one hit', () => {
  test('which is the copy with the shortest path', () => {
    expect(answer()[0]).toEqual([1, [0, 2]]);
  });

  test("or the one in the user's language", () => {
    expect(answer({ language: 'nl' })[0]).toEqual([2, [0, 1]]);
  });

  test('also if the copies have different names', () => {
    expect(answer()).toContainEqual([4, [6]]);
  });

  test('but not pages that only have the same title', () => {
    expect(answer()).toContainEqual([5, []]);
    expect(answer()).toContainEqual([3, []]);
  });

  test('but not different pages with one name in folders of different things', () => {
    const several = indexOf([
      page('oar/changes.md', 'Changes', 'A longer handle, and nothing else of note in it'),
      page('rudder/changes.md', 'Changes', 'A pintle that no longer rattles when it blows'),
    ]);
    const { hits } = several.search('changes pintle', { limit: 5 });
    expect(hits.map(({ document, alike }) => [document, [...alike]])).toEqual([
      [1, []],
      [0, []],
    ]);
  });

  test('and are all listed on request', () => {
    expect(answer({ unfolded: true }).length).toBe(7);
  });

  test('which lists all copies, however low they would be ranked', () => {
    const others = Array.from({ length: 120 }, (_, at) =>
      page(`other/${at}.md`, `Bolt ${at}`, 'A bolt is a lock'),
    );
    const long = `Salpa on lukko ${'ja muuta '.repeat(200)}`;
    const many = indexOf([
      page('pages/bolt.md', 'Bolt', 'A bolt is a lock'),
      ...others,
      page('pages.fi/bolt.md', 'Bolt', long),
    ]);
    const documents = (options: object) =>
      many.search('bolt lock', { limit: 1, ...options }).hits.map((hit) => hit.document);
    expect(documents({ limit: 200, unfolded: true }).at(-1)).toBe(121);
    expect(documents({})).toEqual([0]);
    expect(many.search('bolt lock', { limit: 1 }).hits[0]?.alike).toEqual([121]);
  });

  test('and the requested number of hits is still returned', () => {
    expect(answer({ limit: 2 }).length).toBe(2);
  });
});
