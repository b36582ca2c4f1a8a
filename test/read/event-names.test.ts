import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The names and years of the events of all talks, without duplicates. */
function eventsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { talks, events } = folderOf(files).model;
  const names = talks.map(({ event }) => {
    const { name = 'none', year = '' } = events[event ?? -1] ?? {};
    return `${name} ${year}`.trim();
  });
  return [...new Set(names)];
}

const talk = '# Wet\n\nSpeaker: Ada Hill\n\n- w\n';
const two = '\n\n## Wet - Ada Hill\n\n- w\n\n## Dry - Mary Moss\n\n- d\n';

test.each([
  [
    'an address',
    {
      '2020/a.md': `# Wet\n\nhttps://bogconf.example/2020/wet\n\nSpeaker: Ada Hill\n`,
      'README.md': '# BogConf Notes\n',
    },
    ['BogConf 2020'],
  ],
  [
    'a day and a venue',
    { 'bogways.md': `# Bogways 2025\n\nTuesday, March 18, 2025 - Fen Convention Centre${two}` },
    ['Bogways 2025'],
  ],
  [
    'a date behind it',
    {
      'bog/a.md': talk,
      'bog/README.md': '# [BogConf 2017](https://x.example) (April 27-28, 2017)\n',
    },
    ['BogConf 2017'],
  ],
  [
    'small letters in a sentence',
    {
      'mon/a.md': talk,
      'README.md': '# my-notes\n\nNotes from talks I attended at bog:conf 2018\n',
    },
    ['bog:conf 2018'],
  ],
  [
    'what the writer did',
    { '2019/Fen Knights/a.md': talk, 'README.md': '# Drove to Conference\n\nWhat I heard.\n' },
    ['Fen Knights 2019'],
  ],
  [
    'one of its days',
    { 'x/1.md': `# Bogways 2015 - Day One${two}`, 'x/2.md': `# Bogways 2015 - Day Two${two}` },
    ['Bogways 2015'],
  ],
  [
    'what a link asks for',
    { 'a.md': talk, 'README.md': '# Meetup notes\n\n[All the meetup groups](/meetups/)\n' },
    ['none'],
  ],
  ['a month of a path', { '_posts/2018/10/a.md': talk }, ['none']],
  [
    'a file with its ending',
    {
      'notes/meet.txt.md': `Bog Meetup Fenton\n12.09.2023\n\nTalk 1: Wet - Ada Hill\n* w\n\nTalk 2: Dry - Mary Moss\n* d\n`,
    },
    ['Bog Meetup Fenton 2023'],
  ],
])("%s is not a part of the event's name", (_, files, names) => {
  expect(eventsOf(files as Readonly<Record<string, string>>)).toEqual(names);
});

test('a sentence in the index names the event', () => {
  const README = 'Notes from sessions at the 2014 Fenland Moss Conference in Ely\n';
  expect(eventsOf({ 'a.md': talk, 'README.md': README })).toEqual(['Fenland Moss Conference 2014']);
});

test('the word after the date in a file name is the event, if it looks like one', () => {
  const names = ['2015-11-15-bogconf-wet.md', '2015-11-15-0930-bogconf-dry.md'];
  for (const name of names) expect(eventsOf({ [name]: talk })).toEqual(['bogconf 2015']);
  expect(eventsOf({ '2015-11-15-falcon-wet.md': talk })).toEqual(['none']);
});

test('words before the year in several file names are their event', () => {
  const named = (title: string) => `glass-summit-2019-${title}.md`;
  expect(eventsOf({ [named('wet')]: talk, [named('dry')]: talk })).toEqual(['glass summit 2019']);
  expect(eventsOf({ 'peat-of-2019-for-all.md': talk, 'glass-2018-wet.md': talk })).toEqual([
    'none',
  ]);
});

test('words before the year and title in one file name are the event, unless they are a person', () => {
  const before = (name: string) => eventsOf({ [`${name}-2019-wet.md`]: talk });
  expect(before('glass-one')).toEqual(['glass one 2019']);
  expect(before('bogconf')).toEqual(['bogconf 2019']);
  expect(before('mary-moss')).toEqual(['none']);
  expect(eventsOf({ 'glass-one-2019-dry.md': talk })).toEqual(['none']);
});

