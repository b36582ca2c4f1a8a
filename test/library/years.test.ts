import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { folderWith } from '../store/notes-folder.ts';

const TALK = 'type: talk\nspeaker: Ann Lee';

test('the year of a talk is that of its own date, otherwise of its event, in filters, search and statistics', async () => {
  await using notes = await openNotes({
    notes: folderWith({
      'Loom Days 2016/warp.md': `---\n${TALK}\n---\n# Warp\n\nThreads.\n`,
      'Loom Days 2016/weft.md': `---\n${TALK}\ndate: 2015-05-15\n---\n# Weft\n\nThreads across.\n`,
    }),
    cache: false,
  });
  const byYear = new Map([
    [2015, ['Weft']],
    [2016, ['Warp']],
  ]);
  for (const [year, titles] of byYear) {
    expect((await notes.talks({ year })).map(({ title }) => title)).toEqual(titles);
    const { hits } = await notes.search(`year:${year} type:talk`);
    expect(hits.map(({ title }) => title)).toEqual(titles);
  }
  expect((await notes.stats()).talksByYear).toEqual([
    { year: 2015, talks: 1 },
    { year: 2016, talks: 1 },
  ]);
});
