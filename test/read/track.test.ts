import { expect, test } from 'vitest';
import { buildModel } from '../../src/read/build-model.ts';
import { readNote } from '../../src/read/read-note.ts';

const tracksOf = (files: Readonly<Record<string, string>>) => {
  const facts = Object.entries(files).map(([path, text]) => readNote({ path, text }));
  return buildModel(facts).model.talks.map(({ title, track }) => [title, track]);
};

test('the track of a talk comes from its front matter', () => {
  expect(
    tracksOf({
      'a.md': '---\ntype: talk\nevent: Days 2019\ntrack: Web & Mobile\n---\n# Faster pages\n',
    }),
  ).toEqual([['Faster pages', 'Web & Mobile']]);
});

test('a programme gives the track of the talks that it links to', () => {
  const talk = (title: string, more = '') =>
    `---\ntype: talk\nevent: Days 2019\n${more}---\n# ${title}\n\nText.\n`;
  expect(
    tracksOf({
      'README.md':
        '# Days 2019\n\n| Time | Talk | Track |\n| --- | --- | --- |\n| 10:00 | [Faster pages](a.md) | Web |\n| 11:00 | [Bigger tables](b.md) | Data |\n\n| Link | Note |\n| --- | --- |\n| [Odd ones](c.md) | late |\n',
      'a.md': talk('Faster pages'),
      'b.md': talk('Bigger tables', 'track: Storage\n'),
      'c.md': talk('Odd ones'),
    }),
  ).toEqual([
    ['Faster pages', 'Web'],
    ['Bigger tables', 'Storage'],
    ['Odd ones', undefined],
  ]);
});
