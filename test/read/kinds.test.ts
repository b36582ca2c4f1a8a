import { expect, test } from 'vitest';
import type { KindReason, NoteKind } from '../../src/model/notes.ts';
import { folderOf } from './folder.ts';

/** The kind of each note of a folder, and the reason. */
function kindsIn(
  files: Readonly<Record<string, string>>,
): readonly (readonly [NoteKind, KindReason])[] {
  return folderOf(files).model.notes.map(({ kind, reason }) => [kind, reason] as const);
}

test.each([
  ['a recipe', 'soup.md', '# Leek soup\n\nCut the leeks. Cook them.\n'],
  ['a runbook', 'disk.md', '# Disk full\n\n1. Delete the logs\n2. Call Mo\n'],
  ['minutes', 'sync.md', '# Weekly sync\n\nDate: 2024-02-20\nAttendees: Mo, Jo\n\n- budget\n'],
  [
    'minutes with who led the meeting',
    'x.md',
    '# Weekly\n\nDate: 2024-02-20\nAttendees: Mo, Jo\nFacilitator: Ada Hill\n\n- budget\n',
  ],
  ['a person', 'people/Mo Lark.md', '# Mo Lark\n\nRole: SRE\n'],
  ['a book', 'hill.md', '---\nauthor: Ada Hill\nstatus: read\n---\n# Far hills\n\nTwo stars.\n'],
  ['a book by its label', 'moor.md', '# Wet moors\n\nAuthor: Ada Hill\n\nTwo stars.\n'],
  ['documentation', 'api.md', '# Parser\n\n## Usage\n\nCall `parse(text)`.\n'],
  ['a library', 'lib.md', '# far-moss\n\n> Grows moss.\n\n## Author\n\n**Ada Hill**\n'],
  ['a page about who wrote it', 'm.md', '# far-moss\n\n## About the author\n\nAda Hill\n'],
  [
    'a page called as its file',
    'clara-kit.md',
    '# Clara Kit\n\n## Event definition\n\nGlue it.\n\nPaint it.\n\n## Moving\n\nBoth.\n',
  ],
  [
    'the log of a program',
    'log.md',
    '# Kite\n\n## 2021-05-04, Version 3.1.0\n\n### Sails and lines\n\n- red\n\n### What else\n\n- no\n\n## 2021-03-02, Version 3.0.9\n\n### Sails and lines\n\n- blue\n\n### Knots we know\n\n- two\n',
  ],
  [
    'a journal whose days have the same parts',
    'log.md',
    '# Kite\n\n## 2021-05-04\n\n### What we saw\n\n- gulls\n\n### What we ate\n\n- bread\n\n## 2021-05-05\n\n### What we saw\n\n- geese\n\n### What we ate\n\n- jam\n',
  ],
  [
    'what a program tells of',
    'kite.md',
    '# Kite\n\n## Event: `loose`\n\nThe line is off.\n\n## Event: `tight`\n\nIt holds.\n',
  ],
  ['a command called as a label', 'at.md', '# at\n\n> Runs it at a later time.\n\n- Now\n'],
  ['what stands at the sea', 'at.md', '# At\n\nHigh Tide Museum\n\n- Boats\n'],
  [
    'streams',
    'water.md',
    '# Stream\n\n## How streams begin\n\nBelow a rock.\n\n## Where they end up\n\nThe sea.\n',
  ],
  ['a note of a year', '2024/tyres.md', '# Winter tyres\n\nSize 17.\n'],
])('%s is not a talk without evidence', (_, path, text) => {
  expect(kindsIn({ [path]: text })).toEqual([['note', 'nothing']]);
});

test.each([
  [
    'a speaker in the front matter',
    'a.md',
    '---\nspeaker: Ada Hill\n---\n# Moss\n',
    'field-speaker',
  ],
  ['an event in the front matter', 'a.md', '---\nevent: MossConf\n---\n# Moss\n', 'field-event'],
  ['a labelled speaker', 'a.md', '# Moss\n\nSpeaker: Ada Hill\n\n- wet\n', 'speaker-named'],
  ['a speaker in the title', 'a.md', '# "Moss" by Ada Hill\n\n- wet\n', 'title-names-speaker'],
  ['the folder of an event', 'MossConf 2019/a.md', '# Moss\n\n- wet\n', 'event-folder'],
  ['a folder of talks', 'talks/a.md', '# Moss\n\n- wet\n', 'event-folder'],
] as const)('%s makes the note a talk', (_, path, text, reason) => {
  expect(kindsIn({ [path]: text })).toEqual([['talk', reason]]);
});

test.each([
  'panelist',
  'talk by',
  'Presented By',
  'presentor',
  'Speaker(s)',
  'Sprecherin',
  'ponente',
])('the field %s makes a note a talk, even next to the field author', (field) => {
  const text = `---\n${field}: Ada Hill\nauthor: Ida Ash\n---\n# Moss\n`;
  expect(kindsIn({ 'moss.md': text })).toEqual([['talk', 'field-speaker']]);
});

test('a field about the speaker makes a note a talk, even next to the field author', () => {
  const text = '---\nauthor: Ada Hill\nspeaker_bio: She climbs.\n---\n# Moss\n';
  expect(kindsIn({ 'moss.md': text })).toEqual([['talk', 'field-speaker']]);
});

test('a note without evidence takes the kind of most notes in its folder', () => {
  const talk = '# Moss\n\nSpeaker: Ada Hill\n\n- wet\n';
  const files = { 'x/a.md': talk, 'x/b.md': talk, 'x/c.md': talk, 'x/d.md': talk };
  expect(kindsIn({ ...files, 'x/e.md': '# Ferns\n\n- dry\n' }).at(-1)).toEqual([
    'talk',
    'neighbours',
  ]);
  expect(kindsIn({ ...files, 'y/e.md': '# Ferns\n\n- dry\n' }).at(-1)).toEqual(['note', 'nothing']);
});

