import { expect, test } from 'vitest';
import { found, indexOf } from './search-documents.ts';

/** Two notes. Of equal notes the first one is ranked first, so the note expected first is the last one. */
const twoNotes = (first: string, last: string) => indexOf([{ body: first }, { body: last }]);

test('adjacent words count more than the same words far apart', () => {
  const index = twoNotes(
    'Cold nights are long here and nobody knows when the engines of our boats will start.',
    'Nights are long here and nobody knows when the boats of our harbour make a cold start.',
  );
  expect(found(index, 'cold start')).toEqual([1, 0]);
});

test('words near each other count more, in any order', () => {
  const index = twoNotes(
    'Cold nights are long here and nobody knows when the engines of our boats will start.',
    'Nights are long here and nobody knows when the start of our boats is cold.',
  );
  expect(found(index, 'cold start')).toEqual([1, 0]);
});

test('words in the order of the query count more than in another order', () => {
  const index = twoNotes('A start, cold as ice.', 'A cold start on ice.');
  expect(found(index, 'cold start')).toEqual([1, 0]);
});

test('words in a heading and words in the text do not form a phrase', () => {
  const index = indexOf([
    { heading: 'Cold', body: 'start of the day' },
    { heading: 'Cold', body: 'cold start' },
  ]);
  expect(found(index, '"cold start"')).toEqual([1]);
});

test('for a question, a note with words that the best hits share is ranked higher', () => {
  const index = indexOf([
    { body: 'Function request: the weather in Lisbon.' },
    { body: 'Function request: provisioned instances.' },
    { body: 'Why does the first request to a function answer slowly? Provisioned instances help.' },
    { body: 'The first request to a function answers slowly without provisioned instances.' },
  ]);
  const question = 'why does the first request to my function answer so slowly';
  expect(found(index, question)).toEqual([2, 3, 1, 0]);
  expect(found(index, 'function request').slice(0, 2)).toEqual([0, 1]);
});

test('the more words a question has, the more the words that the best hits share count', () => {
  const fiveWords = 'kettle whistles loud kitchen morning';
  const further = 'tea steam guests spout';
  const index = indexOf([
    { title: 'A', body: `${fiveWords} boiler gasket limescale` },
    { title: 'B', body: `${fiveWords} limescale gasket valve boiler` },
    ...further.split(' ').map((word) => ({ title: word, body: `Nothing but ${word}.` })),
  ]);
  const sharedBy = (query: string) => {
    const [best] = index.search(query, { limit: 1 }).hits;
    return Number(/share \+([\d.]+)/.exec(best?.why.join() ?? '')?.[1] ?? 0);
  };
  expect(sharedBy('kettle whistles loud kitchen')).toBe(0);
  expect(sharedBy(fiveWords)).toBeGreaterThan(0);
  expect(sharedBy(`${fiveWords} ${further}`)).toBeGreaterThan(1.5 * sharedBy(fiveWords));
});

test('a name with punctuation that no note contains is searched for as its words', () => {
  const index = indexOf([
    { title: 'A', body: 'A kettle timer, and default sizes, default lids, default spouts.' },
    { title: 'B', body: 'The timer of timers: a timer is set by a timer, in default of a cook.' },
    { title: 'C', body: 'Nothing at all.' },
  ]);
  expect(found(index, 'timer.default')).toEqual(found(index, 'timer default'));
  expect(found(index, 'timer.default')[0]).toBe(1);
});

test('a word in the title counts more than one in the text', () => {
  const index = indexOf([{ body: 'cold engines' }, { title: 'cold engines', body: 'x y' }]);
  expect(found(index, 'cold')).toEqual([1, 0]);
});

test('a word in a heading counts more than one in the text, and less than one in the title', () => {
  const index = indexOf([
    { body: 'cold engines x y' },
    { heading: 'cold engines', body: 'x y z w' },
    { title: 'cold engines', body: 'x y z w' },
  ]);
  expect(found(index, 'cold')).toEqual([2, 1, 0]);
});

test('for a short query, a word in the first passage of a note counts more than one further down', () => {
  const cold = 'cold engines start badly on winter mornings';
  const index = indexOf([
    { group: 0, body: 'x y z w v u' },
    { group: 0, body: cold },
    { group: 1, body: cold },
    { group: 1, body: 'x y z w v u' },
  ]);
  expect(found(index, 'cold')).toEqual([2, 1]);
  expect(found(index, 'cold engines')).toEqual([2, 1]);
  // For a question the first passage does not count, so equal notes stay in their order.
  expect(found(index, cold)).toEqual([1, 2]);
});

test('four words in the text count more than one in a heading', () => {
  const index = indexOf(
    [{ heading: 'cold', body: 'x y z w' }, { body: 'cold x cold y cold z cold w' }],
    ['cold'],
  );
  expect(found(index, 'cold')).toEqual([1, 0]);
});

test('a name that is not a word finds the section with that name first, unless a page has that name', () => {
  const lines = [
    { title: 'Moorings', body: 'Set lineLimit, lineLimit, lineLimit and lineLimit.' },
    { title: 'Settings', heading: 'lineLimit', body: 'The most lines of a winch.' },
  ];
  expect(found(indexOf(lines), 'linelimit')).toEqual([1, 0]);
  expect(found(indexOf(lines), 'linelimit winch')[0]).toBe(1);
  const page = { title: 'lineLimit', body: 'So many lines.' };
  expect(found(indexOf([...lines, page]), 'lineLimit')[0]).toBe(2);
});