test('the folder of a community is the event of its dated talks', () => {
  const dated = '# Wet\n\n## Ada Hill - @ada - 20 Nov 2014\n\nw\n';
  expect(eventsOf({ 'Fenland-Moss-Community/a.md': dated })).toEqual([
    'Fenland Moss Community 2014',
  ]);
});

test.each([
  ['12.09.2023', '2023-09-12'],
  ['2023年3月4日', '2023-03-04'],
  ['9. Mai 2023', '2023-05-09'],
  ['le 3 mars 2021', '2021-03-03'],
  ['3 de mayo de 2022', '2022-05-03'],
  ['7 de setembro de 2018', '2018-09-07'],
  ['4 dicembre 2021', '2021-12-04'],
  ['5 augustus 2020', '2020-08-05'],
  ['6 maj 2019', '2019-05-06'],
  ['4 марта 2024 г.', '2024-03-04'],
  ['2024년 5월 6일', '2024-05-06'],
])('the date %s is read', (written, day) => {
  const text = `# Wet\n\nSpeaker: Ada Hill\nDatum: ${written}\n\n- w\n`;
  expect(folderOf({ 'a.md': text }).model.talks[0]?.date).toBe(day);
});

test('the date of a folder is the date of its talks, and a version before a month is not a date', () => {
  const { talks } = folderOf({
    '2012-04-24/a.md': talk,
    'b/c.md': '# Wet\n\nSpeaker: Ada Hill\nSlides: wet1.5-oct2016\n\n- w\n',
  }).model;
  expect(talks.map(({ date }) => date)).toEqual(['2012-04-24', undefined]);
});

test('the day in the heading above a talk is its date, with the year of the event', () => {
  const text =
    '# BogConf Ely 2023\n\n## Thursday 11th May\n\n### Wet - Ada Hill\n\n- w\n\n## Friday 12th May\n\n### Dry - Mary Moss\n\n- d\n';
  expect(folderOf({ 'bog.md': text }).model.talks.map(({ date }) => date)).toEqual([
    '2023-05-11',
    '2023-05-12',
  ]);
});

test('inline fields give event and speaker', () => {
  const { talks, events } = folderOf({
    'a.md': '# Wet\n\n[event:: BogConf 2023] [speaker:: Ada Hill]\n\n- w\n',
  }).model;
  expect([talks[0]?.speakers, events[0]?.name]).toEqual([['Ada Hill'], 'BogConf']);
});

/** The talks of a note with this line, as `speakers | event year | date`. */
function talksWithLine(line: string): readonly string[] {
  const { talks, events } = folderOf({ 'wet.md': `# Wet feet\n\n${line}\n\n- dry socks\n` }).model;
  return talks.map(({ speakers, event, date = '-' }) => {
    const { name = '-', year = '' } = events[event ?? -1] ?? {};
    return `${speakers.join(', ')} | ${`${name} ${year}`.trim()} | ${date}`;
  });
}

test.each([
  ['Ada Hill, BogCamp 2019', 'Ada Hill | BogCamp 2019 | -'],
  ['Temperance Oakes – BogCamp 2019', 'Temperance Oakes | BogCamp 2019 | -'],
  ['Temperance Oakes (BogCamp 2019)', 'Temperance Oakes | BogCamp 2019 | -'],
  ['Temperance Oakes | MossUX 2019', 'Temperance Oakes | MossUX 2019 | -'],
  ['BogCamp 2019, Ada Hill', 'Ada Hill | BogCamp 2019 | -'],
  ['Ada Hill, BogCamp, Ely, 3 June 2019', 'Ada Hill | BogCamp 2019 | 2019-06-03'],
  [
    'Vortrag von Friedlinde Oberhuber-Maier, Moorwoche 2019, 3. Juni 2019',
    'Friedlinde Oberhuber-Maier | Moorwoche 2019 | 2019-06-03',
  ],
  ['Exposé de Ada Hill, Soirée Tourbe 2019', 'Ada Hill | Soirée Tourbe 2019 | -'],
])('the line below a title gives speaker and event: %s', (line, expected) => {
  expect(talksWithLine(line)).toEqual([expected]);
});

