import { describe, expect, test } from 'vitest';
import { requestedListing } from '../../src/search/query/questions/listing-questions.ts';
import { indexOf } from './search-documents.ts';

const notes = indexOf([
  { title: 'Boats', body: 'A keel, a keel, a keel. Every boat has a keel.' },
  { title: 'Sails', body: 'The mast carries sails; nothing has a keel here.' },
  {
    group: 2,
    kind: 'term',
    title: 'keel',
    body: 'What keeps a boat upright.',
  },
  // A definition in the talk about sails.
  { group: 3, kind: 'term', parent: 1, title: 'mast', body: 'What the sails hang from.' },
  { title: 'Rudder', body: 'All about the one thing that steers.' },
  { group: 5, kind: 'term', title: 'rudder', body: 'What a boat is steered by.' },
]);
const first = (query: string) => notes.search(query, { limit: 5 }).hits[0];

describe('a question for the meaning of something has its definition first', () => {
  test.each([
    'keel',
    'Keels',
    'what is a keel',
    "what's a keel?",
    'define keel',
    'keel meaning',
    'definition of keel',
    'what does keel mean',
  ])('%s', (query) => {
    expect(first(query)).toMatchObject({ kind: 'term', document: 2 });
  });

  test('also if the definition is in a talk', () => {
    expect(first('mast')).toMatchObject({ kind: 'term', document: 3 });
    expect(first('mast')?.excerpt.text).toBe('What the sails hang from.');
  });

  test('a page with exactly this name comes first, except for a question', () => {
    expect(first('rudder')).toMatchObject({ kind: 'talk', document: 4 });
    expect(first('what is a rudder')).toMatchObject({ kind: 'term', document: 5 });
  });

  test.each(['keel vs mast', 'keel versus mast', 'difference between a keel and a mast'])(
    '%s finds both definitions',
    (query) => {
      const { hits } = notes.search(query, { limit: 5 });
      expect(hits.slice(0, 2).map(({ document }) => document)).toEqual([2, 3]);
    },
  );

  test('but not for a question that does not ask for a meaning', () => {
    expect(first('what is a keel')?.why).toContain('the query asks what it is');
    expect(first('what has a keel')?.why).not.toContain('the query asks what it is');
  });
});

describe('words that only phrase a question do not change the hits', () => {
  const wharf = indexOf([
    { title: 'Tell tales', body: 'Tell me about it, the tell tale said: show it, explain it.' },
    { title: 'Bollards', body: 'Ropes go round a bollard.' },
    { title: 'Done', body: 'What we explain as our definition of done, a definition for all.' },
    { group: 3, kind: 'term', title: 'dry dock', body: 'A basin that is pumped empty.' },
    {
      title: 'Docks',
      body: 'A dock is dry or wet. Every dry dock has a gate; another dock has none.',
    },
  ]);
  const firstOf = (query: string) => wharf.search(query, { limit: 5 }).hits[0]?.document;

  test.each([
    'tell me about BOLLARDS',
    'can you tell me more about the bollards?',
    'please explain bollards',
    'explain to me what bollards are',
    'show me the bollards',
    'i want to learn about bollards',
    'help me understand bollards',
    'any info on bollards',
    'what do my notes say about bollards',
    'where can I read about bollards',
    "I'm looking for bollards",
    'what   about   bollards',
    'when to use a bollard',
    'what is a bollard used for',
    'how bollards work',
    'define bollard',
    'bollards explained',
    'bollard tutorial',
    'erkläre mir die Bollards',
    'mehr über Bollards',
    'explique-moi les bollards',
    'háblame de los bollards',
    'spiegami i bollards',
    'расскажи мне про bollards',
  ])('%s', (query) => {
    const { hits, relaxed } = wharf.search(query, { limit: 5 });
    expect(hits[0]?.document).toBe(1);
    expect(relaxed).toEqual([]);
  });

  test('and an acronym next to them is not corrected', () => {
    const { hits } = wharf.search('DOCQ', { limit: 5 });
    expect(hits).toEqual([]);
    for (const query of [
      'tell me about DOCQ',
      'what is DOCQ',
      'DOCQ tutorial',
      'who talked about DOCQ',
    ]) {
      expect(wharf.search(query, { limit: 5 }).relaxed.map(({ kind }) => kind)).not.toContain(
        'typo',
      );
    }
  });

  test('unless the notes contain them literally', () => {
    expect(firstOf('definition of done')).toBe(2);
    expect(wharf.search('definition of done', { limit: 5 }).total).toBe(1);
  });

  test.each(['dry dock', 'the dry dock', 'my dry docks', 'which dry dock'])(
    'and a term is found by name with: %s',
    (query) => {
      expect(firstOf(query)).toBe(3);
    },
  );
});

