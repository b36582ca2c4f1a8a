import { describe, expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

const notes = indexOf([
  {
    kind: 'note',
    title: 'Soup',
    body: 'Boil the leeks.',
    paths: ['kitchen winter soup'],
    properties: [
      { name: 'status', values: ['tried'] },
      { name: 'serves', values: ['four', 'six'] },
      { name: 'cook.town', values: ['Delft'] },
    ],
  },
  {
    kind: 'note',
    title: 'Stew',
    body: 'Tried and good; boil for long.',
    paths: ['kitchen stew'],
    properties: [{ name: 'status', values: ['to do'] }],
  },
  { kind: 'note', title: 'Status', body: 'The status of all: tried.', paths: ['status'] },
]);

describe('operators still work if notes have properties with the same name', () => {
  const fielded = indexOf([
    {
      kind: 'note',
      title: 'Oven',
      body: 'Bake it.',
      properties: [{ name: 'type', values: ['note'] }],
    },
    { kind: 'term', title: 'bake', body: 'To cook by dry heat.' },
  ]);

  test('type: filters by kind, even if notes have a property "type"', () => {
    expect(found(fielded, 'bake type:term')).toEqual([1]);
    expect(found(fielded, 'bake type:note')).toEqual([0]);
  });

  test('a word after a filter is not a part of the OR before it', () => {
    const tried = [{ name: 'status', values: ['tried'] }];
    const { hits } = indexOf([
      { title: 'Grill', body: 'Roast it.', properties: tried },
      { title: 'Pan', body: 'Roast and cook it.', properties: tried },
    ]).search('roast OR status:tried cook', { limit: 5 });
    expect(hits.map(({ document, missing }) => [document, missing])).toEqual([
      [1, []],
      [0, ['cook']],
    ]);
  });
});

describe('a filter by a property', () => {
  test.each([
    ['status:tried', [0]],
    ['status:do', [1]],
    ['serves:six', [0]],
    ['town:delft', [0]],
    ['cook.town:delft', [0]],
    ['boil -status:tried', [1]],
    ['boil status:"to do"', [1]],
    ['path:winter', [0]],
    ['path:kitchen/winter/soup.md', [0]],
    ['path:"kitchen/winter/soup.md"', [0]],
    ['file:"winter/soup.md:3:1"', [0]],
    ['path:"winter/soup"', [0]],
    ['folder:"kitchen/winter/"', [0]],
    ['path:"soup/winter.md"', []],
    ['path:"kitchen soup.md"', []],
    ['boil -path:winter/soup.md', [1]],
    ['path:winter/soup.md OR path:"kitchen/stew.md"', [0, 1]],
    ['path:win*', [0]],
    ['kitchen', [0, 1]],
  ])('%s', (query, documents) => {
    expect([...found(notes, query)].sort()).toEqual(documents);
    expect(notes.search(query, { limit: 5 }).relaxed).toEqual([]);
  });

  test('that no note has is reported, and its words are searched for', () => {
    expect(notes.search('colour:red boil', { limit: 5 }).relaxed).toContainEqual({
      kind: 'field',
      from: 'colour:',
      to: 'colour red',
    });
  });

  test('is not recognised in a web address', () => {
    const { relaxed } = notes.search('https://boil.example', { limit: 5 });
    expect(relaxed.filter(({ kind }) => kind === 'field')).toEqual([]);
  });

  test.each([
    ['status:tried', ['property']],
    ['serves:"six"', ['property']],
    ['-status:tried type:note', []],
    ['type:note', []],
    ['soup status:tried', ['title', 'path']],
  ])('is reported as the place of the match: %s', (query, fields) => {
    expect(notes.search(query, { limit: 1 }).hits[0]?.foundIn).toEqual(fields);
  });

  test('year: finds notes of that year, and notes with that value in a property "year"', () => {
    const shelf = indexOf([
      { title: 'Weaving', properties: [{ name: 'year', values: ['1975'] }], body: 'Warp.' },
      { title: 'Fair', day: 1975_06_01, body: 'Sheep.' },
      { title: 'Fairs', day: 1976_06_01, body: 'Sheep of 1975.' },
    ]);
    const all = (query: string) => [...found(shelf, query)].sort();
    expect(all('year:1975')).toEqual([0, 1]);
    expect(all('sheep year:1975')).toEqual([1]);
    expect(all('-year:1975')).toEqual([2]);
    expect(all('year:1976 year:1975')).toEqual([0, 1, 2]);
  });

  test('author: finds speakers, too', () => {
    const sung = indexOf([
      { title: 'Hymns', speakers: ['Ida Moor'], body: 'Low.' },
      { title: 'Reels', properties: [{ name: 'author', values: ['Ida Moor'] }], body: 'Fast.' },
      { title: 'Ida Moor', speakers: ['Bo Moor', 'Ida Hay'], body: 'A life.' },
    ]);
    for (const query of ['author:"ida moor"', 'author:ida author:moor']) {
      expect([...found(sung, query)].sort(), query).toEqual(
        query.includes('"') ? [0, 1] : [0, 1, 2],
      );
    }
    expect(found(sung, '-author:"ida moor" life')).toEqual([2]);
  });
});
