import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

type Files = Readonly<Record<string, string>>;

/** The talks as `title | speakers | event year`. */
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
])('the date of %s with %j is %s', (path, text, date) => {
  expect(notesOf({ [path]: text })[0]?.date).toBe(date);
});

test.each([
  ['Time | Talk | Speaker', '9:00 | Wet feet | Ada Hill', '9:40 | Dry land | Mo Lark'],
  ['Speaker | Title', 'Ada Hill | Wet feet', 'Mo Lark | Dry land'],
  ['Zeit | Vortrag | Referentin', '9:00 | Wet feet | Ada Hill', '10:00 | Dry land | Mo Lark'],
  ['Session | Who', 'Wet feet | Ada Hill, Fen Ltd', 'Dry land | Mo Lark'],
])('a programme with the columns %s contains talks', (head, ...rows) => {
  const line = (cells: string) => `| ${cells} |\n`;
  const rule = line(head.replace(/[^|]+/g, ' --- '));
  const rest = line(head.replace(/[^|]+/g, ' ').replace(' |', ' Lunch |'));
  const text = `# Bog Days 2021\n\n${line(head)}${rule}${rows.map(line).join('')}${rest}`;
  expect(talksOf({ 'bog.md': text })).toEqual([
    'Wet feet | Ada Hill | Bog Days 2021',
    'Dry land | Mo Lark | Bog Days 2021',
  ]);
});