describe('a question for who spoke about something has talks before the term', () => {
  test.each([
    'who talked about keels',
    'Who is speaking on the keel?',
    'has anyone talked about keels',
    'who presented the keel',
    'who gave a talk about keels',
    'which talks are about keels',
    'what talk mentions a keel',
    'are there notes on keels',
    'talks at keels',
  ])('%s', (query) => {
    expect(first(query)).toMatchObject({ kind: 'talk', document: 0 });
    expect(notes.search(query, { limit: 5 }).relaxed).toEqual([]);
  });
});

describe('a question for talks or events finds only those', () => {
  const quay = indexOf([
    { title: 'Ropes', body: 'Ada Quill! Ada Quill! She was quoted, once more Ada Quill.' },
    { title: 'Knots', speakers: ['Ada Quill'], body: 'Loops and bends of ropes.' },
    { kind: 'event', title: 'Quay Days', body: 'In Hull, in May.' },
    { kind: 'note', title: 'Conferences', body: 'The quay conference, the quay conference.' },
  ]);
  const documents = (query: string) =>
    quay.search(query, { limit: 5 }).hits.map(({ document }) => document);

  test.each(['talks by Ada Quill', 'which sessions were given by ada quill?'])('%s', (query) => {
    expect(documents(query)).toEqual([1]);
  });

  test('a question "what did ... say about" uses the words of both parts', () => {
    expect(documents('what did Ada Quill say about bends')[0]).toBe(1);
  });

  test('a name that is not a speaker is searched for in all notes', () => {
    expect(documents('talks by loops')).toEqual([1]);
  });

  test('an event is found even if the question calls it a conference', () => {
    expect(documents('where was the quay conference?')).toEqual([2]);
    expect(documents('when are the quay days')).toEqual([2]);
  });
});

describe('a question for a list', () => {
  test.each([
    ['speakers', 'talks'],
    ['list of all talks', 'talks'],
    ['how many talks were there', 'talks'],
    ['Who spoke at the conference?', 'talks'],
    ['speakers at the harbour days', 'talks'],
    ['agenda', 'talks'],
    ['show me the topics', 'topics'],
    ['glossary', 'glossary'],
  ])('%s suggests the command %s', (query, command) => {
    expect(requestedListing(query)).toBe(command);
  });

  test.each([
    'talk about speakers of Dutch',
    'retry schedule of queues',
    'terms of service',
    'cold start',
  ])('%s suggests no command', (query) => {
    expect(requestedListing(query)).toBeUndefined();
  });
});

describe('only the subject of a question is searched for', () => {
  const harbour = indexOf([
    { title: 'Winches', body: 'A winch turns a drum. Ask how it goes, and where to.' },
    {
      title: 'Work',
      body: 'How does it work? It works. Supported, stored and found is all of it.',
    },
  ]);

  test.each([
    'how does a winch work',
    'are winches supported?',
    'does it support winches',
    'where do the winches go',
    'how do i use a winch',
  ])('%s', (query) => {
    expect(harbour.search(query, { limit: 1 }).hits[0]?.document).toBe(0);
  });
});

test('the last letters of a contraction without its apostrophe are an ordinary word', () => {
  const shed = indexOf([{ body: 'A boat in the shed.' }, { body: 'A boat in the water, a boat.' }]);
  expect(shed.search('shed boat', { limit: 2 }).hits[0]?.document).toBe(0);
  expect(shed.search('shed boat', { limit: 2 }).hits[1]?.missing).toEqual(['shed']);
});

test('a word followed by a stop word also finds both written as one', () => {
  const berth = indexOf([{ body: 'The layby is full.' }, { body: 'Lay the keel.' }]);
  expect(berth.search('lay by', { limit: 2 }).hits.map(({ document }) => document)).toContain(0);
});

describe('text that looks like an operator', () => {
  const commands = indexOf([
    { title: 'Shell', body: 'Use ssh with the -T flag for git. Then set -euo pipefail.' },
    { title: 'Other', body: 'git without that' },
  ]);
  const answer = (query: string) => commands.search(query, { limit: 5 });

  test('an option of a command is searched for as a word, and this is reported', () => {
    expect(answer('ssh -T git').hits[0]?.document).toBe(0);
    expect(answer('ssh -T git').relaxed).toEqual([{ kind: 'flag', from: '-T', to: 'T' }]);
  });

  test('an exclusion that would exclude everything is ignored, and this is reported', () => {
    const { hits, relaxed } = answer('pipefail -euo');
    expect(hits[0]?.document).toBe(0);
    expect(relaxed).toEqual([{ kind: 'kept', from: '-euo', to: 'euo' }]);
  });

  test('NOT excludes a word of any length', () => {
    expect(answer('git NOT ssh').hits.map(({ document }) => document)).toEqual([1]);
  });

  test('an unknown field name is reported', () => {
    expect(answer('note:git').relaxed).toContainEqual({
      kind: 'field',
      from: 'note:',
      to: 'note git',
    });
  });
});

