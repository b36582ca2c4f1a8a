import { expect, test } from 'vitest';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, everything, folderWith, notesIn, write } from './notes-folder.ts';

const NOTES = { 'a.md': '# Kettles\n\nWarm it.\n', 'b.md': '# Queues\n\nBack pressure.\n' };

test.each([
  ['cached', () => ({ cacheFolder: emptyFolder() })],
  ['not cached', () => ({ cache: false })],
])(
  'reopening a folder does not change an open index that is %s, not even its words',
  async (_, options) => {
    const root = folderWith(NOTES);
    const how = options();
    await (await openFolder([root], how)).saving;
    const opened = await openFolder([root], how);
    const words = () => notesIn(opened).map((file) => [...opened.recordOf(file).tokens]);
    const before = [everything(opened), words()];
    // New words that sort first shift the numbers of all other words.
    write(root, 'c.md', '# Aardvarks\n\nAbacus abbey abbot.\n');
    const next = await opened.reopen();
    expect(notesIn(next)).toEqual(['a.md', 'b.md', 'c.md']);
    expect([everything(opened), words()]).toEqual(before);
    expect(everything(next)).toEqual(everything(await openFolder([root], { cache: false })));
  },
);
