import { describe, expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const talk = (title: string, more = '') => `# ${title}\n\nSpeaker: Ada Hill\n\n- one ${more}\n`;

/** The topics of these talks. */
const topicsOf = (...texts: readonly string[]): readonly string[] =>
  folderOf(Object.fromEntries(texts.map((text, at) => [`talk-${at}.md`, text]))).model.topics.map(
    ({ name }) => name,
  );

const peat = ['Peatify by night', 'Running Peatify', 'Peatify and sheep'].map((title) =>
  talk(title),
);

test('a word in the titles of several talks is a topic, but months and weekdays are not', () => {
  expect(topicsOf(...peat)).toEqual(['Peatify']);
  const dated = ['Wet (Tue Oct 6, 2015)', 'Dry (Wed Oct 7, 2015)', 'Mud (Thu Oct 8, 2015)'];
  expect(topicsOf(...dated.map((title) => talk(title)))).toEqual([]);
});

test('a hashtag of one note is a topic in addition to words of several titles', () => {
  expect(topicsOf(...peat, talk('Lambs at rest', '#wool'))).toEqual(['Peatify', 'wool']);
});

test('words that cannot be topics are not topics as hashtags, and neither are headings without a space', () => {
  expect(
    topicsOf(talk('Wet', 'see the #session'), '#The way of peat\n\nSpeaker: Ada Hill\n'),
  ).toEqual([]);
});

test('a talk with topics in its front matter gets no others', () => {
  const { talks } = folderOf({
    'a.md': '---\ntopics: [bog]\n---\n# Peatify again\n\nSpeaker: Ada Hill\n',
    ...Object.fromEntries(peat.map((text, at) => [`b${at}.md`, text])),
  }).model;
  expect(talks.map(({ topics }) => topics)).toEqual([
    ['bog'],
    ['Peatify'],
    ['Peatify'],
    ['Peatify'],
  ]);
});

describe('a term gets from the topics of its note', () => {
  const glossary = (title: string, topics: string) =>
    `---\ntype: glossary\ntopics: [${topics}]\n---\n\n# ${title}\n\n## Ewe\n\nA female of the wool-givers, kept on grass.\n\n## Peat spade\n\nCuts turf.\n\n- Related: bog\n\n## Wall\n\nKeeps things apart.\n`;
  const topicsOfTerms = (text: string) =>
    Object.fromEntries(
      folderOf({ 'terms.md': text }).model.terms.map(({ name, topics }) => [name, topics]),
    );

  test('the only one', () => {
    expect(topicsOfTerms(glossary('Words', 'farming'))).toMatchObject({
      Ewe: ['farming'],
      Wall: ['farming'],
    });
  });

  test('those of several that occur in its text or in the title', () => {
    expect(topicsOfTerms(glossary('Words', 'grass, Bog, farming'))).toMatchObject({
      Ewe: ['grass'],
      'Peat spade': ['Bog'],
      Wall: [],
    });
    expect(topicsOfTerms(glossary('Farming words', 'grass, farming'))).toMatchObject({
      Ewe: ['grass', 'farming'],
      Wall: ['farming'],
    });
  });

  test('all, if the note is a talk', () => {
    const text = `---\nspeaker: Ada Hill\ntopics: [grass, bog]\n---\n\n# Fences\n\n- **Wall**: keeps things apart.\n`;
    expect(topicsOfTerms(text)).toEqual({ Wall: ['grass', 'bog'] });
  });
});

test('a hashtag below one of several talks belongs to it, a hashtag above them to all', () => {
  const talks = ['Wet moss - Ada Hill', 'Dry ferns - Ole Berg', 'Taming slugs - Ida Ash'];
  const bullets = talks.map((title, at) => `- ${title}\n  - wetter by #only${at}\n`).join('');
  const headed = talks.map((title, at) => `## ${title}\n\nwetter by #only${at}\n\n`).join('');
  const end = '## Next time\n\n#newts\n';
  for (const text of [`## Lightning talks\n\n${bullets}\n${end}`, headed]) {
    const { model } = folderOf({ 'mossconf.md': `# MossConf 2021\n\nAll of #peat.\n\n${text}` });
    const isAfter = text.includes('#newts') ? ['newts'] : [];
    expect(model.talks.map(({ topics }) => topics)).toEqual(
      [0, 1, 2].map((at) => ['peat', `only${at}`, ...isAfter]),
    );
  }
});
