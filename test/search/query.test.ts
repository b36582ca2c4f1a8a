import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query/query.ts';
import { found, indexOf } from './search-documents.ts';

const talk = { kind: 'talk' as const, event: 'ServerlessDays Amsterdam', day: 2019_03_29 };
const notes = indexOf([
  { ...talk, title: 'Cold starts', speakers: ['Ada Lovelace'], body: 'A cold start hurts.' },
  {
    ...talk,
    title: 'Warm starts',
    topics: ['cost'],
    day: 2017_05_00,
    body: 'Start warm, never cold.',
  },
  {
    ...talk,
    title: 'Testing',
    event: 'JSConf',
    track: 'Web platform',
    day: 2021_00_00,
    body: 'Ada tests Node.js 2.1.0 over i/o.',
  },
  { kind: 'term', title: 'C++', body: 'A language; p99 and S3 are not.' },
]);

test.each<readonly [query: string, documents: readonly number[]]>([
  ['"cold start"', [0]],
  ['“cold start”', [0]],
  ['cold -hurts', [1]],
  ['cold NOT hurts', [1]],
  ['cold -"cold start"', [1]],
  ['hurts OR node.js', [0, 2]],
  // Each field and each phrase applies only to its own word.
  ['title:cold OR lovelace', [0]],
  ['"start warm" OR node.js', [1, 2]],
  ['"warm cold" OR node.js', [2]],
  ['title:"starts cold" OR jsconf', [2]],
  ['starts -"lovelace ada" -"start warm"', [0]],
  ['hur*', [0]],
  ['title:cold', [0]],
  // A filter matches the exact phrase; only if no note has it, single words of it.
  ['title:warm-starts', [1]],
  ['title:cold ada', [0]],
  ['title:cold jsconf', [0]],
  ['event:jsconf-amsterdam', [0, 1, 2]],
  ['speaker:ada', [0]],
  ['speaker:"ada lovelace"', [0]],
  ['topic:cost', [1]],
  ['event:jsconf', [2]],
  ['track:web', [2]],
  ['track:"web platform"', [2]],
  ['platform', [2]],
  ['event:web', []],
  ['cold year:2019', [0]],
  ['cold year:2016..2018', [1]],
  ['year:2020..', [2]],
  ['year:..2018', [1]],
  ['year:>2018', [0, 2]],
  ['year:>=2019', [0, 2]],
  ['date:<2019-03-29', [1]],
  ['date:<=2019-03-29', [0, 1]],
  ['-year:2019', [1, 2, 3]],
  ['date:2019-03', [0]],
  ['date:2019-03-29', [0]],
  ['date:2019-03-28', []],
  ['date:2017-05..2019-02', [1]],
  // Only the year of the talk is known, so it matches no month.
  ['date:2021-06', []],
  ['after:2019-03-28', [0, 2]],
  ['after:2019-03', [2]],
  ['after:2021', []],
  ['before:2019-03-29', [1]],
  ['after:2017 before:2020', [0]],
  ['-after:2018', [1, 3]],
  ['-type:term -type:note -type:topic', [0, 1, 2]],
  ['author:ada', [0]],
  ['cold type:term', []],
  ['cold -type:talk', []],
  ['type:term', [3]],
  ['C++', [3]],
  ['2.1.0', [2]],
  ['Node.js', [2]],
  ['i/o', [2]],
  ['p99', [3]],
  ['s3', [3]],
])('%s', (query, documents) => {
  expect([...found(notes, query)].sort()).toEqual(documents);
});

test('a query of only stop words searches for them', () => {
  expect(found(notes, 'over')).toEqual([2]);
});

test.each(['cold AND hurts', 'cold && hurts'])('%s: all words count anyway', (query) => {
  expect(parseQuery(query)).toEqual(parseQuery('cold hurts'));
});

test('in a literal query nothing is an operator', () => {
  const { hits } = notes.search('-hurts title:cold', { limit: 5, literal: true });
  expect(hits[0]?.document).toBe(0);
});

test('the option `kinds` filters the hits', () => {
  expect(notes.search('cold', { limit: 5, kinds: ['term'] }).hits).toEqual([]);
});

describe('stray punctuation causes no error', () => {
  test.each([
    '"',
    '-',
    '""',
    'OR',
    'cold OR',
    'OR cold',
    ':',
    'title:',
    '*',
    '"cold',
    'a:b:c',
    '(',
  ])('%s', (query) => {
    expect(() => notes.search(query, { limit: 5 })).not.toThrow();
  });
});

test('an unknown name before a colon is a word', () => {
  expect(parseQuery('aws:lambda').clauses).toEqual([
    [{ text: 'aws lambda', phrase: false, prefix: false }],
  ]);
});

test('a query that excludes every kind finds nothing', () => {
  expect(found(notes, 'cold -type:talk -type:topic -type:term -type:note -type:event')).toEqual([]);
});

test('heading: finds pages by their title, but no terms or topics by their name', () => {
  const index = indexOf([
    { title: 'Clay pits', body: 'Dug by hand.' },
    { kind: 'note', title: 'Pots', heading: 'Clay pits', body: 'Near the river.' },
    { kind: 'topic', title: 'clay pits' },
    { kind: 'term', title: 'clay pit', body: 'A hole.', parent: 1 },
    { kind: 'note', title: 'Wheels', body: 'Clay pits are far.' },
  ]);
  for (const query of ['heading:"clay pits"', 'heading:clay', 'heading:clay OR heading:nothing']) {
    expect([...found(index, query)].sort(), query).toEqual([0, 1]);
  }
});

test('in a sentence in capitals nothing is an operator, but capitals in ordinary queries are operators', () => {
  expect(found(notes, 'YOU DO NOT START COLD')).toEqual([0, 1]);
  expect(found(notes, 'START NOT HURTS')).toEqual([1]);
  expect(found(notes, 'TO START NOT HURTS')).toEqual(found(notes, 'to start not hurts'));
});
