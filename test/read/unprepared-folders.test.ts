import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

type Files = Readonly<Record<string, string>>;

/** `title | speakers | event year` for each talk. */
function talksOf(files: Files): readonly string[] {
  const { talks, events } = folderOf(files).model;
  return talks.map(({ title, speakers, event }) => {
    const { name = '-', year = '' } = events[event ?? -1] ?? {};
    return `${title} | ${speakers.join(', ')} | ${name} ${year}`.replace(/ +/g, ' ').trim();
  });
}

const notesOf = (files: Files) => folderOf(files).model.notes;

test.each([
  ['log/2022-11-03.md', 'renew the pass on 2023-01-09\n', '2022-11-03'],
  ['log/November 3rd, 2022.md', '- order 2022-1209\n', '2022-11-03'],
  ['log/Thu 3. November 2022.md', 'Date: 2022-11-04\n', '2022-11-03'],
  ['2022-11-03 planning.md', 'moved to 2022-11-10\n', '2022-11-03'],
  ['2022-11-03 planning.md', 'Date: 2022-11-10\n', '2022-11-10'],
  ['bills.md', '- pay the plumber by 2022-11-10\n', undefined],
  ['moss.md', '# Moss\n\n10 November 2022, Ely\n', '2022-11-10'],
])('%s with %j is of the day %s', (path, text, date) => {
  expect(notesOf({ [path]: text })[0]?.date).toBe(date);
});

test.each([
  ['Time | Talk | Speaker', '9:00 | Wet feet | Ada Hill', '9:40 | Dry land | Mo Lark'],
  ['Speaker | Title', 'Ada Hill | Wet feet', 'Mo Lark | Dry land'],
  ['Zeit | Vortrag | Referentin', '9:00 | Wet feet | Ada Hill', '10:00 | Dry land | Mo Lark'],
  ['Session | Who', 'Wet feet | Ada Hill, Fen Ltd', 'Dry land | Mo Lark'],
])('a programme with the columns %s holds talks', (head, ...rows) => {
  const line = (cells: string) => `| ${cells} |\n`;
  const rule = line(head.replace(/[^|]+/g, ' --- '));
  const rest = line(head.replace(/[^|]+/g, ' ').replace(' |', ' Lunch |'));
  const text = `# Bog Days 2021\n\n${line(head)}${rule}${rows.map(line).join('')}${rest}`;
  expect(talksOf({ 'bog.md': text })).toEqual([
    'Wet feet | Ada Hill | Bog Days 2021',
    'Dry land | Mo Lark | Bog Days 2021',
  ]);
});

test('a table of books holds no talks, nor a programme beside the notes of its talks', () => {
  const books = '| Title | Author |\n| --- | --- |\n| Far hills | Ada Hill |\n| Fens | Mo Lark |\n';
  expect(talksOf({ 'shelf.md': `# Shelf 2021\n\n${books}` })).toEqual([]);
  const programme =
    '| Talk | Speaker |\n| --- | --- |\n| Wet feet | Ada Hill |\n| Dry | Mo Lark |\n';
  const files = {
    'bogdays-2021/README.md': `# Bog Days 2021\n\n${programme}`,
    'bogdays-2021/wet.md': '# Wet feet\n\nSpeaker: Ada Hill\n\n- w\n',
  };
  expect(talksOf(files)).toEqual(['Wet feet | Ada Hill | Bog Days 2021']);
});

test("the event in the front matter of a file with several talks is theirs, and a note of type event's its own", () => {
  const two = '## Wet - [[Ada Hill]]\n\n- w\n\n## Dry - [[folk/Mo Lark|Mo]]\n\n- d\n';
  expect(
    talksOf({ 'a.md': `---\nevent: Bog Days\ndate: 2021-05-06\n---\n# Notes\n\n${two}` }),
  ).toEqual(['Wet | Ada Hill | Bog Days 2021', 'Dry | Mo Lark | Bog Days 2021']);
  expect(
    talksOf({
      'Bog Days.md': `---\ntype: event\ndate: 2021-05-06\n---\n${two}`,
      'Fen Days.md': '---\ntype: event\ndate: 2022-05-06\n---\n',
    }),
  ).toEqual(['Wet | Ada Hill | Bog Days 2021', 'Dry | Mo Lark | Bog Days 2021']);
});

