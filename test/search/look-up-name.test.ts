import { expect, test } from 'vitest';
import { lookUpName } from '../../src/search/query/look-up-name.ts';

const entries = [
  { name: 'function as a service', aliases: ['FaaS'] },
  { name: 'overfitting', aliases: ['overfit'] },
  { name: 'blast radius', aliases: [] },
  { name: 'cold start', aliases: [] },
  { name: 'Zürich', aliases: [] },
  { name: 'canary deployment', aliases: ['canary release'] },
];

test.each<readonly [query: string, match: string, name: string]>([
  ['Overfitting', 'exact', 'overfitting'],
  ['cold-start', 'exact', 'cold start'],
  ['coldstart', 'exact', 'cold start'],
  ['zurich', 'exact', 'Zürich'],
  ['faas', 'alias', 'function as a service'],
  ['over', 'prefix', 'overfitting'],
  ['radius', 'word', 'blast radius'],
  ['release', 'word', 'canary deployment'],
  ['overfiting', 'typo', 'overfitting'],
  ['blsat radius', 'typo', 'blast radius'],
  ['canray', 'typo', 'canary deployment'],
])('"%s" is found with the match `%s`', async (query, match, name) => {
  const { match: how, found } = await lookUpName(entries, query);
  expect([how, entries[found[0] ?? -1]?.name]).toEqual([match, name]);
});

test.each([
  ['Part1 opening', 0],
  ['part1-opening', 0],
  ['Part 1 Opening', 1],
  ['part-1-opening', 1],
])(
  'of two names that differ only in a space, %s finds the one with the same spelling',
  async (query, at) => {
    const names = ['Part1 opening', 'Part 1 opening'].map((name) => ({ name, aliases: [] }));
    const { match, found } = await lookUpName(names, query);
    expect([match, found]).toEqual(['exact', [at]]);
  },
);

test('a different number is not a typing error', async () => {
  const years = [{ name: 'Pond Club', aliases: ['Pond Club 2018'] }];
  expect(await lookUpName(years, 'Pond Club 2019')).toMatchObject({ match: 'none', nearest: [0] });
  expect(await lookUpName(years, 'Pind Club 2018')).toMatchObject({ match: 'typo', found: [0] });
});

test('an unknown name finds nothing, and the nearest names are returned', async () => {
  const { match, found, nearest } = await lookUpName(entries, 'zzzz');
  expect({ match, found }).toEqual({ match: 'none', found: [] });
  expect(nearest.length).toBeLessThanOrEqual(5);
});

test('an empty query finds nothing', async () => {
  expect(await lookUpName(entries, ' -- ')).toEqual({ match: 'none', found: [], nearest: [] });
});

test('names that share nothing with the query are not suggested', async () => {
  const nearestTo = async (query: string) =>
    (await lookUpName(entries, query)).nearest.map((at) => entries[at]?.name);
  expect(await nearestTo('coldd')).toEqual(['cold start']);
  expect(await nearestTo('kubernetes')).toEqual([]);
  expect(await nearestTo('banana bread')).toEqual([]);
  // "colf" is similar to "cold", but it is the smaller part of the query.
  expect(await nearestTo('Colf Bananabread')).toEqual([]);
  expect(await nearestTo('Colf Ban')).toEqual(['cold start']);
});

test('the extension of a file does not make names similar', async () => {
  const files = [{ name: 'Safe deployments', aliases: ['talks/07-safe-deployments.md'] }];
  expect((await lookUpName(files, 'zebra.md')).nearest).toEqual([]);
  expect((await lookUpName(files, 'deploymnets-old.md')).nearest).toEqual([0]);
});
