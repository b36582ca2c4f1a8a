import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';

const read = (text: string) => readNote({ path: 'a.md', text });
const yaml = (...lines: readonly string[]) => read(`---\n${lines.join('\n')}\n---\nText.\n`);

/** The properties of a note's front matter, as `name: value, value`. */
const propertiesOf = ({ fields }: ReturnType<typeof read>) =>
  fields.properties.map(({ name, values }) => `${name}: ${values.join(', ')}`);
const problemsOf = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.map(({ line, message, hint }) => [line, message, hint]);

test.each([
  '2.10',
  '0042',
  '12:45',
  '0x1F',
  '1e3',
  '1_000',
  'yes',
  'No',
  '2024-02-30',
  '2020-01-01',
])('%s is kept as written', (value) => {
  expect(yaml(`version: ${value}`).fields.properties[0]?.values).toEqual([value]);
  expect(yaml(`title: ${value}`).whole.title.value).toBe(value);
  expect(read(`---json\n{"version": "${value}"}\n---\n`).fields.properties[0]?.values).toEqual([
    value,
  ]);
});

test('null, true and false are not titles', () => {
  for (const value of ['', '~', 'null', 'true', 'false']) {
    expect(yaml(`title: ${value}`).fields.title).toBeUndefined();
  }
  expect(propertiesOf(yaml('draft: true', 'rating:', 'sub:'))).toEqual([
    'draft: true',
    'rating: ',
    'sub: ',
  ]);
});

test('nested fields are named with their path', () => {
  const note = yaml('book:', '  isbn: 0071', '  by: {first: Ann, last: Lee}', 'seen: [a, [b, c]]');
  expect(propertiesOf(note)).toEqual([
    'book.isbn: 0071',
    'book.by.first: Ann',
    'book.by.last: Lee',
    'seen: a, b, c',
  ]);
});

test.each([
  ['+++\nday = 2022-03-04\nat = 2022-12-31T23:15:00-09:00\n+++\n'],
  ['---\nday: 2022-03-04\nat: 2022-12-31T23:15:00-09:00\n---\n'],
])('time zones do not change a date', (text) => {
  expect(propertiesOf(read(text))).toEqual(['day: 2022-03-04', 'at: 2022-12-31T23:15:00-09:00']);
});

test('a date that does not exist is reported, in YAML and in TOML', () => {
  for (const text of ['---\ndate: 2023-02-31\n---\n', '+++\ndate = 2023-02-31\n+++\n']) {
    const note = read(`${text}# Text\n`);
    expect(note.fields.date?.value).toBe('2023-02-31');
    expect(problemsOf(note)).toEqual([
      [2, 'The date "2023-02-31" does not exist', 'Write it as 2019-03-29'],
    ]);
  }
  expect(yaml('title: T', 'date: 2022-14-01').diagnostics).toMatchObject([{ line: 3 }]);
});

const INVALID = 'The front matter is not valid YAML:';

/** For each invalid line between valid ones: the field that is still read, and the problem that is reported. */
test.each([
  [
    'a colon',
    ['mood: Rain: more rain'],
    'mood: Rain: more rain',
    'a second colon stands in the line',
    'Quote values that hold a colon',
    0,
  ],
  [
    'tabs',
    ['mood:', '\t- wet', '\t- cold'],
    'mood: wet, cold',
    'a tab stands before the text',
    'Indent with spaces',
    1,
  ],
  [
    'an at sign',
    ['mood: @bob'],
    'mood: @bob',
    'a value cannot begin with @ or `',
    'Quote values that begin with @',
    0,
  ],
  [
    'a comment in a list',
    ['mood: [#wet, cold]'],
    'mood: #wet, cold',
    'what begins with # is a comment',
    'Quote what begins with #',
    0,
  ],
  [
    'an unclosed list',
    ['mood: [wet, "cold"'],
    'mood: wet, cold',
    'a bracket is not closed',
    'Close the bracket, or quote the value',
    0,
  ],
  [
    'an unclosed quote',
    ['mood: "wet and cold'],
    'mood: wet and cold',
    'a quote is not closed',
    'Close the quote',
    0,
  ],
  [
    'text behind a quote',
    ['mood: "wet" and cold'],
    'mood: wet" and cold',
    'text stands behind the closing quote',
    'Quote the value as a whole',
    0,
  ],
  [
    'a percent sign',
    ['mood: %wet'],
    'mood: %wet',
    'its first character means something to YAML',
    'Quote the value',
    0,
  ],
  [
    'text without a key',
    ['just some words'],
    undefined,
    'this line has no key',
    'Write key: value',
    0,
  ],
] as const)(
  '%s does not prevent the reading of other lines',
  (_, lines, property, reason, hint, at) => {
    const note = yaml('title: First', ...lines, 'event: Last Days 2024');
    expect(propertiesOf(note)).toEqual([
      'title: First',
      ...(property ? [property] : []),
      'event: Last Days 2024',
    ]);
    expect(problemsOf(note)).toEqual([[3 + at, `${INVALID} ${reason}`, hint]]);
  },
);