test.each([
  ['readme.md', 'index'],
  ['_index.de.md', 'index'],
  ['README_zh-CN.md', 'index'],
  ['index-moths.md', 'note'],
  ['journals/2022_11_03.md', 'daily'],
  ['home-grown.md', 'note'],
  ['Summary of the bog.md', 'note'],
])('%s has the kind %s', (path, kind) => {
  expect(kindsIn({ [path]: '# Bogs\n\n- [Moths](moths.md)\n' })[0]?.[0]).toBe(kind);
});

test('the index of a conference makes all notes below it talks, the index of a vault makes none', () => {
  const notes = { 'a.md': '# Moss\n\n- wet\n', 'sub/b.md': '# Ferns\n\n- dry\n' };
  expect(
    kindsIn({ ...notes, 'README.md': '# Notes of MossConf\n\n' }).map(([kind]) => kind),
  ).toEqual(['index', 'talk', 'talk']);
  const vault = '# My vault\n\n- [MossConf](a.md)\n';
  expect(kindsIn({ ...notes, 'README.md': vault }).map(([kind]) => kind)).toEqual([
    'index',
    'note',
    'note',
  ]);
});

test('an empty file that nobody has named is no talk among talks', () => {
  const kindOf = (path: string, text: string) =>
    kindsIn({ 'talks/wet.md': '# Wet feet\n\nSpeaker: Ada Hill\n\n- wet\n', [path]: text })[0]?.[0];
  expect(kindOf('talks/Untitled.md', '')).toBe('note');
  expect(kindOf('talks/Untitled.md', '- dry\n')).toBe('talk');
  expect(kindOf('talks/Dry land.md', '')).toBe('talk');
});

test('installation instructions in one note do not change the kinds of the others', () => {
  const talk = (title: string) => `# ${title}\n\nSpeaker: Ada Hill\n\n- wet\n`;
  const kinds = kindsIn({
    'a.md': `${talk('Moss')}\n- npm install moss\n`,
    'b.md': talk('Ferns'),
    'README.md': '# Moss tool\n\n## Usage\n\nnpm install moss\n',
  });
  expect(kinds.map(([kind]) => kind)).toEqual(['index', 'talk', 'talk']);
});

test.each([
  ['Meeting', 'meeting'],
  ['daily-note', 'daily'],
  ['1on1', 'meeting'],
  ['Person', 'person'],
  ['book', 'book'],
  ['Rezept', 'recipe'],
  ['会议', 'meeting'],
  ['session', 'talk'],
  ['"#talk"', 'talk'],
  ['MOC', 'index'],
] as const)('type: %s gives the kind %s, whatever other evidence there is', (type, kind) => {
  const text = `---\ntype: ${type}\n---\n# Moss\n\nSpeaker: Ada Hill\n`;
  expect(kindsIn({ 'MossConf 2019/a.md': text })).toEqual([[kind, 'says-type']]);
});

test('a template is a note, whatever type its front matter has', () => {
  const template = '---\ntype: talk\nspeakers: []\n---\n# {{title}}\n\nSpeaker:\n';
  expect(kindsIn({ 'MossConf 2019/blank.md': template })).toEqual([['note', 'left-open']]);
  expect(kindsIn({ 'LICENSE.md': '# Licence\n\nAs you like.\n' })).toEqual([
    ['note', 'about-folder'],
  ]);
});

test.each([
  ['titel: Moos\nsprecher: Ada Hill\nveranstaltung: Moostage\ndatum: 2021-03-04'],
  ['titre: Moos\nconférencière: Ada Hill\névénement: Moostage\ndate: 2021-03-04'],
  ['título: Moos\nponente: Ada Hill\nevento: Moostage\nfecha: 2021-03-04'],
  ['título: Moos\npalestrante: Ada Hill\nevento: Moostage\ndata: 2021-03-04'],
  ['titolo: Moos\nrelatrice: Ada Hill\nevento: Moostage\ndata: 2021-03-04'],
  ['titel: Moos\nspreker: Ada Hill\nevenement: Moostage\ndatum: 2021-03-04'],
  ['название: Moos\nдокладчик: Ada Hill\nмероприятие: Moostage\nдата: 2021-03-04'],
  ['タイトル: Moos\n講演者: Ada Hill\nイベント: Moostage\n日付: 2021-03-04'],
  ['标题: Moos\n演讲者: Ada Hill\n活动: Moostage\n日期: 2021-03-04'],
  ['제목: Moos\n발표자: Ada Hill\n행사: Moostage\n날짜: 2021-03-04'],
])('front matter in other languages is read: %s', (fields) => {
  const { talks, events } = folderOf({ 'a.md': `---\n${fields}\n---\n\n- wet\n` }).model;
  expect(talks.map(({ title, speakers, date }) => [title, speakers, date])).toEqual([
    ['Moos', ['Ada Hill'], '2021-03-04'],
  ]);
  expect(events.map(({ name }) => name)).toEqual(['Moostage']);
});

test.each([
  ['PotCon', 'talk'],
  ['potconf', 'talk'],
  ['an icon', 'note'],
  ['silicon', 'note'],
])('an index that begins with %s makes the notes next to it a %s', (word, kind) => {
  const { notes } = folderOf({
    'README.md': `# Pots\n\nAll of ${word} in one place.\n\n- [Glazing](glazing.md)\n`,
    'glazing.md': '# Glazing\n\nText.\n',
  }).model;
  expect(notes.find(({ place }) => place.file === 'glazing.md')?.kind).toBe(kind);
});
