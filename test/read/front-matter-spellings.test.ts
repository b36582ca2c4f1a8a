import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { folderOf } from './folder.ts';

const fieldsOf = (matter: string) =>
  readNote({ path: 'a.md', text: `---\n${matter}\n---\nText.\n` }).fields;

/** The event of a talk with this front matter. */
const eventOf = (matter: string) =>
  folderOf({ 'talks/a.md': `---\ntype: talk\ntitle: Wet rope\n${matter}\n---\nText.\n` }).model
    .events[0];

describe('all speakers are read', () => {
  test.each([
    ['in numbered fields', 'speaker1: Mia Holm\nspeaker_2: Jonas Ek'],
    ['in numbered fields of another language', 'Sprecher 1: Mia Holm\nSprecher 2: Jonas Ek'],
    ['beside others', 'speaker: Mia Holm\nco-speakers: [Jonas Ek]'],
    ['a line each', 'speakers: |\n  Mia Holm\n  Jonas Ek'],
    ['in bullets that are text', 'speakers: |\n  - Mia Holm\n  - Jonas Ek'],
    [
      'by links that YAML takes for lists',
      'speakers:\n  - [[Mia Holm]]\n  - [[people/j|Jonas Ek]]',
    ],
    ['by links side by side', 'speakers: [[Mia Holm]], [[Jonas Ek]]'],
    ['by links to pages', 'speakers: [Mia Holm](https://m.org), [Jonas Ek](https://j.org)'],
    ['as keys of their companies', 'speakers:\n  Mia Holm: Acme\n  Jonas Ek: Blue'],
    ['in lists of such', 'speakers:\n  - Mia Holm: Acme\n  - speaker: Jonas Ek'],
  ])('%s', (_, matter) => {
    expect(fieldsOf(matter).speakers?.value).toEqual(['Mia Holm', 'Jonas Ek']);
  });
});

test('a company below a speaker is not a speaker', () => {
  expect(fieldsOf('speaker: |\n  Mia Holm\n  Acme Corp').speakers?.value).toEqual(['Mia Holm']);
});

test.each([
  'co-author: Jonas Ek',
  'author2: Jonas Ek',
  'speaker2_bio: Jonas Ek',
  'coordinator: Jonas Ek',
  'speaker2:',
  'host: Jonas Ek',
])('%s adds no speaker', (matter) => {
  expect(fieldsOf(`speaker: Mia Holm\n${matter}`).speakers?.value).toEqual(['Mia Holm']);
});

test('the field for speakers has names in other languages', () => {
  for (const name of ['Referent*in', 'présentatrice', 'expositora', 'mowca', '报告人', '발제자'])
    expect(fieldsOf(`${name}: Mia Holm`).speakers?.value, name).toEqual(['Mia Holm']);
});

test('the field for an event has several names', () => {
  for (const name of ['Kongress', 'congrès', 'jornadas', 'イベント名', 'conf_name', 'Event Title'])
    expect(fieldsOf(`${name}: Rope Days`).event?.value, name).toBe('Rope Days');
  expect(fieldsOf('event: {conference: Rope Days}').event?.value).toBe('Rope Days');
  expect(fieldsOf('presented_at: Rope Days').event?.value).toBe('Rope Days');
  expect(fieldsOf('presented_at: 2021-03-04').event).toBeUndefined();
});

test('the field for a date has several names', () => {
  for (const name of ['when', 'presented_on', 'Session Date', 'dzien', '発表日', '演讲日期'])
    expect(fieldsOf(`${name}: 2021-03-04`).date?.value, name).toBe('2021-03-04');
  expect(fieldsOf('date:\n  end: 2021-03-06\n  start: 2021-03-04').date?.value).toBe('2021-03-04');
});

test('the field for an event can contain year, date and place', () => {
  expect(eventOf('event: {name: Rope Days, year: 2021}')).toMatchObject({
    name: 'Rope Days',
    year: 2021,
  });
  expect(eventOf('event:\n  title: Rope Days\n  date: 2021-03-04\n  city: Kiel')).toMatchObject({
    name: 'Rope Days',
    date: '2021-03-04',
    location: 'Kiel',
  });
});

test('the date of an event with a first and a last day is the first', () => {
  expect(eventOf('event: {name: Rope Days, from: 2021-03-04, to: 2021-03-06}')).toMatchObject({
    date: '2021-03-04',
  });
  expect(fieldsOf('event: Rope Days\nfrom: 2021-03-04').date).toBeUndefined();
});

test.each([
  ['speaker: Quonk, Yorva', ['Yorva Quonk']],
  ['speakers:\n  - Quonk, Yorva\n  - Plim, Mirel', ['Yorva Quonk', 'Mirel Plim']],
  ['speaker: Quonk, Engineer', ['Quonk']],
])('a family name may come first: %s', (matter, names) => {
  expect(fieldsOf(matter).speakers?.value).toEqual(names);
});

test.each(['event_year: 2021', 'year: 2021', 'date: 2021', 'date: 03/04/2021'])(
  '%s gives the year of an event',
  (matter) => {
    expect(eventOf(`event: Rope Days\n${matter}`)).toMatchObject({ name: 'Rope Days', year: 2021 });
  },
);

test('a short year in the name of an event is its year, and the year of a book is not a date', () => {
  expect(eventOf("event: Rope Days '21")).toMatchObject({ name: "Rope Days '21", year: 2021 });
  expect(fieldsOf('title: Wet rope\nyear: 2021').date).toBeUndefined();
});

describe('topics', () => {
  test.each([
    ['hashtags in one text', 'tags: "#rope #knots"'],
    ['a line each', 'tags: |\n  - rope\n  - knots'],
    ['links', 'tags:\n  - [[rope]]\n  - [[knots]]'],
    ['commas of other scripts', 'タグ: rope、knots'],
    ['categories beside tags', 'category: rope\ntags: [knots, rope]'],
  ])('%s', (_, matter) => {
    expect(fieldsOf(matter).topics.map(({ value }) => value)).toEqual(['rope', 'knots']);
  });
});

test("fields in Zola's own tables are read", () => {
  const text =
    '+++\ntitle = "Wet rope"\n[taxonomies]\ntags = ["rope"]\n[extra]\nspeaker = "Mia Holm"\n+++\nText.\n';
  const { speakers, topics } = readNote({ path: 'a.md', text }).fields;
  expect(speakers?.value).toEqual(['Mia Holm']);
  expect(topics.map(({ value }) => value)).toEqual(['rope']);
});
