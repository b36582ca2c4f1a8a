import { expect, test } from 'vitest';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, everything, folderWith, notesIn, write } from './notes-folder.ts';

const NOTES = { 'a.md': '# Kettles\n\nWarm it.\n', 'b.md': '# Queues\n\nBack pressure.\n' };

test.each([
  ['kept', () => ({ cacheFolder: emptyFolder() })],
  ['not kept', () => ({ cache: false })],
])(
  'opening a folder again leaves an index that is %s as it was, to its last word',
  async (_, options) => {
    const root = folderWith(NOTES);
    const how = options();
    await (await openFolder([root], how)).saving;
    const opened = await openFolder([root], how);
    const words = () => notesIn(opened).map((file) => [...opened.recordOf(file).tokens]);
    const before = [everything(opened), words()];
    // Words that come first move the numbers of all others.
    write(root, 'c.md', '# Aardvarks\n\nAbacus abbey abbot.\n');
    const next = await opened.reopen();
    expect(notesIn(next)).toEqual(['a.md', 'b.md', 'c.md']);
    expect([everything(opened), words()]).toEqual(before);
    expect(everything(next)).toEqual(everything(await openFolder([root], { cache: false })));
  },
);
