import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';
import { runInTerminal } from './terminal.ts';

const talk = (title: string, date: string, speaker: string, more = '') =>
  `---\ntype: talk\ntitle: ${title}\nevent: Cloud Day ${date.slice(0, 4)}\ndate: ${date}\nspeakers: [${speaker}]\n---\nA retry asks again.\n${more}`;

const notes = folderOf({
  'a-queue10.md': talk('Queue 10', '2021-05-06', 'Ada Hill'),
  'b-queue2.md': talk('Queue 2', '2019-03-29', 'Ada Hill', '\nSee [ten](a-queue10.md).\n'),
  'c-queue1.md': talk('Queue 1', '2020-11-30', 'Bo Ray', '\nSee [none](gone.md).\n'),
  'undated.md': '# Glossary\n\n- **retry**: Asking again after a failure.\n',
});
utimesSync(join(notes, 'c-queue1.md'), 2e9, 2e9);
const inNotes = (...words: readonly string[]) => run(['--notes', notes, ...words]);
const titles = (...words: readonly string[]) =>
  inNotes(...words, '--template', '{title}')
    .stdout.split('\n')
    .filter(Boolean);

describe('a listing', () => {
  test.each([
    ['title', ['Queue 1', 'Queue 2', 'Queue 10']],
    ['date', ['Queue 10', 'Queue 1', 'Queue 2']],
    ['file', ['Queue 10', 'Queue 2', 'Queue 1']],
    ['relevance', ['Queue 10', 'Queue 2', 'Queue 1']],
  ])('is sorted by %s', (by, expected) => {
    expect(titles('talks', '--sort', by)).toEqual(expected);
  });

  test('is sorted by the times when files changed, newest first', () => {
    expect(titles('talks', '--sort', 'changed')[0]).toBe('Queue 1');
  });

  test('sorted by date has items without a date last', () => {
    expect(titles('notes', '--sort', 'date')).toEqual([
      'Queue 10',
      'Queue 1',
      'Queue 2',
      'undated',
    ]);
  });

  test.each([
    [
      ['--since', '2020'],
      ['Queue 10', 'Queue 1'],
    ],
    [
      ['--until', '2020'],
      ['Queue 2', 'Queue 1'],
    ],
    [['--since', '2020-11-30', '--until', '2020-11'], ['Queue 1']],
    [['--since', '2020-12', '--until', '2021-05-05'], []],
    [['--since', '1d'], []],
  ])('contains only items in the period: %j', (options, expected) => {
    expect(titles('talks', ...options)).toEqual(expected);
    expect(titles('notes', ...options)).toEqual(expected);
  });

  test('filters terms and hits by the date of their note', () => {
    expect(inNotes('glossary', '--since', '2000').code).toBe(1);
    expect(titles('search', 'retry', '--type', 'talk', '--since', '2021')).toEqual(['Queue 10']);
  });

  test('is shown page by page', () => {
    const pages = [0, 1, 2].map((offset) =>
      titles('talks', '--sort', 'title', '--limit', '1', '--offset', `${offset}`),
    );
    expect(pages).toEqual([['Queue 1'], ['Queue 2'], ['Queue 10']]);
    const { stderr } = inNotes('talks', '--limit', '1', '--offset', '1');
    expect(stderr).toBe('2 to 2 of 3; continue with --offset 2\n');
    expect(inNotes('talks', '--limit', '1').stderr).toBe('1 of 3; --limit 3 shows all\n');
  });

  test('is empty after its end, and says how many items there are', () => {
    const { stdout, stderr, code } = inNotes('talks', '--offset', '9');
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('There are only 3');
  });

  test('counts all items, whatever the limit', () => {
    expect(inNotes('talks', '--count', '--limit', '1').stdout).toBe('3\n');
    expect(inNotes('search', 'retry', '--count', '--limit', '1').stdout).toBe('5\n');
    expect(runJson(['--notes', notes, 'notes', '--count'])).toEqual({ schemaVersion: 1, total: 4 });
    expect(inNotes('talks', '--year', '1999', '--count')).toMatchObject({ stdout: '0\n', code: 1 });
  });

  test('prints each path once with --files', () => {
    expect(inNotes('check', '--files').stdout).toBe(`${join(notes, 'c-queue1.md')}\n`);
    expect(inNotes('glossary', '--files', '-0').stdout).toBe(`${join(notes, 'undated.md')}\0`);
    expect(runJson(['--notes', notes, 'talks', '--files', '--limit', '1'])).toEqual({
      schemaVersion: 1,
      files: [join(notes, 'a-queue10.md')],
    });
  });

  test('has only the requested fields, in JSON and in a table', () => {
    const words = ['talks', '--limit', '1', '--fields', 'year, title,event'];
    expect(inNotes(...words, '--format', 'tsv').stdout).toBe(
      'year\ttitle\tevent\n2021\tQueue 10\tCloud Day 2021\n',
    );
    const event = { name: 'Cloud Day 2021', date: '2021-05-06', year: 2021 };
    expect(runJson(['--notes', notes, ...words])).toEqual({
      schemaVersion: 1,
      talks: [{ year: 2021, title: 'Queue 10', event }],
      total: 3,
    });
  });

  test.each([
    ['--since', 'May', '--since takes a date'],
    ['--until', '2019-02-30', '--until takes a date'],
    ['--sort', 'size', 'changed'],
    ['--offset', '-1', 'whole number'],
    ['--budget', '0', 'at least 1'],
    ['--fields', 'titel', 'neither is asked for'],
  ])('refuses %s %s', (option, value, message) => {
    const { stdout, stderr, code } = inNotes('talks', `${option}=${value}`);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
  });

  test('suggests the most similar field name, even if the list is empty', () => {
    const { stderr, code } = inNotes('talks', '--year', '1999', '--json', '--fields', 'titel');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean title?');
  });

  test.each([
    [['--count', '--files'], '--count and --files'],
    [['--template', '{id}', '--count'], '--template and --count'],
    [['--template', '{id}', '--fields', 'id'], '--template and --fields'],
  ])('refuses options that contradict each other: %j', (options, message) => {
    expect(inNotes('talks', ...options)).toMatchObject({ stdout: '', code: 2 });
    expect(inNotes('talks', ...options).stderr).toContain(message);
  });
});

