import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/render/formats/format-names.ts';
import { runs } from '../property.ts';
import { folderOf, PACKAGE_ROOT, run, runJson } from './run.ts';

/** An item as a line of NDJSON contains it. */
const versioned = (item: object): object => ({ schemaVersion: 1, ...item });

const notes = folderOf({
  'talks/retry.md': `---
title: Retry | or not
event: Cloud Day
date: 2021-05-06
speakers: [Ada Lovelace, Grace Hopper]
topics: [errors]
---
Über die Brücke: a retry storm takes the system down.

## Backoff

Wait longer before each retry.
`,
  'talks/queues.md': `---
title: Queues
event: Cloud Day
date: 2021-05-06
topics: [errors, scaling]
---
A queue holds what a retry would lose.
`,
  'glossary.md': '# Glossary\n\n- **idempotency**: Doing it twice does no harm to a retry.\n',
});

const inNotes = (...words: string[]) => run(['--notes', notes, ...words]);

/** Commands that list items, and the name of the list in their JSON. */
const LISTINGS = [
  { words: ['search', 'retry'], list: 'hits' },
  { words: ['talks'], list: 'talks' },
  { words: ['talks', 'queues'], list: 'talks' },
  { words: ['topics'], list: 'topics' },
  { words: ['topics', 'errors'], list: 'passages' },
  { words: ['glossary'], list: 'terms' },
  { words: ['glossary', 'idempotency'], list: 'terms' },
  { words: ['about', 'retry'], list: 'passages' },
] as const;

/** Commands with an empty list. */
const EMPTY = [
  { words: ['search', 'xylophone'], list: 'hits' },
  { words: ['talks', '--year', '1999'], list: 'talks' },
  { words: ['topics', 'xylophone'], list: 'passages' },
  { words: ['glossary', 'xylophone'], list: 'terms' },
  { words: ['about', 'xylophone'], list: 'passages' },
] as const;

/** The first columns of every listing. */
const SHARED = ['kind', 'id', 'title', 'file', 'line', 'column'] as const;
type Item = Readonly<Record<(typeof SHARED)[number], unknown>>;

const rowsOf = (words: readonly string[]): readonly (readonly string[])[] =>
  inNotes(...words, '--format', 'tsv')
    .stdout.replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t'));