test('a company, a publisher and a season are not events, and a place is not a person', () => {
  expect(talksWithLine('Ada Hill, Google 2019')).toEqual(['Ada Hill | - | -']);
  expect(talksWithLine('Ada Hill, Fenland Press 1965')).toEqual(['Ada Hill | - | -']);
  expect(talksWithLine('San Ysidro, BogCamp 2019')).toEqual([]);
  expect(talksWithLine('BogCamp 2019, Great Fen')).toEqual([]);
  expect(talksWithLine('Palo Verde, Spring 2019')).toEqual([]);
});

test.each([
  ['Guest talk by Ada Hill', 'Ada Hill | - | -'],
  ['Keynote by Ada Hill and Mary Moss', 'Ada Hill, Mary Moss | - | -'],
  ['An invited lecture by Dr. Ada Hill', 'Ada Hill | - | -'],
  ['Workshop by Ada Hill at BogCamp 2019', 'Ada Hill | BogCamp 2019 | -'],
  ['Fen Shore 2019, closing session by Ada Hill', 'Ada Hill | Fen Shore 2019 | -'],
  ['Gastvortrag von Ada Hill', 'Ada Hill | - | -'],
])('a line that names a talk by a person makes the note a talk: %s', (line, expected) => {
  expect(talksWithLine(line)).toEqual([expected]);
});

test('a line on notes by a person, or a sentence on a talk, makes no talk', () => {
  expect(talksWithLine('Session notes by Ada Hill')).toEqual([]);
  expect(talksWithLine('In 2019 we met again, and a keynote by Ada Hill was why.')).toEqual([]);
});

test.each([
  ['04.05. – Saturday', '2019-05-04'],
  ['04.05.', '2019-05-04'],
  ['Tag 2 (Samstag, 4. Mai)', '2019-05-04'],
  ['Day 2 (Sat, May 4th)', '2019-05-04'],
  ['Sat 25/05', '2019-05-25'],
  ['samedi 4 mai (après-midi)', '2019-05-04'],
  ['第2日（5月4日）', '2019-05-04'],
  ['Day 2', undefined],
  ['Sat 03/05', undefined],
])('a date without a year gets the year of the event: %s', (day, date) => {
  const text = `# BogConf Ely 2019\n\n## ${day}\n\n### Wet - Ada Hill\n\n- w\n\n### Dry - Mary Moss\n\n- d\n`;
  const { talks } = folderOf({ 'bog.md': text }).model;
  expect(talks.map((each) => each.date)).toEqual([date, date]);
});

test.each([
  ['Event: Fen Evening, May 2019\nDate: 2019-05-04', '2019-05-04'],
  ['Written on 2019-06-01\nWhen: 4 May 2019', '2019-05-04'],
  ['Fen Evening, May 2019\n\n4 May 2019', '2019-05-04'],
  ['4 May 2019\n\n1 June 2019', '2019-05-04'],
])('a labelled or complete date is the date of the talk: %s', (lines, date) => {
  const text = `# Wet\n\nSpeaker: Ada Hill\n${lines}\n\n- w\n`;
  expect(folderOf({ 'a.md': text }).model.talks.map((each) => each.date)).toEqual([date]);
});

test.each([
  ['Konferenzbericht: Moortage 2019', 'Moortage 2019'],
  ['Notizen zur BogConf 2019', 'BogConf 2019'],
  ["Notes de l'Assemblée Tourbe 2019", 'Assemblée Tourbe 2019'],
  ['Apuntes de la BogConf 2019', 'BogConf 2019'],
  ['Minhas anotações do BogConf 2019', 'BogConf 2019'],
  ['Appunti dal BogConf 2019', 'BogConf 2019'],
  ['Verslag van de Veendag 2019', 'Veendag 2019'],
  ['Отчёт с конференции BogConf 2019', 'BogConf 2019'],
  ['BogConf 2019 参加レポート', 'BogConf 2019'],
  ['BogConf 2019 大會筆記', 'BogConf 2019'],
  ['BogConf（2019/07/21）', 'BogConf 2019'],
  ['BogConf 2019 (Ely)', 'BogConf 2019'],
  ['Notes from the BogConf 2019 conference in Ely', 'BogConf 2019'],
  ['March 2023 meetup', 'March 2023 meetup 2023'],
])('words around the name of an event are removed: %s', (heading, event) => {
  expect(eventsOf({ 'notes.md': `# ${heading}${two}` })).toEqual([event]);
});
