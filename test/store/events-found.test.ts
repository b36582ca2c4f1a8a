import { describe, expect, test } from 'vitest';
import { openNotes } from '../../src/index.ts';
import { type Files, folderWith } from './notes-folder.ts';

const files: Files = {
  'porto/readme.md':
    '---\ntype: event\nevent: Ferret Forum\ndate: 2021-06-04\nlocation: Porto\n---\n\n# Ferret Forum in seven soups\n\nRain, and very good soup.\n',
  'porto/burrows.md':
    '---\nevent: Ferret Forum\nspeaker: Mia van Dijk\ndate: 2021-06-05\n---\n\n# Digging burrows\n\nA burrow needs two ends.\n',
  'lisbon.md':
    '---\nevent: Otter Days 2019\nspeaker: Rui Costa\ndate: 2019-02-01\n---\n\n# Rivers\n\nAn otter keeps to one.\n',
  'soup.md': '# Soup\n\nWhen was it that soup was invented?\n',
};

async function search(query: string) {
  const library = await openNotes({ notes: folderWith(files), cache: false });
  return library.search(query).hits;
}

describe('an event is found', () => {
  test('by its name, with its date, its place and the number of its talks', async () => {
    expect((await search('ferret forum'))[0]).toMatchObject({
      kind: 'event',
      title: 'Ferret Forum',
      occasion: { date: '2021-06-04', year: 2021, location: 'Porto', talks: 1 },
      file: 'porto/readme.md',
    });
  });

  test('by the text and the title of its own note', async () => {
    expect((await search('good soup'))[0]).toMatchObject({
      kind: 'event',
      excerpt: 'Rain, and very good soup.',
    });
    expect((await search('"seven soups"'))[0]).toMatchObject({
      kind: 'event',
      title: 'Ferret Forum',
    });
  });

  test('by its name if only its talks name it', async () => {
    expect((await search('otter days'))[0]).toMatchObject({
      kind: 'event',
      title: 'Otter Days 2019',
      occasion: { date: '2019-02-01', talks: 1 },
      file: 'lisbon.md',
      line: 2,
    });
  });

  test('alone if the query selects events', async () => {
    expect((await search('type:event')).map(({ title }) => title)).toEqual([
      'Ferret Forum',
      'Otter Days 2019',
    ]);
    expect((await search('type:event before:2020')).map(({ title }) => title)).toEqual([
      'Otter Days 2019',
    ]);
    expect((await search('porto -type:talk')).map(({ kind }) => kind)).toEqual(['event']);
  });
});

describe('a question for the date or place of an event finds the event first', () => {
  test.each([
    ['when was the conference', ['Ferret Forum', 'Otter Days 2019']],
    ['when was ferret forum', ['Ferret Forum']],
    ['Where does the Ferret Forum take place?', ['Ferret Forum']],
    ['when is otter days 2019?', ['Otter Days 2019']],
  ])('%s', async (query, events) => {
    const hits = await search(query);
    expect(hits.slice(0, events.length).map(({ title }) => title)).toEqual(events);
    expect(hits[0]?.kind).toBe('event');
  });

  test('and any other question is searched for its words', async () => {
    expect((await search('when was soup invented'))[0]).toMatchObject({
      kind: 'note',
      title: 'Soup',
    });
  });
});

describe('filters by date or author narrow a search', () => {
  test.each([
    ['type:talk date:2021-06-05', ['Digging burrows']],
    ['type:talk date:2021-06-04', []],
    ['type:talk after:2020', ['Digging burrows']],
    ['type:talk before:2021-06', ['Rivers']],
    ['type:talk date:2019-01..2019-03', ['Rivers']],
    ['author:rui', ['Rivers']],
  ])('%s', async (query, titles) => {
    expect((await search(query)).map(({ title }) => title)).toEqual(titles);
  });
});