test('the excerpt shows a phrase in full, with its place', () => {
  const far = `Art of the state. ${'Some other words stand here. '.repeat(20)}`;
  const { hits } = indexOf([{ body: `${far}This is state of the art, they say.` }]).search(
    '"state of the art"',
    { limit: 1 },
  );
  const { text, matches, offset } = hits[0]?.excerpt ?? { text: '', matches: [], offset: 0 };
  expect(matches.map(([start, end]) => text.slice(start, end))).toContain('state of the art');
  expect(offset).toBe(far.length + 'This is '.length);
});

test('the hit of a talk is the passage with most of the query', () => {
  const passage = (heading: string, body: string) => ({ group: 0, title: 'Ports', heading, body });
  const { hits } = indexOf([
    passage('One', 'anchor anchor anchor anchor'),
    passage('Two', 'An anchor on a chain.'),
    passage('Three', 'chain chain chain'),
  ]).search('anchor chain', { limit: 1 });
  expect(hits[0]?.document).toBe(1);
  expect(hits[0]?.why).toContain('"anchor" in text');
});

test('the hit of a page with exactly this name is its beginning', () => {
  const passage = (heading: string, body: string) => ({
    group: 0,
    title: 'Capstan',
    heading,
    body,
  });
  const { hits } = indexOf([
    passage('', 'Turns a rope.'),
    passage('Use', 'A capstan, another capstan, a third capstan.'),
  ]).search('capstan', { limit: 1 });
  expect(hits[0]?.document).toBe(0);
});

test('a phrase that matches a hyphenated word is highlighted once', () => {
  const { matchesIn } = indexOf([{ body: 'The warm-up of engines.' }]).search('"warm up"', {
    limit: 1,
  });
  expect(matchesIn('A warm-up')).toEqual([[2, 9]]);
});

test('a hit must be of the requested kinds and of those in the query', () => {
  const index = indexOf([
    { kind: 'talk', body: 'A winch.' },
    { kind: 'note', group: 1, body: 'A winch.' },
  ]);
  expect(index.search('winch type:note', { limit: 5, kinds: ['talk'] }).total).toBe(0);
  expect(index.search('winch type:note', { limit: 5, kinds: ['note'] }).total).toBe(1);
});

test.each(['year:soon', 'type:ship'])('the invalid filter %s is reported', (query) => {
  const { relaxed } = indexOf([{ body: 'A rope.' }]).search(query, { limit: 1 });
  expect(relaxed).toEqual([{ kind: 'value', from: query, to: query.replace(':', ' ') }]);
});

test('the explanation of a hit includes words of its links', () => {
  const { hits } = indexOf([
    { body: 'A rope to buy.', unseen: 'https://example.com/bollards' },
  ]).search('rope bollards winch', { limit: 1 });
  expect(hits[0]?.why).toEqual(
    expect.arrayContaining(['"rope" in text', '"bollards" in a link or the like']),
  );
  expect(hits[0]?.why.some((reason) => reason.startsWith('"winch"'))).toBe(false);
});

test('the explanation says if another passage of the note has a word', () => {
  const { hits } = indexOf([
    { group: 0, body: 'A rope and a rope to tie, a rope to buy.' },
    { group: 0, body: 'The long quay has a winch at its end, and nothing else.' },
  ]).search('rope winch', { limit: 1 });
  expect(hits[0]?.why).toEqual(expect.arrayContaining(['"rope" in text', '"winch" further in it']));
});

describe('a question in another language has the definition first', () => {
  const kiln = indexOf([
    {
      title: 'Ein Tag',
      body: 'Das ist ein Tag. Est-ce que c’est un jour ? Que es la vida. Wat is het.',
    },
    { kind: 'term', title: 'Brennofen', body: 'Worin Ton hart wird.' },
    { kind: 'term', title: 'four', body: 'Où l’argile durcit.' },
    { kind: 'term', title: 'horno', body: 'Donde la arcilla se endurece.' },
  ]);
  test.each([
    ['was ist ein Brennofen?', 1],
    ['Was bedeutet Brennofen', 1],
    ["qu'est-ce qu'un four", 2],
    ['c’est quoi un four ?', 2],
    ['¿Qué es el horno?', 3],
    ['que significa horno', 3],
  ])('%s', (query, document) => {
    const { hits, relaxed } = kiln.search(query, { limit: 3 });
    expect(hits[0]?.document).toBe(document);
    expect(relaxed).toEqual([]);
  });
});

