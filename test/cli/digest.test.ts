import { describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const talk = (title: string, matter: string, body: string): string =>
  `---\ntitle: ${title}\n${matter}\n---\n${body}\n`;

const notes = folderOf({
  'z-2019.md': talk(
    'Queues in anger',
    'event: Cloud Day\ndate: 2019-03-01\nspeakers: [Ada Lovelace]\ntopics: [messaging]',
    'Opening words.\n\n## Backpressure\n\nBackpressure slows the sender down.\n\n## Also\n\nMore on backpressure here.',
  ),
  'a-2021.md': talk(
    'Streams',
    'event: Cloud Day\ndate: 2021-03-01\nspeakers: [Grace Hopper]\ntopics: [messaging]',
    'Streams have backpressure built in.',
  ),
  'b-2021.md': talk(
    'Slow consumers',
    'event: Queue Conf 2021\ndate: 2021-02-01\ntopics: [operations]',
    'A slow consumer needs backpressure most.\n\n## Terms\n\n- **backpressure**: A sign to the sender to wait.',
  ),
  'c-2021.md': talk(
    'Dead letters',
    'event: Queue Conf 2021\ndate: 2021-02-01\ntopics: [messaging]',
    'What nobody could handle, nobody should lose.',
  ),
  'undated.md': talk(
    'Pipes',
    'speakers: [Ken]\ntopics: [messaging]',
    'Pipes had backpressure first.',
  ),
});

const glossary = folderOf({
  'glossary.md': '# Glossary\n\n**Edge Worker**: a function that runs near its reader.\n',
  'talk.md': talk('At the edge', 'speaker: Ada Lovelace', 'An edge worker is quick.'),
});

const inNotes = (...words: string[]) => run(['--notes', notes, ...words]);

interface Digest {
  readonly terms: readonly { readonly term: string }[];
  readonly passages: readonly {
    readonly title: string;
    readonly event: { readonly name: string } | null;
    readonly excerpt: string;
    readonly file: string;
    readonly line: number;
  }[];
}

describe('about', () => {
  test('finds the term of misspelt words, also if they look like a field', () => {
    const termsOf = (words: string) =>
      runJson<Digest>(['--notes', glossary, 'about', words]).terms.map(({ term }) => term);
    expect(termsOf('edge wroker')).toEqual(['Edge Worker']);
    expect(termsOf('edge:wroker')).toEqual(['Edge Worker']);
  });

  test('prints the definition, then a passage of each talk, by event, oldest first', () => {
    const { stdout, code } = inNotes('about', 'backpressure');
    expect(code).toBe(0);
    expect(stdout).toBe(`\
backpressure · 4 talks, 3 events
  A sign to the sender to wait.
  Slow consumers · b-2021.md:11

Cloud Day · 2019
  Queues in anger › Backpressure
  Ada Lovelace · z-2019.md:12
  Backpressure slows the sender down.

Queue Conf 2021
  Slow consumers
  b-2021.md:7
  A slow consumer needs backpressure most.

Cloud Day · 2021
  Streams
  Grace Hopper · a-2021.md:8
  Streams have backpressure built in.

Event unknown
  Pipes
  Ken · undated.md:6
  Pipes had backpressure first.
`);
  });

  test('gives the same answer as JSON, with each talk once', () => {
    const answer = runJson<Digest>(['--notes', notes, 'about', 'backpressure']);
    expect(answer).toMatchObject({
      schemaVersion: 1,
      query: 'backpressure',
      relaxed: [],
      total: 4,
    });
    expect(answer.terms.map(({ term }) => term)).toEqual(['backpressure']);
    expect(answer.passages.map(({ title, event }) => [title, event?.name])).toEqual([
      ['Queues in anger', 'Cloud Day'],
      ['Slow consumers', 'Queue Conf 2021'],
      ['Streams', 'Cloud Day'],
      ['Pipes', undefined],
    ]);
  });

  test('prints the same text every time', () => {
    expect(inNotes('about', 'sender')).toEqual(inNotes('about', 'sender'));
  });

  test('with --limit contains only the best talks', () => {
    const [best] = runJson<{ hits: readonly { title: string }[] }>([
      '--notes',
      notes,
      'search',
      'backpressure',
      '--type',
      'talk',
    ]).hits;
    const { passages } = runJson<Digest>([
      '--notes',
      notes,
      'about',
      'backpressure',
      '--limit',
      '1',
    ]);
    expect(passages.map(({ title }) => title)).toEqual([best?.title]);
  });

  test('corrects a misspelt word as search does, reports this, and finds the definition', () => {
    const { stdout, stderr } = inNotes('about', 'backpresure');
    expect(stderr).toContain('"backpressure" instead of "backpresure"');
    expect(stdout).toContain('A sign to the sender to wait.');
  });

  test('with a plural gives the definition of the singular', () => {
    const [one, many] = ['cold start', 'cold starts'].map(
      (words) => runJson<Digest>(['about', words]).terms,
    );
    expect(many?.map(({ term }) => term)).toEqual(['cold start']);
    expect(many).toEqual(one);
  });

  test('shows other notes if no talk matches', () => {
    const folder = folderOf({ 'shopping.md': 'Some thoughts on bread and salt.\n' });
    const { stdout, code } = run(['--notes', folder, 'about', 'salt']);
    expect(code).toBe(0);
    expect(stdout).toContain('Notes\n  shopping\n  shopping.md:1\n');
  });

  test('suggests search if only the glossary matches', () => {
    const { stdout, stderr, code } = run(['about', 'wherever']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('Try: serverless-notes search wherever');
  });

  test('gives the same answer as search if nothing matches', () => {
    const { stdout, stderr, code } = inNotes('about', 'xylophone');
    const search = inNotes('search', 'xylophone');
    expect({ stdout, stderr, code }).toEqual(search);
    expect(code).toBe(1);
  });
});

describe('topics with a name', () => {
  test('shows the notes and terms of a topic that has no talks', () => {
    const garden = folderOf({
      'soil.md': '# Soil\n\nTurn it in spring. #beds\n',
      'words.md': '---\ntags: [beds]\n---\n# Glossary\n\n- **Mulch**: what covers bare soil.\n',
    });
    const { stdout, code } = run(['--notes', garden, 'topics', 'beds']);
    expect(code).toBe(0);
    for (const text of ['2 notes, 1 term', 'soil.md:3', 'words.md:', 'Mulch'])
      expect(stdout).toContain(text);
    expect(run(['--notes', garden, 'topics', 'hedges']).code).toBe(1);
  });

  test("prints a passage of each talk on the topic, or the beginning of the talk, and the topic's terms", () => {
    const { stdout } = inNotes('topics', 'messaging');
    expect(stdout).toContain('messaging · 4 talks');
    expect(stdout).toContain('Queue Conf 2021\n  Dead letters\n  c-2021.md:7\n  What nobody could');
    expect(stdout).not.toContain('Slow consumers');
  });

  test('gives the topic and its passages as JSON', () => {
    const answer = runJson<Digest>(['--notes', notes, 'topics', 'operations']);
    expect(answer).toMatchObject({ match: 'exact', topics: [{ id: 'operations' }], terms: [] });
    expect(answer.passages.map(({ title }) => title)).toEqual(['Slow consumers']);
  });
});

test('a definition of a term is listed under the talk that contains it', () => {
  const folder = folderOf({
    'one.md': talk('First talk', 'event: Day', '- **lag**: The wait for a message.'),
    'two.md': talk('Second talk', 'event: Day', '- **lag**: How far a replica trails.'),
  });
  const { passages } = runJson<Digest>(['--notes', folder, 'about', 'replica trails']);
  expect(passages.map(({ title, file }) => [title, file])).toEqual([['Second talk', 'two.md']]);
});
