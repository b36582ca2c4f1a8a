import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const topicsOf = (text: string) =>
  folderOf({ 'a.md': `# A\n\n${text}\n` }).model.topics.map(({ name }) => name);

test.each([
  ['Some #rain today', ['rain']],
  ['(#rain, #wind-chill) and #weather/snow', ['rain', 'weather/snow', 'wind-chill']],
  [':rain:wind chill:', []],
  ['Tags :rain:wind:snow:', ['rain', 'snow', 'wind']],
  ['#heavy summer rain# and #wind', ['heavy summer rain', 'wind']],
  ['#heavy rain, #wind', ['heavy', 'wind']],
])('the tags in "%s"', (text, topics) => {
  expect(topicsOf(text)).toEqual(topics);
});

test.each([
  '#1 and #2024',
  'C# and F#',
  'color #ffcc00',
  '`#rain`',
  'a#rain',
  'smile :tada: 10:30:15',
  '[x](#rain)',
])('%s has no tags', (text) => {
  expect(topicsOf(text)).toEqual([]);
});

test.each([
  ['Mending roofs #rain #wind', 'Mending roofs'],
  ['Mending our #roofs', 'Mending our #roofs'],
  ['A roof for #rain', 'A roof for #rain'],
])('the title of a talk and of another note in %s', (heading, title) => {
  const { notes, talks } = folderOf({
    'a.md': `# ${heading}\n\nSpeaker: Ann Lee\n`,
    'b.md': `# ${heading}\n\nText\n`,
  }).model;
  expect(talks.map((talk) => talk.title)).toEqual([title]);
  expect(notes.map((note) => note.title)).toEqual([title, title]);
});

test('the tag of a single note is a topic, also if other notes are talks', () => {
  const talk = (title: string, tag: string) =>
    `---\nevent: Rain Days 2020\nspeaker: Ann Lee\n---\n# ${title}\n\nText #${tag}\n`;
  const { talks, topics } = folderOf({ 'a.md': talk('A', 'wet'), 'b.md': talk('B', 'dry') }).model;
  expect(topics.map(({ name }) => name)).toEqual(['dry', 'wet']);
  expect(talks.map((one) => one.topics)).toEqual([['wet'], ['dry']]);
});

test('a line with many tags is read in limited time', () => {
  expect(topicsOf(`#ab `.repeat(50_000))).toEqual(['ab']);
  expect(topicsOf(':ab'.repeat(50_000))).toEqual([]);
  expect(topicsOf('#ab cd '.repeat(50_000))).toEqual(['ab']);
});
