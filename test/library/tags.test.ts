import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import { folderWith } from '../store/notes-folder.ts';

const NOTES = {
  'fern.md': '# Fern\n\nLikes shade. #today #garden/shade\n',
  'rose.md': '---\ntags: [everyone, Garden]\n---\n# Rose\n\nLikes sun.\n',
  'ivy.md': '# Ivy\n\nSpeaker: Ada Hill\n\n- climbs #today\n- holds #best/walls\n',
  'shed.md': '# Shed\n\nWhere tools are today. #gardenhouse\n',
};

test.each([
  ['today', ['fern.md', 'ivy.md']],
  ['#Today', ['fern.md', 'ivy.md']],
  ['everyone', ['rose.md']],
  // A tag includes the tags below it.
  ['garden', ['fern.md', 'rose.md']],
  ['garden/shade', ['fern.md']],
  ['best', ['ivy.md']],
  ['gard', []],
])('notes with the tag %s are listed, and found by it', async (tag, files) => {
  await using notes = await openNotes({ notes: folderWith(NOTES), cache: false });
  expect(notes.notes({ tag }).map(({ file }) => file)).toEqual(files);
  if (files.length === 0) return;
  const { hits } = await notes.search(`tag:${tag}`);
  expect(hits.map(({ file }) => file).sort()).toEqual(files);
});
