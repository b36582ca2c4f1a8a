import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { folderOf } from './folder.ts';

const read = (text: string) => readNote({ path: 'a.md', text });
const rules = (text: string) => read(text).diagnostics.map(({ rule, line }) => [rule, line]);

test('invalid YAML in the front matter is reported with its line, and the other fields are read', () => {
  const text = '---\nevent: A: b: [\nspeaker: Ann Lee\n---\n# Real title\n\nText.\n';
  const facts = read(text);
  expect(facts.diagnostics).toMatchObject([
    { severity: 'error', file: 'a.md', rule: 'front-matter-invalid', line: 2 },
  ]);
  expect(facts.fields.event?.value).toBe('A: b: [');
  expect(facts.fields.speakers?.value).toEqual(['Ann Lee']);
  expect(facts.whole.title).toMatchObject({ value: 'Real title', line: 5 });
});

test.each(['js', 'javascript', 'coffee', 'cson', ' js'])(
  'front matter with the language %j is never run or read',
  (language) => {
    const text = `---${language}\n{ title: (globalThis.ran = "yes") }\n---\n# Real title\n`;
    expect(rules(text)).toEqual([['front-matter-invalid', 1]]);
    expect(read(text).whole.title.value).toBe('Real title');
    expect(globalThis).not.toHaveProperty('ran');
  },
);

test.each([
  ['releases.md', '## 1.0.1\n\n'],
  ['talks.md', '## ab\n\n'],
])('a note with more headings than a call can have arguments is read: %s', (path, unit) => {
  const text = `# All\n\n${unit.repeat(160_000)}`;
  expect(readNote({ path, text }).whole.title.value).toBe('All');
});

test('a note cannot change Object.prototype', () => {
  const text =
    '---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\ntitle: T\nspeaker: Ann Lee\n<<: {__proto__: {polluted: 1}}\n---\n';
  expect(folderOf({ 'a.md': text }).model.talks[0]?.title).toBe('T');
  expect({}).not.toHaveProperty('polluted');
});

test('YAML aliases that expand exponentially are rejected', () => {
  const levels = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  expect(rules(`---\na0: &a0 [x]\n${levels.join('\n')}\n---\n`)).toEqual([
    ['front-matter-invalid', 1],
  ]);
});

test('two thematic breaks around text are not front matter', () => {
  const facts = read('---\n\nSome text here.\n\n---\n\n# Title\n');
  expect(facts.diagnostics).toEqual([]);
  expect(facts.bodyStart).toBe(0);
  expect(facts.whole.title).toMatchObject({ value: 'Title', line: 7 });
});

test('an unclosed code fence makes the rest of the note code, and is not a problem', () => {
  const { model, diagnostics } = folderOf({ 'talks/a.md': '# A\n\n```js\n# not a heading\n' });
  expect(diagnostics).toEqual([]);
  expect(model.talks.map(({ title }) => title)).toEqual(['A']);
});

test('an empty file is reported, and still is a note', () => {
  expect(rules('')).toEqual([['note-empty', undefined]]);
  expect(rules(' \n\n')).toEqual([['note-empty', undefined]]);
  expect(folderOf({ 'a.md': '' }).model.notes).toHaveLength(1);
});

test('CRLF changes only offsets', () => {
  const text = '---\ntitle: T\n---\n\n# T\n\n- **a**: b\n  c\n\n## S\n\nText.\n';
  const crlf = text.replaceAll('\n', '\r\n');
  const lines = (source: string) => {
    const { passages, terms, talks } = folderOf({ 'a.md': source }).model;
    return {
      passages: passages.map(({ heading, place, span }) => [
        heading,
        place,
        source.slice(span.start, span.end).replaceAll('\r', ''),
      ]),
      terms: terms.map(({ name, definitions }) => [name, definitions[0]?.place]),
      talks: talks.map(({ title, place }) => [title, place]),
    };
  };
  expect(lines(crlf)).toEqual(lines(text));
});

