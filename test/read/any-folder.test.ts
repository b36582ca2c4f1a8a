import { expect, test } from 'vitest';
import { NoteFinder } from '../../src/model/note-finder.ts';
import { folderOf } from './folder.ts';

test('the first heading is the title', () => {
  const text = 'Hi.\n\n# Caching for *Humans*\n\nText.\n';
  const { talks } = folderOf({ 'talks/a.md': text }).model;
  expect(talks.map(({ title, place }) => [title, place])).toEqual([
    ['Caching for Humans', { file: 'talks/a.md', line: 3 }],
  ]);
});

test('without a heading, the file name is the title', () => {
  const { talks } = folderOf({ 'day1/03-web-rtc.md': 'Some text.\n' }).model;
  expect(talks.map(({ id, title }) => [id, title])).toEqual([['web-rtc', 'web rtc']]);
});

test.each([
  ['speaker: Ann Lee', ['Ann Lee']],
  ['Speakers: Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
  ['presenter: "[Ann Lee](https://example.org), Acme"', ['Ann Lee']],
  ['authors:\n  - name: Ann Lee\n  - name: Bo Ray', ['Ann Lee', 'Bo Ray']],
  ['author: Ann Lee, Bo Ray', ['Ann Lee', 'Bo Ray']],
])('front matter %j gives the speakers %j', (field, names) => {
  const { talks } = folderOf({ 'talks/a.md': `---\n${field}\n---\n# A\n` }).model;
  expect(talks[0]?.speakers).toEqual(names);
});

test('tags, categories and keywords become topics, in their first spelling', () => {
  const { model } = folderOf({
    'a.md': '---\nspeaker: Ann Lee\ntags: [Big Data, "#ops"]\n---\n# A\n',
    'b.md': '---\nspeaker: Ann Lee\nkeywords: big data, testing\n---\n# B\n',
  });
  expect(model.topics.map(({ id, name }) => [id, name])).toEqual([
    ['big-data', 'Big Data'],
    ['ops', 'ops'],
    ['testing', 'testing'],
  ]);
  expect(model.talks[1]?.topics).toEqual(['Big Data', 'testing']);
});

test('a talk without an event in its note belongs to the event note of its folder or the nearest folder above', () => {
  const { model } = folderOf({
    'x/index.md': '---\ntype: event\nevent: X Days\ndate: 2020-05-01\n---\n',
    'x/day1/a.md': '# A\n',
    'z/talks/b.md': '# B\n',
  });
  expect(model.talks.map(({ event }) => event)).toEqual([0, undefined]);
  expect(model.events[0]).toMatchObject({ id: 'x-days', year: 2020 });
});

test('several event notes in one folder each belong to the folder with their name', () => {
  const { model } = folderOf({
    'Kiln Days.md': '---\ntype: event\ndate: 2020-05-01\n---\n',
    'Wheel Days.md': '---\ntype: event\ndate: 2021-05-01\n---\n',
    'kiln-days/ash.md': '# Ash\n\nSpeaker: Ann Lee\n',
    'kiln-days/grog.md': '# Grog\n',
    'wheel-days/day1/rim.md': '# Rim\n\nSpeaker: Bo Ray\n',
    'other/lid.md': '# Lid\n\nSpeaker: Cy Doe\n',
  });
  expect(model.talks.map(({ title, event }) => [title, model.events[event ?? -1]?.name])).toEqual([
    ['Ash', 'Kiln Days'],
    ['Grog', 'Kiln Days'],
    ['Lid', undefined],
    ['Rim', 'Wheel Days'],
  ]);
});

test('a talk in the folder of another event does not belong to the event of the folder above', () => {
  const { model } = folderOf({
    'clay/event.md': '---\ntype: event\ntitle: ClayCon 2019\n---\n',
    'clay/slip.md': '# Slip\n\nSpeaker: Ann Lee\n',
    'clay/rooms/raku.md': '# Raku\n\nSpeaker: Bo Ray\n',
    'clay/glazefest-2019/ash.md': '# Ash\n\nSpeaker: Cy Doe\n',
  });
  expect(model.talks.map(({ title, event }) => [title, model.events[event ?? -1]?.name])).toEqual([
    ['Ash', 'glazefest'],
    ['Raku', 'ClayCon 2019'],
    ['Slip', 'ClayCon 2019'],
  ]);
});

test('two talks with the same title get different ids', () => {
  const note = (event: string) => `---\nevent: ${event}\ndate: 2020-01-01\n---\n# Caching\n`;
  const { talks } = folderOf({ 'a.md': note('A'), 'b.md': note('B'), 'c.md': '# Caching\n' }).model;
  expect(talks.map(({ id }) => id)).toEqual(['caching', 'caching-b', 'caching-2']);
});

test('links between notes are found in every syntax', () => {
  const { model, diagnostics } = folderOf({
    'a.md': '# A\n\n[b](sub/b.md#part), [c](./sub/c%20d.md) and [[b]].\n',
    'sub/b.md': '# B\n\n[back][home] [[c d|other]]\n\n[home]: ../a.md\n',
    'sub/c d.md':
      '# C\n\n[gone](gone.md) [[nowhere]] [out](../../x.png) [site](https://a.b/c.md)\n',
  });
  const finder = new NoteFinder(model.notes.map(({ place }) => ({ path: place.file })));
  const links = model.links.map((link) => {
    const { from, place } = link;
    return [from, finder.find({ path: place.file }, link), place.line, place.column];
  });
  expect(links.filter(([, to]) => to !== undefined)).toEqual([
    [0, 1, 3, 2],
    [0, 2, 3, 22],
    [0, 1, 3, 45],
    [1, 0, 3, 2],
    [1, 2, 3, 14],
  ]);
  expect(diagnostics.map(({ rule, line, message }) => [rule, line, message])).toEqual([
    ['dead-link', 3, 'No note at "gone.md"'],
    ['dead-link', 3, 'No note at "nowhere"'],
  ]);
});

test('a wikilink may name the moment with which the name of a file begins, as in a Zettelkasten', () => {
  const files = {
    '202405011030 Compost.md': '# Compost\n\nSee [[202405021130]] and [[202405031130]].\n',
    '202405021130_worms.md': '# Worms\n\nSee [[202405011030]].\n',
  };
  expect(folderOf(files).diagnostics.map(({ message }) => message)).toEqual([
    'No note at "202405031130"',
  ]);
});

test('the order of the files does not change the model', () => {
  const files = { 'a.md': '# Same\n', 'b.md': '# Same\n', 'c.md': '- **x**: y\n' };
  const turned = Object.fromEntries(Object.entries(files).reverse());
  expect(folderOf(turned)).toEqual(folderOf(files));
});
