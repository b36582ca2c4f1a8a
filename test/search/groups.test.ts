import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { openColumns } from '../../src/search/index/inverted-index.ts';
import { stringAt } from '../../src/search/index/string-pool.ts';
import { asTokens, document, indexOf } from './search-documents.ts';

const talk = { group: 0, title: 'Orchestrating functions' };
const passages = [
  { ...talk, heading: 'Step Functions', body: 'State machines on AWS.' },
  { ...talk, heading: 'Durable Functions', body: 'Workflows in code, with replay.' },
  { group: 1, title: 'Security', body: 'A workflow may leak.' },
  {
    ...talk,
    heading: 'Replay',
    kind: 'term' as const,
    group: 2,
    parent: 0,
    title: 'replay',
    body: 'Runs code again.',
  },
];

test('a talk is one hit, with its best passages', () => {
  const { hits, total } = indexOf(passages).search('functions', { limit: 5 });
  expect(total).toBe(1);
  expect(hits[0]).toMatchObject({ kind: 'talk' });
  expect(hits[0]?.more).toHaveLength(1);
});

test('words in different passages of a talk find the talk', () => {
  const { hits, relaxed } = indexOf(passages).search('machines workflows', { limit: 5 });
  expect(hits[0]?.kind).toBe('talk');
  expect(relaxed).toEqual([]);
});

test('a term in a talk is a passage of the talk', () => {
  const { hits } = indexOf(passages).search('runs again', { limit: 5 });
  expect(hits[0]).toMatchObject({ kind: 'talk', document: 3 });
});

test('a term in a talk is a hit of its own if only terms are requested', () => {
  const { hits } = indexOf(passages).search('runs again', { limit: 5, kinds: ['term'] });
  expect(hits[0]).toMatchObject({ kind: 'term', document: 3 });
});

describe('a term that a page defines in passing', () => {
  const table = { group: 0, kind: 'note' as const, title: 'Settings of the oven' };
  const row = { kind: 'term' as const, parent: 0 };
  const pages = [
    { ...table, body: 'Rack: where the tray goes. Fan: moves hot air. Fuse: blows.' },
    { group: 1, kind: 'note' as const, title: 'Cleaning the fan', body: 'Unscrew the fan.' },
    { ...row, group: 2, title: 'Fan', body: 'Moves hot air.' },
    { ...row, group: 3, title: 'Fuse', body: 'Blows.' },
  ];
  const firsts = (query: string) =>
    indexOf(pages)
      .search(query, { limit: 5 })
      .hits.map(({ kind, document: of }) => [kind, of]);

  test('comes after the pages about its subject', () => {
    expect(firsts('fan')).toEqual([
      ['note', 1],
      ['note', 0],
    ]);
  });

  test('comes first if no page is about it, and if the query asks for its meaning', () => {
    expect(firsts('fuse')[0]).toEqual(['term', 3]);
    expect(firsts('what is a fan')[0]).toEqual(['term', 2]);
  });

  test('comes after a page that has a section about it', () => {
    const manual = { group: 4, kind: 'note' as const, title: 'Repairs' };
    const sections = [
      { ...manual, heading: '', body: 'What to do when it stays cold.' },
      { ...manual, heading: 'The fuse', body: 'Pull it out and look at the wire.' },
      { ...manual, heading: 'Fuse and door', body: 'Both are behind the panel.' },
    ];
    const first = (passages: typeof sections) =>
      indexOf([...pages, ...passages]).search('fuse', { limit: 5 }).hits[0];
    expect(first(sections)).toMatchObject({ kind: 'note', document: 5 });
    // A section about several things does not count.
    expect(first(sections.filter(({ heading }) => heading !== 'The fuse'))).toMatchObject({
      kind: 'term',
    });
  });

  test('is not a hit in addition to its page if only its text matches', () => {
    expect(firsts('hot air')).toEqual([['note', 0]]);
  });

  test('is found if only terms are requested', () => {
    const { hits } = indexOf(pages).search('hot air', { limit: 5, kinds: ['term'] });
    expect(hits.map(({ document }) => document)).toEqual([2]);
  });
});

test('related talks are other talks on the same subject', () => {
  const index = indexOf([
    { title: 'Canary deployments', body: 'Shift traffic in small steps and roll back.' },
    { title: 'Safe deployments', body: 'Roll back when traffic shows errors.' },
    { title: 'Cooking', body: 'Salt and pepper.' },
    { kind: 'term', title: 'roll back', body: 'Shift traffic to the version before.' },
  ]);
  expect(index.related(0, 3, ['talk']).map((hit) => hit.document)).toEqual([1]);
});

test('the same documents give the same bytes', () => {
  const all = passages.map((given) => document(given.group, given));
  const built = () => {
    const lexicon = new Lexicon();
    return buildIndex(asTokens(all, lexicon), lexicon);
  };
  expect(built()).toEqual(built());
});

test('words that no document contains do not change the index', () => {
  const all = passages.map((given) => document(given.group, given));
  const lexicon = new Lexicon();
  for (const word of ['functions', 'durablefunctions', 'replay', 'zebra']) lexicon.numberOf(word);
  const { columns, numberInIndex } = buildIndex(asTokens(all, lexicon), lexicon);
  const own = new Lexicon();
  expect(columns).toEqual(buildIndex(asTokens(all, own), own).columns);
  const { words } = openColumns(columns);
  expect(lexicon.words.map((_, number) => stringAt(words, numberInIndex[number] ?? 0))).toEqual(
    lexicon.words.map((word) => (word === 'zebra' || word === 'durablefunctions' ? '' : word)),
  );
});

test('an empty index answers without hits', () => {
  expect(indexOf([]).search('cold', { limit: 5 })).toMatchObject({ hits: [], total: 0 });
});
