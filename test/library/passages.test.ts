import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import type { IndexedPassageView } from '../../src/library/texts/passage-list.ts';
import { folderWith, write } from '../store/notes-folder.ts';

const TALK = `---
title: Cold starts
speakers: [Ann Lee]
event: Alpha Conf
date: 2019-03-29
topics: [speed]
---

The start.

## Why

### Deep down

It **warms** up.

- **instance**: what runs the code
`;
const NOTES = {
  'talks/a.md': TALK,
  'b.md': '---\naliases: [Bee]\n---\n# Queues\n\nBack [pressure](c.md).\n',
};

const open = () => openNotes({ notes: folderWith(NOTES), cache: false });

async function all(passages: AsyncIterable<IndexedPassageView>) {
  const found: IndexedPassageView[] = [];
  for await (const passage of passages) found.push(passage);
  return found;
}

test('passages() yields all indexed passages with plain text, place, headings and owner', async () => {
  const passages = await all((await open()).passages());
  const talk = {
    ...{ kind: 'talk', id: expect.any(String), title: 'Cold starts', talk: expect.any(String) },
    ...{ speakers: ['Ann Lee'], topics: ['speed'], event: 'Alpha Conf', date: '2019-03-29' },
    ...{ aliases: [], file: 'talks/a.md', column: 1 },
  };
  expect(passages.filter(({ kind }) => kind === 'talk')).toEqual([
    { ...talk, headings: [], line: 9, text: 'The start.' },
    { ...talk, headings: ['Why'], line: 11, text: '' },
    {
      ...talk,
      headings: ['Why', 'Deep down'],
      line: 13,
      text: expect.stringMatching(/^It warms up\.\s+instance: what runs the code$/u),
    },
  ]);
  expect(passages.find(({ kind }) => kind === 'term')).toMatchObject({
    ...{ id: 'instance', title: 'instance', text: 'what runs the code', line: 17 },
    ...{ headings: ['Why', 'Deep down'], talk: passages[0]?.talk, speakers: ['Ann Lee'] },
  });
  expect(passages.find(({ kind }) => kind === 'note')).toEqual({
    ...{ kind: 'note', id: 'b.md', title: 'Queues', aliases: ['Bee'], talk: null, speakers: [] },
    ...{ topics: [], event: '', date: null, headings: [], file: 'b.md', line: 4, column: 1 },
    text: 'Back pressure.',
  });
});

test('a started iteration of passages is not changed by a refresh', async () => {
  const root = folderWith(NOTES);
  const library = await openNotes({ notes: root, cache: false });
  const passages = library.passages()[Symbol.asyncIterator]();
  const seen = [(await passages.next()).value?.file];
  write(root, 'talks/a.md', '# Other\n');
  write(root, 'b.md', '# Other\n');
  await library.refresh();
  for (let next = await passages.next(); !next.done; next = await passages.next()) {
    seen.push(next.value.title);
  }
  expect(seen).not.toContain('Other');
  expect((await all(library.passages())).map(({ title }) => title)).toContain('Other');
});

test('the bundled notes have a passage for each talk and term', async () => {
  const library = await openNotes();
  const ids = new Set((await all(library.passages())).map(({ kind, id }) => `${kind} ${id}`));
  for (const { id } of await library.talks()) expect(ids).toContain(`talk ${id}`);
  for (const { term } of library.terms()) expect(ids).toContain(`term ${term}`);
});