describe.each(LISTINGS)('$words', ({ words, list }) => {
  test('as ndjson prints each item of the JSON list in a line', () => {
    const lines = inNotes(...words, '--format', 'ndjson')
      .stdout.trimEnd()
      .split('\n');
    const answer = runJson<Record<string, readonly object[]>>(['--notes', notes, ...words]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual(answer[list]?.map(versioned));
  });

  test('as json prints exactly the output of --json', () => {
    const { stdout } = inNotes(...words, '--format', 'json');
    expect(stdout).toBe(inNotes(...words, '--json').stdout);
    expect(inNotes(...words, '--format', 'json', '--json').stdout).toBe(stdout);
  });

  test('as vimgrep prints lines with file, line and column', () => {
    const { stdout, code } = inNotes(...words, '--format', 'vimgrep');
    expect(code).toBe(0);
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^\/.+\.md:[1-9]\d*:[1-9]\d*:.+$/u);
      expect(line.startsWith(notes)).toBe(true);
    }
  });

  test('as tsv has as many values in each row as in the header', () => {
    const rows = rowsOf(words);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  test('has the shared columns with the same values in tsv, JSON and templates', () => {
    const [names = [], ...rows] = rowsOf(words);
    expect(names.slice(0, SHARED.length)).toEqual(SHARED);
    const items = runJson<Record<string, readonly Item[]>>(['--notes', notes, ...words])[list];
    expect(items?.map((item) => SHARED.map((name) => `${item[name]}`))).toEqual(
      rows.map((row) => row.slice(0, SHARED.length)),
    );
    const template = SHARED.map((name) => `{${name}}`).join('\\t');
    const printed = inNotes(...words, '--template', template)
      .stdout.split('\n')
      .slice(0, -1);
    expect(printed).toEqual(rows.map((row) => row.slice(0, SHARED.length).join('\t')));
  });

  test('can be printed with a template of the shared fields', () => {
    const { stdout } = inNotes(
      ...words,
      '--template',
      '{kind} {id} {title}\\t{file}:{line}:{text}',
    );
    expect(stdout.trimEnd()).toMatch(/^(?:(?:talk|topic|term|note) .+\t[\w/]+\.md:\d+:.+\n?)+$/u);
  });
});

test('every column of every listing is a field for templates', () => {
  for (const { words } of LISTINGS) {
    const [names = [], ...rows] = rowsOf(words);
    const template = names.map((name) => `{${name}}`).join('\t');
    const { stdout } = inNotes(...words, '--template', template);
    expect(stdout).toBe(rows.map((row) => `${row.join('\t')}\n`).join(''));
  }
});

describe.each(EMPTY)('$words with an empty list', ({ words, list }) => {
  test.each(FORMAT_NAMES)('is valid as %s, and exits with 1', (format) => {
    const { stdout, stderr, code } = inNotes(...words, '--format', format);
    expect(code).toBe(1);
    expect(stderr).toContain('Try: serverless-notes');
    if (format === 'json') expect(JSON.parse(stdout)).toMatchObject({ [list]: [] });
    else if (format === 'tsv') expect(stdout).toMatch(/^[a-zA-Z]+(?:\t[a-zA-Z]+)+\n$/u);
    else if (format === 'markdown') expect(stdout).toMatch(/^\| .+ \|\n\|(?: --- \|)+\n$/u);
    else expect(stdout).toBe('');
  });
});

describe('values in templates and tables', () => {
  test('are joined if there are several, and an event is shown by its name', () => {
    const template = '{title}: {speakers}, {event} {year}';
    expect(inNotes('talks', 'retry', '--template', template).stdout).toBe(
      'Retry | or not: Ada Lovelace, Grace Hopper, Cloud Day 2021\n',
    );
  });

  test('are escaped in a Markdown table', () => {
    expect(inNotes('talks', 'retry', '--format', 'markdown').stdout).toContain('Retry \\| or not');
  });

  test('are printed as one field a line in the plain format', () => {
    expect(inNotes('topics', '--format', 'plain').stdout).toContain(
      'title: scaling\nfile: talks/queues.md\nline: 5\ncolumn: 1\ntalks: queues\n',
    );
  });

  test('of a term with several definitions are printed as several records', () => {
    const folder = folderOf({
      'a.md': '# Glossary\n\n- **lag**: The wait for a message.\n',
      'b.md': '# Glossary\n\n- **lag**: How far a replica is behind.\n',
    });
    const { stdout } = run(['--notes', folder, 'glossary', '--template', '{term} {file}']);
    expect(stdout).toBe('lag a.md\nlag b.md\n');
  });
});

describe('-0', () => {
  test('ends each record with NUL, and prints no line breaks', () => {
    const { stdout } = inNotes('talks', '-0', '--template', '{file}');
    expect(stdout).toBe('talks/queues.md\0talks/retry.md\0');
  });

  test('is not read as a word to exclude from a search', () => {
    const { stdout } = inNotes('search', 'queue', '-0', '--template', '{title}', '--limit', '1');
    expect(stdout).toBe('Queues\0');
  });

  test.each([[[]], [['--json']], [['--format', 'markdown']]])(
    'does not work with %j',
    (options) => {
      const { stdout, stderr, code } = inNotes('talks', '-0', ...options);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('-0');
    },
  );
});

test('a template may begin with a hyphen, as in a list', () => {
  const words = ['retry', '--template', '- {title}', '-storm', '--type', 'talk'];
  expect(inNotes('search', ...words).stdout).toBe('- Queues\n');
});

describe('wrong use', () => {
  test('an unknown field is answered with the most similar field', () => {
    const { stdout, stderr, code } = inNotes('talks', '--template', '{titel}');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('No field {titel} in this listing\n  Did you mean {title}?');
  });

  test('an unknown format is answered with the list of formats', () => {
    const { stderr, code } = inNotes('talks', '--format', 'jsonl');
    expect(code).toBe(2);
    expect(stderr).toContain(
      "Unknown --format 'jsonl'; choose json, ndjson, vimgrep, tsv, plain or markdown",
    );
  });

  test.each([
    [['--json', '--format', 'tsv'], '--json and --format tsv'],
    [['--json', '--template', '{id}'], '--json and --template'],
    [['--format', 'tsv', '--template', '{id}'], '--format tsv and --template'],
  ])('%j are options that contradict each other', (options, message) => {
    const { stdout, stderr, code } = inNotes('talks', ...options);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
  });
});

describe('paths', () => {
  const first = (words: readonly string[], cwd: string) =>
    run([...words, '--format', 'vimgrep'], { cwd }).stdout.split(':')[0] ?? '';

  test('are relative to the current folder if the notes folder was given as a relative path', () => {
    const cwd = join(notes, 'elsewhere');
    mkdirSync(cwd, { recursive: true });
    expect(first(['--notes', '..', 'talks', 'queues'], cwd)).toBe('../talks/queues.md');
    expect(first(['--notes', '.', 'talks', 'queues'], notes)).toBe('talks/queues.md');
    const given = relative(dirname(notes), notes);
    expect(first(['--notes', given, 'talks', 'queues'], dirname(notes))).toBe(
      `${given}/talks/queues.md`,
    );
  });

  test('of the bundled notes lead into the package', () => {
    expect(first(['talks'], notes)).toBe(
      join(PACKAGE_ROOT, 'notes/talks/01-serverless-as-a-bank.md'),
    );
  });

  test('are available in templates, in addition to the file inside the notes folder', () => {
    const { stdout } = inNotes('talks', 'queues', '--template', '{path} {file}');
    expect(stdout).toBe(`${join(notes, 'talks/queues.md')} talks/queues.md\n`);
  });
});

test('ndjson and json contain the same hits, whatever the notes contain', () => {
  const sentence = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => `retry ${text.replace(/[\r\n]/gu, ' ')}`);
  fc.assert(
    fc.property(sentence, (text) => {
      const folder = folderOf({ 'note.md': `# Retry\n\n${text}\n` });
      const words = ['--no-cache', '--notes', folder, 'search', 'retry'];
      const { hits } = runJson<{ hits: readonly object[] }>(words);
      const { stdout } = run([...words, '--format', 'ndjson']);
      const lines = stdout.split('\n').slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(hits.map(versioned));
      expect(hits.length).toBeGreaterThan(0);
    }),
    runs(8),
  );
});