test.each([
  ['\n', '- [ ] \nRPO (Recovery Point Objective)\n'],
  ['\r\n', '- [x]\r\n  RPO (Recovery Point Objective)\r\n'],
])(
  "a definition in the text below a task's box has the right line, after the line end %j",
  (_, text) => {
    const { definitions } = readNote({ path: 'a.md', text });
    expect(definitions.map(({ term, line }) => ({ term, line }))).toEqual([
      { term: 'RPO', line: 2 },
    ]);
  },
);

test('a CR after unclosed backticks is not a part of the line', () => {
  const text = 'Speaker: FaaS (Function as a Service)```\r\nmore\r\n';
  expect(read(text).whole.speakers).toEqual(read(text.replaceAll('\r', '')).whole.speakers);
});

test.each([
  ['5 MB of nested brackets', '['.repeat(5_000_000)],
  ['5 MB of nested brackets in lines', '[[[[[[[[[\n'.repeat(500_000)],
  [
    '10,000 list levels',
    Array.from({ length: 10_000 }, (_, i) => `${'  '.repeat(i % 1500)}- a`).join('\n'),
  ],
  ['10,000 list levels in a line', `${'- '.repeat(10_000)}a`],
  ['quotes in quotes', '> '.repeat(10_000)],
  ['emphasis', '*_a_* '.repeat(100_000)],
  ['emphasis in lines that only look like a table', `|a|b|\n|-|\n${'|*_a_*|\n'.repeat(50_000)}`],
  ['comments that end nowhere', `Text ${`<!-- ${'some words '.repeat(12)}`.repeat(2_000)}`],
  ['titles of links that end nowhere', `[a](b (${'some words '.repeat(12)}`.repeat(2_000)],
  ['lines with blanks at their ends', 'word \n'.repeat(50_000)],
])('%s do not hang the parser, and are reported', (_, text) => {
  expect(rules(`# Title\n\n${text}`)).toEqual([['note-too-complex', undefined]]);
  expect(read(`# Title\n\n${text}`).whole.title.value).toBe('Title');
});

test('a misspelt field and an ambiguous date are reported', () => {
  expect(
    read('---\ntitle: T\nspeekers: Ann Lee\ndate: 03/04/2019\n---\n').diagnostics,
  ).toMatchObject([
    { rule: 'field-unknown', line: 3, hint: 'Did you mean speakers?' },
    { rule: 'date-unclear', line: 4 },
  ]);
});

test.each([
  ['a heading of 300 KB', `# ${'a'.repeat(300_000)}`],
  ['a heading of many words', `# X by ${'and '.repeat(50_000)}`],
  ['a line of short forms', '(AB) '.repeat(50_000)],
  ['a line of hashtags', '#ab '.repeat(50_000)],
  ['a line of spaces', `a${' '.repeat(300_000)}b`],
  ['a bullet of dashes', `* a${' -'.repeat(100_000)}`],
  ['many headings', '## Title by Ann Lee\n\nx\n\n'.repeat(3_000)],
  ['a long table', `|Term|Meaning|\n|-|-|\n${'|[a](b.md)|c d e|\n'.repeat(3_000)}`],
  ['colons', `${':'.repeat(100_000)}\n\n# ${': '.repeat(50_000)}`],
])('%s is read in limited time', (_, text) => {
  expect(() => folderOf({ 'a.md': text })).not.toThrow();
});

test('a list of very many links is within the limits, because each bullet counts as a paragraph', () => {
  const text = `# Reading\n\n${'- [a_b](c_d.md) by *them*\n'.repeat(3_000)}`;
  expect(rules(text)).toEqual([]);
  expect(read(text).links).toHaveLength(3_000);
});

test('a table of very many terms is within the limits, because each row counts by itself', () => {
  const rows = Array.from(
    { length: 1_500 },
    (_, i) => `| **Term ${i}** | [What](b.md) it *is* |\n`,
  );
  const text = `# Glossary\n\n| Term | Meaning |\n|---|---|\n${rows.join('')}`;
  expect(rules(text)).toEqual([]);
  expect(read(text).definitions).toHaveLength(1_500);
});

test('bullets that continue a paragraph, because they are indented like code, count as one paragraph', () => {
  const text = `# Title\n\nText\n${'      - [[[[[\n'.repeat(3_000)}`;
  expect(rules(text)).toEqual([['note-too-complex', undefined]]);
});