describe('words for a kind of text, such as "example", are ignored if the rest is the name of a page', () => {
  const yard = indexOf([
    { title: 'Winch', body: 'Turn it with care.' },
    {
      title: 'Ropes',
      body: 'An example of a winch, and one more example: winch it up. Examples of a winch.',
    },
    { title: 'Crane guide', body: 'How a crane is built.' },
    { title: 'Crane', body: 'It lifts.' },
    { title: 'Mast', body: 'Of wood.' },
    { title: 'Mast', body: 'Of steel.' },
    { title: 'Rigging', body: 'An example: a mast, an example mast.' },
  ]);
  test.each([
    ['winch example', 0],
    ['winch examples', 0],
    ['crane example', 3],
    // The name of this page contains the word.
    ['crane guide', 2],
    // Several pages have this name, so it selects none.
    ['mast example', 6],
  ])('%s', (query, document) => {
    expect(yard.search(query, { limit: 3 }).hits[0]?.document).toBe(document);
  });
});

describe('words of thanks are ignored', () => {
  const inn = indexOf([
    { title: 'Keys', body: 'Hang them up, please. A please is cheap.' },
    { title: 'Cellar', body: 'The cellar is locked.' },
    { title: 'Rules', body: 'Shoes off please: rule one.' },
  ]);
  test.each([
    ['cellar please', 1],
    ['where is the cellar, thanks!', 1],
    ['tell me about the cellar please', 1],
    // The notes contain exactly these words.
    ['shoes off please', 2],
    ['please', 0],
  ])('%s', (query, document) => {
    const { hits, relaxed } = inn.search(query, { limit: 3 });
    expect(hits[0]?.document).toBe(document);
    expect(relaxed).toEqual([]);
  });
});

describe('words that only phrase a question do not count next to its subject', () => {
  const farm = indexOf([
    { title: 'Lightning talks', body: 'Who talked, what was said, and what it means: a meaning.' },
    { title: 'Beer', body: 'Then came yeast, and then more yeast.' },
  ]);
  test.each([
    'who talked about yeast',
    'what is the meaning of yeast',
    'what does yeast mean?',
    'are there any talks about yeast',
    'talks on yeast',
  ])('%s', (query) => {
    const { hits, relaxed } = farm.search(query, { limit: 3 });
    expect(hits.map(({ document }) => document)).toEqual([1]);
    expect(relaxed).toEqual([]);
  });
});

describe('a term that a page defines in passing is found by its own name', () => {
  const workshop = indexOf([
    {
      kind: 'note',
      title: 'What hangs on the wall',
      body: 'Try square: checks corners. Dovetail saw: cuts finely. Chisel.',
    },
    { kind: 'term', parent: 0, title: 'try square', body: 'Checks corners.' },
    { kind: 'term', parent: 0, title: 'dovetail saw', aliases: ['tenon'], body: 'Cuts finely.' },
    { kind: 'note', title: 'Try it', body: 'A square table, cut with a dovetail saw.' },
  ]);
  test.each([
    ['"try square"', [1, 0]],
    ['title:"try square"', [1]],
    ['title:square', [1]],
    // Words of a filter by title must be in the title.
    ['title:square cuts', [1]],
    ['alias:tenon', [2]],
    ['"dovetail saw" OR chisel', [2, 0, 3]],
    ['dovetail saw OR plane', [2, 3, 0]],
    ['plane OR dovetail saw', [2, 3, 0]],
    // Not if the query contains words that the term lacks.
    ['"dovetail saw" table', [3]],
    ['dovetail saw OR square table', [3, 0]],
  ])('%s', (query, documents) => {
    expect(workshop.search(query, { limit: 5 }).hits.map(({ document }) => document)).toEqual(
      documents,
    );
  });
});

describe('quoted text is not read as a question', () => {
  const match = indexOf([
    { title: 'Oak versus ash', body: 'Which burns longer.' },
    { title: 'Stoves', heading: 'Ash vs oak', body: 'Oak, or else ash.' },
    { kind: 'term', title: 'oak', body: 'A hard wood.' },
  ]);
  test.each([
    ['"ash vs oak"', [1]],
    ['“ash vs oak”', [1]],
    ['title:"oak versus ash"', [0]],
    ['heading:"ash vs oak" stoves', [1]],
    ['"ash" vs "oak"', [0, 1]],
  ])('%s', (query, documents) => {
    const { hits } = match.search(query, { limit: 5 });
    expect(hits.map(({ document }) => document)).toEqual(documents);
  });
});