describe('--budget', () => {
  const tokens = (text: string) => Math.ceil(Buffer.byteLength(text) / 4);

  test.each([
    [['glossary'], 600],
    [['glossary', '--json'], 600],
    [['glossary', '--format', 'tsv'], 600],
    [['about', 'cold start'], 160],
    [['topics', 'security', '--json'], 350],
    [['search', 'function', '--limit', '50'], 600],
  ])('cuts %j after a complete entry, and says how many entries are left out', (words, budget) => {
    const uncut = run(words).stdout;
    const { stdout, stderr, code } = run([...words, '--budget', `${budget}`]);
    expect(code).toBe(0);
    expect(tokens(stdout)).toBeLessThanOrEqual(budget);
    expect(tokens(stdout)).toBeGreaterThan(budget / 3);
    expect(tokens(uncut)).toBeGreaterThan(budget);
    expect(stderr).toMatch(/\d+ more exceed \d+ tokens; continue with --offset \d+\n$/u);
    if (!words.includes('--json')) expect(stdout).toMatch(/\.md(?::\d+|\t\d+)/u);
  });

  test('reports the omitted entries in JSON, and --offset continues after the cut', () => {
    interface Terms {
      readonly terms: readonly { readonly term: string }[];
      readonly total: number;
      readonly omitted?: number;
    }
    const all = runJson<Terms>(['glossary']);
    const first = runJson<Terms>(['glossary', '--budget', '2000']);
    expect(first.terms.length + (first.omitted ?? 0)).toBe(all.total);
    const next = runJson<Terms>([
      ...['glossary', '--budget', '2000', '--offset', `${first.terms.length}`],
    ]);
    expect(next.terms[0]).toEqual(all.terms[first.terms.length]);
  });

  test('changes nothing if it is large enough, and reports an error if not even the first entry fits', () => {
    expect(run(['glossary', '--budget', '1000000000'])).toEqual(run(['glossary']));
    const { stdout, stderr } = run(['glossary', '--budget', '3']);
    expect(stdout).toBe('');
    expect(stderr).toContain('the first entry needs more than 3 tokens');
  });
});

