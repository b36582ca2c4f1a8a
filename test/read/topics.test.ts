import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const talk = (title: string, more = '') => `# ${title}\n\nSpeaker: Ada Hill\n\n- one ${more}\n`;

/** The topics of talks with these titles. */
const topicsOf = (...texts: readonly string[]): readonly string[] =>
  folderOf(Object.fromEntries(texts.map((text, at) => [`talk-${at}.md`, text]))).model.topics.map(
    ({ name }) => name,
  );

const peat = ['Peatify by night', 'Running Peatify', 'Peatify and sheep'].map((title) =>
  talk(title),
);

test('what all titles share is a topic, months and days that many have are none', () => {
  expect(topicsOf(...peat)).toEqual(['Peatify']);
  const dated = ['Wet (Tue Oct 6, 2015)', 'Dry (Wed Oct 7, 2015)', 'Mud (Thu Oct 8, 2015)'];
  expect(topicsOf(...dated.map((title) => talk(title)))).toEqual([]);
});

test('a hashtag of one note is a topic beside those that titles share', () => {
  expect(topicsOf(...peat, talk('Lambs at rest', '#wool'))).toEqual(['Peatify', 'wool']);
});

test('words that are no topics are none as hashtags, either, nor are headings without a space', () => {
  expect(
    topicsOf(talk('Wet', 'see the #session'), '#The way of peat\n\nSpeaker: Ada Hill\n'),
  ).toEqual([]);
});

test('a talk whose note names its topics gets no others', () => {
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