test.each([
  ['Speaker: [[Ada Hill]]', ['Ada Hill']],
  ['presenter:: [[Ada Hill]], [[Mo Lark]]', ['Ada Hill', 'Mo Lark']],
  ['*by [[folk/Ada Hill]]*', ['Ada Hill']],
  ['Speakers:\n- [[@Ada Hill]]\n- [[Mo Lark|Mo]]', ['Ada Hill', 'Mo Lark']],
])('linked people are speakers: %s', (line, speakers) => {
  const { talks } = folderOf({ 'talks/a.md': `# Wet feet\n\n${line}\n\n- w\n` }).model;
  expect(talks[0]?.speakers).toEqual(speakers);
});

test.each([
  ['novels/Fens.md', '# Fens\nby Ada Hill\n\n- wet\n'],
  ['Books to read/Far hills - Ada Hill.md', '- high\n'],
  ['Rezepte/Suppe.md', '# Suppe von Ada Hill\n\n- Lauch\n'],
  ['films/fens.md', '# Fens\n*Ada Hill*, 1987\n\n- wet\n'],
])('who made what a folder collects is no speaker: %s', (path, text) => {
  expect(talksOf({ [path]: text })).toEqual([]);
});

test('who is said to speak does so in any folder', () => {
  const text = '# Fens\n\nSpeaker: Ada Hill\nEvent: Bog Days 2021\n\n- wet\n';
  expect(talksOf({ 'articles/fens.md': text })).toEqual(['Fens | Ada Hill | Bog Days 2021']);
  expect(talksOf({ 'books/talks/fens.md': '# Fens\nby Ada Hill\n\n- wet\n' })).toHaveLength(1);
});

test('files beside the folders of events collect other things', () => {
  const talk = '# Wet feet\n\nSpeaker: Ada Hill\n\n- w\n';
  const files = {
    'README.md': '# My conference notes\n',
    'quotes.md': '# What speakers said\n\n- "wet"\n',
    'where.md': '# Places to stay\n\n- the barge\n',
    'bogdays-2021/wet.md': talk,
    'fenconf-2022/dry.md': talk,
  };
  expect(talksOf(files)).toHaveLength(2);
  const people = '- Ada Hill - moss\n- Zorana Quonk - dry land\n';
  expect(folderOf({ 'folk.md': people }).model.terms).toEqual([]);
});

test.each([
  ['links.md', '# Links\n\n## Weather\n- rain\n', 'Links'],
  ['resources.md', '# Resources\n\n## Maps\n- a\n\n## Boats\n- b\n', 'Resources'],
  ['2023-05-02 barge.md', '# Notes\n\n## Ropes\n- 4\n', '2023-05-02 barge'],
  ['talks/a.md', '# Notes\n\n## Moss in winter\n- wet\n', 'Moss in winter'],
])('%s with %j is called %s', (path, text, title) => {
  expect(notesOf({ [path]: text })[0]?.title).toBe(title);
});

test.each([
  '---\ntags: [talk]\n---\n# Wet feet\n',
  '# Wet feet\n#bog #talk\n\n- w\n',
  '# Wet feet\n\n- w\n\nTags: #conference-talk\n',
  '---\ntype: lightning-talk\n---\n# Wet feet\n',
  '---\ncategory: talks\n---\n# Wet feet\n',
  '---\ntags: [type/talk]\n---\n# Wet feet\n',
])('a note that calls itself a talk is one: %j', (text) => {
  expect(talksOf({ 'a.md': text })).toEqual(['Wet feet | | -']);
});

test('a tag in a sentence, or of a blog, makes no talk', () => {
  expect(talksOf({ 'a.md': '# Today\n\nHeard a #talk of Ada on moss.\n' })).toEqual([]);
  expect(talksOf({ 'a.md': '---\nlayout: post\ntags: [talk]\n---\n# Wet\n' })).toEqual([]);
});