test('a table of books contains no talks, and a programme none in addition to the notes of its talks', () => {
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

test('talks of a file belong to the event in its front matter, or to the file if its type is event', () => {
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
])('the author of a book, recipe or film is not a speaker: %s', (path, text) => {
  expect(talksOf({ [path]: text })).toEqual([]);
});

test('a label "Speaker" gives the speaker in any folder', () => {
  const text = '# Fens\n\nSpeaker: Ada Hill\nEvent: Bog Days 2021\n\n- wet\n';
  expect(talksOf({ 'articles/fens.md': text })).toEqual(['Fens | Ada Hill | Bog Days 2021']);
  expect(talksOf({ 'books/talks/fens.md': '# Fens\nby Ada Hill\n\n- wet\n' })).toHaveLength(1);
});

test('files next to the folders of events are not talks', () => {
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
])('%s with %j has the title %s', (path, text, title) => {
  expect(notesOf({ [path]: text })[0]?.title).toBe(title);
});

test.each([
  '---\ntags: [talk]\n---\n# Wet feet\n',
  '# Wet feet\n#bog #talk\n\n- w\n',
  '# Wet feet\n\n- w\n\nTags: #conference-talk\n',
  '---\ntype: lightning-talk\n---\n# Wet feet\n',
  '---\ncategory: talks\n---\n# Wet feet\n',
  '---\ntags: [type/talk]\n---\n# Wet feet\n',
])('a note with a type, tag or category for talks is a talk: %j', (text) => {
  expect(talksOf({ 'a.md': text })).toEqual(['Wet feet | | -']);
});

test('a French article in several headings is not a person', () => {
  const text =
    '# Les Vents Marins\n\n### Noms des vents\n\n## Le mistral\n\nIl vient du nord.\n\n## La bise\n\nElle est froide.\n';
  expect(talksOf({ 'Voile et vents/Vents.md': text })).toEqual([]);
});

test('abbreviations of jobs in a list of abbreviations are not people, and the list contains no talks', () => {
  const text =
    '# Letters we use\n\n- **Peat Store** - Hall where we keep peat from all our suppliers and bogs.\n- **ED** - Executive Director of a bog\n- **PEAT** - What burns\n- **ELT** - Executive Leadership Team (our Executive Directors, COO & CEO)\n- **MUD** - What sticks\n';
  expect(talksOf({ 'handbook/letters.md': text })).toEqual([]);
});

test('a tag in a sentence, or of a blog post, makes no talk', () => {
  expect(talksOf({ 'a.md': '# Today\n\nHeard a #talk of Ada on moss.\n' })).toEqual([]);
  expect(talksOf({ 'a.md': '---\nlayout: post\ntags: [talk]\n---\n# Wet\n' })).toEqual([]);
});

test.each([
  ['3-4 March 2021', '2021-03-03'],
  ['3 & 4 March 2021', '2021-03-03'],
  ['3rd and 4th March 2021', '2021-03-03'],
  ['3/4 March 2021', '2021-03-03'],
  ['3.-4. März 2021', '2021-03-03'],
  ['3.–4.3.2021', '2021-03-03'],
  ['31.3. - 1.4.2021', '2021-03-31'],
  ['31. März - 1. April 2021', '2021-03-31'],
  ['March 31 - April 1, 2021', '2021-03-31'],
  ['du 3 au 4 mars 2021', '2021-03-03'],
  ['3 y 4 de marzo de 2021', '2021-03-03'],
  ['2021年3月3-4日', '2021-03-03'],
])('the first day of %s is the date', (written, day) => {
  const text = `# Wet feet\n\nSpeaker: Ada Hill\nDate: ${written}\n`;
  expect(folderOf({ 'a.md': text }).model.talks[0]?.date).toBe(day);
});

/** The speakers of a talk with this title or by-line. */
const speakersOf = (text: string) =>
  folderOf({ 'talks/wet.md': `${text}\n\n- w\n` }).model.talks[0]?.speakers;

test.each([
  ['# Wet feet (Ada Hill, Deutsche Moorbahn)', ['Ada Hill']],
  ['# Wet feet\n\n*Ada Hill, Banco do Brejo*', ['Ada Hill']],
  ['# Wet feet by Ada Hill, Mary Moss', ['Ada Hill', 'Mary Moss']],
  ['# Wet feet\n\nSpeakers: Zorana Quonk, Xarnia Blik', ['Zorana Quonk', 'Xarnia Blik']],
  ['---\nspeakers: Zorana Quonk, Xarnia Blik\n---\n# Wet', ['Zorana Quonk', 'Xarnia Blik']],
  ['# Wet feet\n\nMin-jun Choi', ['Min-jun Choi']],
  ['# Wet feet\nby Seo-yeon Kang', ['Seo-yeon Kang']],
  ['# Nasse Füße\n\nEin Vortrag von Ada Hill', ['Ada Hill']],
  ['# Pies mojados\n\nPonencia de Ada Hill', ['Ada Hill']],
  ['# Pieds mouillés\n\nprésenté par Ada Hill', ['Ada Hill']],
  ['# Natte voeten\n\nLezing van Ada Hill', ['Ada Hill']],
  ['# Pieds mouillés, par Ada Hill', ['Ada Hill']],
  ['---\nSpeaker(s): Ada Hill & Mo Lark\n---\n# Wet', ['Ada Hill', 'Mo Lark']],
  ['---\nspeakers: [{first_name: Ada, last_name: Hill}]\n---\n# Wet', ['Ada Hill']],
])('%j has the speakers %j', (text, speakers) => {
  expect(speakersOf(text)).toEqual(speakers);
});

test.each([
  ['talks/Wet feet - Zorana Quonk.md', '# Wet feet', ['Zorana Quonk']],
  ['talks/20210304_wet-feet_ada-hill.md', '# Wet feet', ['Ada Hill']],
  ['talks/Wet feet - Field Guide.md', '# Wet feet', []],
  ['talks/wet-feet-in-winter.md', '# Wet feet', []],
])('the file name %s with the title %s gives the speakers %j', (path, text, speakers) => {
  expect(folderOf({ [path]: `${text}\n\n- w\n` }).model.talks[0]?.speakers).toEqual(speakers);
});

test.each([
  ['Der Nebel', 'Referentin: Ada Hill'],
  ['Le Brouillard', 'par Ada Hill'],
  ['El Pantano', 'Ponente: Ada Hill'],
])('"%s" is not a person', (title, line) => {
  expect(talksOf({ 'talks/x.md': `# ${title}\n\n${line}\n` })).toEqual([`${title} | Ada Hill | -`]);
});

/** The file of an event with two talks below a first heading. */
const twoOf = (first: string, wet = '## Wet feet - Ada Hill', dry = '## Dry land - Mary Moss') =>
  `${first}\n\n${wet}\n\n- w\n\n${dry}\n\n- d\n`;
const both = (event: string) => [
  `Wet feet | Ada Hill | ${event}`,
  `Dry land | Mary Moss | ${event}`,
];

test.each([
  ['letters with brackets', '## A) "Wet feet" - Ada Hill', '## B) Dry land - Mary Moss'],
  ['letters in brackets', '## (A) Wet feet - Ada Hill', '## (B) Dry land - Mary Moss'],
  ['Roman figures', '## II. Wet feet - Ada Hill', '## III. Dry land - Mary Moss'],
  ['sessions', '## Session 1: Wet feet\nSpeaker: Ada Hill', '## Session 2: Dry land\nby Mary Moss'],
  ['times and dashes', '## 9:00 - Ada Hill - Wet feet', '## 9:45 - Mary Moss - Dry land'],
  ['times and bars', '## 9:00-9:45 | Wet feet | Ada Hill', '## 10:00 | Dry land | Mary Moss'],
  ['bold times', '**9:00** Wet feet - *Ada Hill*', '**9:45** Dry land - *Mary Moss*'],
  ['lengths', '### Wet feet (Ada Hill, Fen) [30 min]', '### Dry land - Mary Moss, 20 minutes'],
  ['rooms', '### Wet feet - Ada Hill (Room 2)', '### Dry land by Mary Moss [Room 3]'],
  ['commas and par', '## Wet feet, par Ada Hill', '## Dry land, par Mary Moss'],
  ['bold lines', '**Wet feet**\n_Ada Hill_', '**Dry land**\n_Mary Moss_'],
])('talks with %s are read', (_, wet, dry) => {
  expect(talksOf({ 'bog.md': twoOf('# Bog Days 2021', wet, dry) })).toEqual(both('Bog Days 2021'));
});

test('one bold word is a title if a speaker is below', () => {
  const text = twoOf('# Bog Days 2021', '**Wet feet**\n_Ada Hill_', '**Peat**\n_Mary Moss_');
  expect(talksOf({ 'bog.md': text })).toEqual([
    'Wet feet | Ada Hill | Bog Days 2021',
    'Peat | Mary Moss | Bog Days 2021',
  ]);
});

test.each([
  ['Donnerstag, 4. März 2021'],
  ['4. März'],
  ['Jeudi 4 mars 2021'],
  ['Jour 1'],
  ['Día 1'],
  ['2. Tag'],
])('talks below the day %s belong to the event', (day) => {
  const text = twoOf(
    `# Moortage 2021\n\n## ${day}`,
    '### Wet feet - Ada Hill',
    '### Dry land - Mary Moss',
  );
  expect(talksOf({ 'moor.md': text })).toEqual(both('Moortage 2021'));
});

test.each([
  ['2021-03-04-moor-ely.md', '# Moorstammtisch Ely, 04.03.2021', 'Moorstammtisch Ely 2021'],
  ['vendor_ely_2021.md', '# Notes from Peat Live, March 2021', 'Peat Live 2021'],
  ['bog.md', '# Bog Fest, Ely, 4 March 2021', 'Bog Fest 2021'],
  ['bog.md', '# BogCon 2021 - Ely', 'BogCon 2021'],
  ['bog.md', '# Read, Write, Dig 2021', 'Read, Write, Dig 2021'],
])('the file %s with the heading %s names the event %s', (path, first, event) => {
  expect(talksOf({ [path]: twoOf(first) })).toEqual(both(event));
});

test.each([
  ['# Wet feet\n\nWho: Ada Hill\nWhere: BogCon 2021', 'BogCon 2021'],
  ['# Wet feet\n\nSpeaker: Ada Hill\nVenue: Bog Conf 2021', 'Bog Conf 2021'],
  ['# Wet feet\n\nSpeaker: Ada Hill\nVenue: Fen Hall', '-'],
  ['# Wet feet\n\nA talk by Ada Hill at BogConf 2021', 'BogConf 2021'],
  ['# Wet feet\n\nVortrag von Ada Hill auf der Moorconf 2021 in Ely.', 'Moorconf 2021'],
  ['# Wet feet (BogCon 2021)\n\nSpeaker: Ada Hill', 'BogCon 2021'],
  ['# [BogCon 2021] Wet feet\n\nSpeaker: Ada Hill', 'BogCon 2021'],
  ['# Wet feet - Ada Hill @ BogCon 2021', 'BogCon 2021'],
  ['---\nspeaker: Ada Hill\nevent: "[BogCon](https://bog.example)"\n---\n# Wet feet', 'BogCon'],
])('%j gives the event %s', (text, event) => {
  expect(talksOf({ 'a.md': `${text}\n` })).toEqual([`Wet feet | Ada Hill | ${event}`]);
});

test('brackets in a file name give the event', () => {
  expect(talksOf({ 'Ada Hill - Wet feet (BogCon 2021).md': '- w\n' })).toEqual([
    'Wet feet | Ada Hill | BogCon 2021',
  ]);
});

test.each([
  ['bognord-21', 'bognord 2021'],
  ["BogNord '21", 'BogNord 2021'],
  ['chapter-12', '-'],
  ['python-27', '-'],
])('a talk in the folder %s belongs to the event %s', (folder, event) => {
  const talk = '# Wet feet\n\nSpeaker: Ada Hill\n';
  expect(talksOf({ [`${folder}/a.md`]: talk })).toEqual([`Wet feet | Ada Hill | ${event}`]);
});

test('a note with the heading "Keynote" and the same file name keeps that title', () => {
  const text = '# Keynote\n\nAda Hill, CTO of Fen Ltd\n\n- w\n';
  expect(talksOf({ 'bog-2021/keynote.md': text })).toEqual(['Keynote | Ada Hill | bog 2021']);
});

test('properties in the first bullet or lines of a page are its front matter', () => {
  const bullet =
    '- title:: Wet feet\n  speakers:: [[Ada Hill]]\n  event:: Bog Days\n  date:: 2021-03-04\n- w\n';
  expect(talksOf({ 'talks/a.md': bullet })).toEqual(['Wet feet | Ada Hill | Bog Days 2021']);
  expect(notesOf({ 'a.md': 'type:: meeting\ntags:: #moss #fen\n\n- x\n' })).toMatchObject([
    { kind: 'meeting', tags: ['moss', 'fen'] },
  ]);
});

test('lines below the title give tags and track', () => {
  const notion = '# Moss\n\nCreated: March 4, 2021 9:14 AM\nTags: wet, green\n\n- m\n';
  expect(notesOf({ 'Moss.md': notion })[0]?.tags).toEqual(['wet', 'green']);
  const { talks } = folderOf({
    'a.md': '# Wet feet\n\nSpeaker: Ada Hill\nTrack: Moors\n',
    'b.md': '# Dry\n\nSpeaker: Ada Hill\n\nTags: all that we had was wet.\nThen we slept.\n',
  }).model;
  expect(talks.map(({ track }) => track)).toEqual(['Moors', undefined]);
  expect(talks[1]?.topics).toEqual([]);
});

test.each(['Moving house at Acme 2023', 'Plans (FY 2023)', 'Budget (BogCon 2023)'])(
  'a note that is not a talk keeps its full title: %s',
  (title) => {
    expect(notesOf({ 'x.md': `# ${title}\n\n- w\n` })).toMatchObject([{ kind: 'note', title }]);
  },
);

test('a line with only "Von" and a name gives the speaker', () => {
  expect(speakersOf('# Nebel\n\nVon Ada Hill')).toEqual(['Ada Hill']);
});

test.each([
  ['moustaches', 'talks/_blank.md', '# {{title}}\n\nSpeaker: {{speaker}}\nEvent: {{event}}\n'],
  [
    'fields',
    'talks/_blank.md',
    '---\ntype: talk\ntitle: "<% tp.file.title %>"\nspeaker: "<% tp.user.who() %>"\n---\n\n# <% tp.file.title %>\n',
  ],
  ['names to fill in', 'Vorlagen/vortrag.md', '# TITEL\n\nSpeaker: Ada Hill\nEvent: CONF\n'],
  ['a folder', '_templates/talk.md', '# Talk title\n\nSpeaker: Your Name\nEvent: BogConf\n'],
])('a template is not a talk, by its %s', (_, path, text) => {
  const { talks, events } = folderOf({
    [path]: text,
    'talks/wet.md': '# Wet feet - Ada Hill\n\n- rain\n',
    'talks/dry.md': '# Dry land - Mary Moss\n\n- sand\n',
  }).model;
  expect(talks.map(({ title }) => title)).toEqual(['Dry land', 'Wet feet']);
  expect(events).toEqual([]);
});

test('a talk about templates is a talk', () => {
  const text = '# Mustache and {{braces}}\n\nSpeaker: Ada Hill\n\n- pairs\n';
  expect(folderOf({ 'talks/braces.md': text }).model.talks[0]?.title).toBe(
    'Mustache and {{braces}}',
  );
});

test('a blog post next to two talks is not a talk, and their subtitle gives the event', () => {
  const post = (title: string, rest: string) => `---\nlayout: post\ntitle: ${title}\n${rest}\n`;
  const { talks, events } = folderOf({
    '_posts/2019-05-04-wet.md': post(
      'Wet feet',
      'subtitle: My talk notes from BogFest 2019\n---\n\nSpeaker: Ada Hill\n\nRain.',
    ),
    '_posts/2019-05-05-dry.md': post(
      'Dry land',
      'subtitle: BogFest 2019\n---\n\nSpeaker: Mary Moss\n\nSand.',
    ),
    '_posts/2019-01-01-new.md': post('A new home', 'subtitle: Since 2018\n---\n\nI moved.'),
  }).model;
  const titlesAndEvents = talks.map(({ title, event }) => [title, events[event ?? -1]?.name]);
  expect(titlesAndEvents).toEqual([
    ['Wet feet', 'BogFest'],
    ['Dry land', 'BogFest'],
  ]);
});

test.each([
  ['## 2.4.1 (2021-05-06)', '## 2.4.0 (2021-03-04)'],
  ['## [2.4] - 2021-05-06', '## [2.3] - 2021-03-04'],
  ['# v2.4.1', '# v2.4.0'],
])('what changed in the releases %s and %s is no talk', (first, second) => {
  const changes = '### Repaired\n\n- the sluice\n\n### Thanks to\n\n- Ada Hill\n- Mo Lark\n';
  const text = `# Sluice\n\n${first}\n\n${changes}\n${second}\n\n${changes}`;
  expect(talksOf({ 'sluice-history.md': text })).toEqual([]);
});

test('releases that a talk is about do not hide the talks of its event', () => {
  const text =
    '# FenConf 2021\n\n## Wet - Ada Hill\n\n### 1.2.0\n\n- w\n\n### 1.3.0\n\n- w\n\n## Dry - Mo Lark\n\n- d\n';
  expect(talksOf({ 'fenconf.md': text })).toHaveLength(2);
});

test('who made the programs in a list with their licences is no speaker', () => {
  const entry = (name: string, who: string) =>
    `## ${name}\nLicense: ISC\nBy: ${who}\nSource: https://x.example/${name}\n\n`;
  const text = entry('sluice', 'Ada Hill') + entry('weir', 'Mo Lark') + entry('lock', 'Ida Fen');
  expect(talksOf({ 'thanks.md': `# Thanks\n\n${text}` })).toEqual([]);
});

test('nor is who made the first of them the speaker of a note with licences', () => {
  const entry = (name: string) => `## ${name}\nLicense: ISC\nBy: Ada Hill\n\n> As is.\n\n`;
  const text = `# Sluice licence\n\n${'As is.\n\n'.repeat(6)}${entry('weir')}${entry('lock')}`;
  expect(talksOf({ 'sluice_LICENCE.md': text })).toEqual([]);
});

test('bullets that name a speaker each are talks where the note of an event announces them', () => {
  const text = '# Lightning talks\n\n1. Ada Hill: Wet feet\n2. Mo Lark: Dry land\n';
  expect(talksOf({ 'bogdays-2021/lightning.md': text })).toEqual([
    'Wet feet | Ada Hill | bogdays 2021',
    'Dry land | Mo Lark | bogdays 2021',
  ]);
  expect(talksOf({ 'lists/lightning.md': text })).toEqual([]);
});

test.each([
  '| What | Page |\n| --- | --- |\n| Gated Weirs | [text](a.md) |\n| Tidal Locks | [text](b.md) |\n',
  '- [Weirs](a.md) - Gated Weirs\n- [Locks](b.md) (Tidal Locks)\n',
])('features that an index names beside its links are no speakers: %j', (rows) => {
  const files = { 'a.md': '# On weirs\n\nWet.\n', 'b.md': '# On locks\n\nDry.\n' };
  expect(talksOf({ ...files, 'README.md': `# Waterways\n\n${rows}` })).toEqual([]);
  const people = rows.replace('Gated Weirs', 'Ada Hill').replace('Tidal Locks', 'Zorana Quonk');
  expect(talksOf({ ...files, 'README.md': `# Waterways\n\n${people}` })).toEqual([
    'On weirs | Ada Hill | -',
    'On locks | Zorana Quonk | -',
  ]);
});