test('a rare word counts more than a common one', () => {
  const index = indexOf([
    { body: 'boats boats' },
    { body: 'saffron' },
    ...['red', 'blue', 'green'].map((colour) => ({ body: `${colour} boats` })),
  ]);
  expect(found(index, 'boats saffron')[0]).toBe(1);
});

test('of two pages whose titles are forms of the query, the one with the exact title comes first', () => {
  const index = indexOf([
    { title: 'Sail plan', body: 'The sails, the sails and the plans of all plans.' },
    { title: 'Sail plans', body: 'Where they are kept.' },
  ]);
  expect(found(index, 'sail plans')).toEqual([1, 0]);
  expect(found(index, 'sail plan')).toEqual([0, 1]);
});

test('a section whose heading matches a query of three words or more comes before those words far apart', () => {
  const index = indexOf([
    { group: 0, title: 'Wash', body: 'Each deck, new or old, once in a year.' },
    {
      group: 1,
      title: 'Boats',
      body: 'Kept by many hands, all the year, at sea and in the harbour.',
    },
    {
      group: 1,
      heading: 'Washing a new deck',
      body: 'Take water and a brush, and go from the bow to the stern, then back again, slowly.',
    },
  ]);
  expect(found(index, 'how do i wash a new deck')[0]).toBe(2);
});

test('a note whose file name matches the query comes before notes that mention it', () => {
  const index = indexOf([
    { title: 'News', body: 'E501 is new. E501 is better. E501, too.', file: 'news.md' },
    {
      title: 'Long lines',
      body: 'Nobody reads what is so wide that the eye loses its way back.',
      paths: ['rules e501'],
      file: 'rules/e501.md',
    },
  ]);
  for (const query of ['E501', 'e501.md', 'e501.md:3', 'rules/e501.md:3']) {
    expect(found(index, query)[0]).toBe(1);
  }
  expect(index.search('e501.md:3', { limit: 2 }).relaxed).toEqual([]);
});

test('a real word is searched for as a subject, even if a file has that name', () => {
  const notes = [
    { title: 'Wet days', body: 'Sails, sails and sails, all wet.', file: 'days.md' },
    { title: 'Words', body: 'Dry words only.', paths: ['words sails'], file: 'words/sails.md' },
  ];
  expect(found(indexOf(notes, ['sails']), 'sails')[0]).toBe(0);
  expect(found(indexOf(notes), 'sails')[0]).toBe(1);
});

test('two words in one passage count more than in two passages of a note', () => {
  const index = indexOf([
    { group: 0, title: 'Quay', body: 'Stones and water.' },
    { group: 0, heading: 'Engines', body: 'Mind the winch. It is heavy.' },
    { group: 0, heading: 'Store', body: 'Each rope is dry. It is heavy.' },
    { group: 1, title: 'Yard', body: 'Paint and planks.' },
    {
      group: 1,
      heading: 'Hoist',
      body: 'Where the winch is, hang wet sails, old nets and nets of the others, or else a rope.',
    },
    { title: 'Bay', body: 'Seals.' },
    { title: 'Reef', body: 'Crabs.' },
  ]);
  expect(found(index, 'winch rope')[0]).toBe(4);
});

test('a note with the exact phrase of the query, stop words included, comes before one with its words', () => {
  const index = twoNotes(
    'For instance, the table is set for guests of the harbour master.',
    'Nobody eats before the instance is set; instances differ by sea and by weather.',
  );
  expect(found(index, 'instance is set')).toEqual([1, 0]);
});

test("a query of a talk's title and speaker finds the talk before a page that lists it", () => {
  const index = indexOf([
    {
      kind: 'note',
      title: 'Programme of all days',
      heading: 'Mending nets by Ida Moor at Quay Days',
      body: 'Mending nets by Ida Moor.',
    },
    { title: 'Mending nets', speakers: ['Ida Moor'], event: 'Quay Days', body: 'Knots.' },
  ]);
  for (const query of ['"Mending nets" by Ida Moor', 'mending nets ida moor']) {
    expect(found(index, query)[0], query).toBe(1);
  }
  // A word that the talk lacks cannot be part of its name.
  expect(found(index, 'mending nets programme')[0]).toBe(0);
});

test('the passage with a phrase is shown, however many passages contain its words', () => {
  const passages = Array.from({ length: 12 }, (_, at) => ({
    group: 0,
    title: 'Ropes',
    heading: `Rope ${at}`,
    body: 'A rope for mooring: mooring rope, rope, mooring. No moor is a rope; a mooring is.',
  }));
  const index = indexOf([
    ...passages,
    {
      group: 0,
      title: 'Ropes',
      body: `${'Something else is said. '.repeat(9)}Rope for a mooring.`,
    },
  ]);
  const [hit] = index.search('"rope for a mooring"', { limit: 1 }).hits;
  expect(hit?.document).toBe(12);
});

test('the passage with a phrase is shown, however many other notes contain it', () => {
  const notes = Array.from({ length: 25 }, (_, group) => [
    { group, title: `Rope ${group}`, body: 'A rope, a rope; mooring, mooring.' },
    { group, title: `Rope ${group}`, body: `Said ${'again '.repeat(group)}: mooring a rope.` },
  ]);
  const { hits } = indexOf(notes.flat()).search('"mooring a rope"', { limit: 25 });
  expect(hits.map(({ document }) => document % 2)).toEqual(hits.map(() => 1));
});
