import { describe, expect, test } from 'vitest';
import { writtenDates } from '../../src/search/query/written-dates.ts';
import { found, indexOf } from './search-documents.ts';

const notes = indexOf([
  { title: 'Picnic', day: 2021_05_03, body: 'Rain all day.' },
  { title: 'Plans', body: 'The picnic moves to 2021-06-12. Bring 3 cups.' },
  { title: 'Diary', body: 'We moved in on 4 September 1998, in the rain.' },
  { title: 'Spring', day: 2021_05_00, body: 'All that may come.' },
  { title: 'Ports', body: 'It listens on 10.1.0.7 and on nothing else.' },
  { title: 'Budget', day: 2020_00_00, body: 'Spent in 2021: 2021 was dear.' },
]);

describe('a date in any form finds the notes of that day', () => {
  test.each<readonly [query: string, documents: readonly number[]]>([
    ['2021-05-03', [0]],
    ['2021/5/3', [0]],
    ['3 May 2021', [0]],
    ['May 3rd, 2021', [0]],
    ['rain 3 may 2021', [0]],
    ['2021-05', [0, 3]],
    ['May 2021', [0, 3]],
    ['2021-06-12', [1]],
    ['2021-06', [1]],
    ['4 September 1998', [2]],
    ['sept 1998', [2]],
  ])('%s', (query, documents) => {
    const { hits } = notes.search(query, { limit: 10 });
    const complete = hits.filter(({ missing }) => missing.length === 0);
    expect(complete.map(({ document }) => document).sort()).toEqual(documents);
  });

  test('and the hit says that the date matched, if the text does not contain it', () => {
    expect(notes.search('2021-05-03', { limit: 1 }).hits[0]?.foundIn).toEqual(['day']);
  });
});

describe('a sequence of numbers is found only as a sequence', () => {
  test.each(['2021-12-06', '2021-06-06', '10.0.1.7', '7.10.1.0'])('%s', (query) => {
    expect(found(notes, query)).toEqual([]);
  });

  test('and is found where it occurs', () => {
    expect(found(notes, '10.1.0.7')).toEqual([4]);
  });
});

test('only complete dates are recognised', () => {
  const words = ['may', '2021-13-01', '1.2.2021', 'june', '99', '12', '2020'];
  expect(writtenDates(words)).toEqual([]);
  expect(writtenDates(['on', 'July', '4,', '2020', 'or', '2020-08'])).toMatchObject([
    { start: 1, end: 4, iso: '2020-07-04' },
    { start: 5, end: 6, iso: '2020-08' },
  ]);
});
