import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { folderWith } from '../store/notes-folder.ts';

const talk = (title: string): string => `# ${title}\n\nSpeaker: Ann Lee\n\nText.\n`;

const open = () =>
  openNotes({
    notes: folderWith({
      'LoopConf2018/trees.md': talk('Trees in 2018'),
      'LoopConf2018/rings.md': talk('Rings in 2018'),
      'LoopConf2019/graphs.md': talk('Graphs in 2019'),
      'pond.md':
        '# Pond Club May 2021\n\nHamburg, 4 May 2021\n\n- **Small ponds** - Ann Lee\n  - dig\n- **Large ponds** - Bob Ray\n  - dig more\n',
      'water.md': '---\nspeaker: Bob Ray\nevent: Well Days 2022\n---\n# Water\n\nText.\n',
    }),
    cache: false,
  });

test.each([
  ['LoopConf', 3],
  ['loop conf', 3],
  ['loopconf', 2],
  ['loopconf-2019', 1],
  ['LoopConf 2019', 1],
  ['LoopConf2018', 2],
  ['LopConf 2019', 1],
  ['LoopConf 2020', 0],
  ['Pond Club May 2021', 2],
  ['pond club', 2],
  ['well-days-2022', 1],
])('the event "%s" has %i talks', async (event, count) => {
  expect(await (await open()).talks({ event })).toHaveLength(count);
});

test('the id of each event finds that event and its talks', async () => {
  const library = await open();
  for (const { id, talks } of library.events()) {
    expect((await library.talks({ event: id })).map((one) => one.id)).toEqual(talks);
    expect((await library.findEvents(id)).found.map((one) => one.id)).toEqual([id]);
  }
});

test('another year of an event is among the nearest names, but is not found', async () => {
  const { found, nearest } = await (await open()).findEvents('LoopConf 2020');
  expect({ found, nearest: nearest[0] }).toEqual({ found: [], nearest: 'LoopConf' });
});