describe('JSON', () => {
  test('is one line in a pipe, and indented on a terminal', async () => {
    expect(run(['talks', '--json']).stdout.split('\n')).toHaveLength(2);
    expect(run(['stats', '--json']).stdout.split('\n')).toHaveLength(2);
    const { lines } = await runInTerminal(['stats', '--json'], { columns: 80 });
    expect(lines.slice(0, 2)).toEqual(['{', '  "schemaVersion": 1,']);
  });

  test('names every field as --fields does', () => {
    for (const words of [
      ...[['talks', '--why'], ['topics'], ['glossary'], ['notes'], ['events'], ['speakers']],
      ...[['links'], ['search', 'retry'], ['about', 'retry'], ['check']],
    ]) {
      const answer = runJson<Record<string, unknown>>(['--notes', notes, ...words]);
      const isList = (value: unknown) => Array.isArray(value) && typeof value[0] === 'object';
      const list = Object.values(answer).findLast(isList) as readonly object[] | undefined;
      const names = Object.keys(list?.[0] ?? {});
      expect({ words, names: names.length > 5 }).toEqual({ words, names: true });
      const { code, stderr } = inNotes(...words, '--json', '--fields', names.join());
      expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' });
    }
  });
});

describe('events, speakers and links', () => {
  test('events are listed with date and talks, oldest first', () => {
    expect(inNotes('events', '--template', '{title}: {date}, {talks}').stdout).toBe(
      'Cloud Day 2019: 2019-03-29, queue-2\n' +
        'Cloud Day 2020: 2020-11-30, queue-1\n' +
        'Cloud Day 2021: 2021-05-06, queue-10\n',
    );
  });

  test('speakers are listed with their talks and events, those with most talks first', () => {
    expect(inNotes('speakers').stdout.split('\n')).toEqual([
      'Ada Hill\t2\t2021-05-06\tCloud Day 2021, Cloud Day 2019\ta-queue10.md:3',
      'Bo Ray\t1\t2020-11-30\tCloud Day 2020\tc-queue1.md:3',
      '',
    ]);
    expect(titles('speakers', '--until', '2020')).toEqual(['Bo Ray']);
  });

  test('links lists the links of all notes, of one note, or to one note', () => {
    const linksOf = (...words: readonly string[]) =>
      inNotes('links', ...words, '--template', '{file}:{line} {target} {to}').stdout;
    expect(linksOf()).toBe('b-queue2.md:10 a-queue10.md a-queue10.md\nc-queue1.md:10 gone.md \n');
    expect(linksOf('queue', '1')).toBe('c-queue1.md:10 gone.md \n');
    expect(linksOf('a-queue10.md', '--backlinks')).toBe(
      'b-queue2.md:10 a-queue10.md a-queue10.md\n',
    );
    expect(inNotes('links', 'undated.md').code).toBe(1);
  });

  test('links --dead lists the dead links that check reports', () => {
    expect(inNotes('links', '--dead').stdout).toBe(
      'c-queue1.md:10\tQueue 1\t\tNo note at "gone.md"\n',
    );
    expect(inNotes('links', 'b-queue2.md', '--dead').code).toBe(1);
  });

  test('links --orphans lists the notes without links to them', () => {
    expect(titles('links', '--orphans')).toEqual(['Queue 2', 'Queue 1', 'undated']);
  });

  test.each([
    [['--backlinks'], '--backlinks is asked of one note'],
    [['undated.md', '--orphans'], '--orphans is asked of all notes'],
    [['--orphans', '--dead'], '--orphans and --dead'],
  ])('links rejects %j', (words, message) => {
    expect(inNotes('links', ...words)).toMatchObject({ stdout: '', code: 2 });
    expect(inNotes('links', ...words).stderr).toContain(message);
  });
});