test.each(['  ', '\t'])('a field indented by %j below a text is read as a field', (indent) => {
  const note = yaml('title: First', `${indent}mood: wet`, 'event: Last Days 2024');
  expect(propertiesOf(note)).toEqual(['title: First', 'mood: wet', 'event: Last Days 2024']);
  expect(problemsOf(note)).toEqual([
    [3, `${INVALID} the field is indented`, 'Begin it where the others begin'],
  ]);
});

test('the first of two equal fields counts', () => {
  const note = yaml('title: One', 'mood: wet', 'title: Two');
  expect(propertiesOf(note)).toEqual(['title: One', 'mood: wet']);
  expect(problemsOf(note)).toEqual([
    [4, `${INVALID} "title" stands on line 2, too`, 'Keep one of them'],
  ]);
});

test('every invalid line is reported', () => {
  const note = yaml('title: One: two', 'mood: wet', 'tags:', '\t- a', 'by: @ann');
  expect(note.diagnostics.map(({ line }) => line)).toEqual([2, 5, 6]);
});

test('hashtags that YAML reads as a comment are read as tags', () => {
  const note = yaml('title: T', 'tags: #rain #wind');
  expect(note.fields.topics.map(({ value }) => value)).toEqual(['rain', 'wind']);
  expect(problemsOf(note)).toEqual([
    [
      3,
      'The value of "tags" is a comment to YAML',
      'Quote values that begin with #, or leave it out',
    ],
  ]);
  expect(yaml('title: T', 'tags: # none yet').diagnostics).toEqual([]);
});

test('invalid JSON and TOML are reported with their line', () => {
  const json = read('---json\n{"title": "T",\n "mood": [1, 2}\n---\n');
  expect(json.fields.title?.value).toBe('T');
  expect(json.diagnostics).toMatchObject([{ line: 3, rule: 'front-matter-invalid' }]);
  const toml = read('+++\ntitle = "T"\nmood = = 2\n+++\n# Text\n');
  expect(toml.diagnostics).toMatchObject([{ line: 3, rule: 'front-matter-invalid' }]);
  expect(toml.whole.title.value).toBe('Text');
});

test.each([
  ['brackets', `a: ${'['.repeat(30_000)}`],
  ['colons', `a${': '.repeat(30_000)}`],
  ['spaces', `a: [x\nb${' '.repeat(60_000)}c`],
  ['quotes', `a: ${'"\''.repeat(30_000)}`],
  [
    'keys',
    Array.from({ length: 8_000 }, (_, key) => `k${key}: : x`)
      .join('\n')
      .slice(0, 60_000),
  ],
  ['anchors', `a: [${'&a x, *a, '.repeat(6_000)}]`],
])('64 KB of %s are read in limited time', (_, block) => {
  expect(yaml(block, 'title: T').diagnostics.length).toBeGreaterThan(0);
});

test.each([
  ['speaker: Ole Berg, Jr.', ['Ole Berg Jr']],
  ['speakers: ["Ole Berg, Jr.", Ida Ash]', ['Ole Berg Jr', 'Ida Ash']],
  ['speakers: ["Lund, Maria", "Berg, Thomas"]', ['Maria Lund', 'Thomas Berg']],
  ['speakers: Maria Lund, Thomas Berg', ['Maria Lund', 'Thomas Berg']],
  ['speakers: Ida, Oscar', ['Ida', 'Oscar']],
  ['speakers: Ida, Oscar, Lena', ['Ida', 'Oscar', 'Lena']],
  ['speakers: Kim, Ida', ['Ida Kim']],
])('%s gives the speakers %j', (field, names) => {
  const { fields } = readNote({ path: 'a.md', text: `---\n${field}\n---\n# Moss\n` });
  expect(fields.speakers?.value).toEqual(names);
});
