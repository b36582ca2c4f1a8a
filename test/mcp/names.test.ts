import { expect, test } from 'vitest';
import { openNotes } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { read } from '../../src/mcp/tools/read.ts';
import { related } from '../../src/mcp/tools/related.ts';
import { UserError } from '../../src/model/user-error.ts';
import { folderWith } from '../store/notes-folder.ts';

const open = (): Promise<Library> =>
  openNotes({
    notes: folderWith({
      'words.md':
        '# Glossary\n\n- **R/W**: reading and writing, of a disk.\n- **Pond.js**: a library that draws ponds.\n',
      'A-B.md': '# A/B\n\nTwo variants, side by side.\n',
      'pond-club.md':
        '# Pond Club May 2021\n\nHamburg, 4 May 2021\n\n- **Small ponds** - Ann Lee\n  - dig with frogs and newts\n- **Large disks** - Bob Ray\n  - spin platters with magnets\n',
      'frogs.md':
        '---\ntype: talk\nspeaker: Mary Moss\nevent: Well Days 2022\n---\n# Frogs\n\nDig for frogs and newts.\n',
      'platters.md':
        '---\ntype: talk\nspeaker: Mary Moss\n---\n# Platters\n\nSpin platters with magnets.\n',
    }),
    cache: false,
  });

async function textOf(tool: typeof read | typeof related, at: string): Promise<string> {
  const { text } = await tool.run({ at }, await open());
  return text;
}

test.each([
  ['R/W', 'words.md:'],
  ['Pond.js', 'words.md:'],
  ['A/B', 'A-B.md:1'],
  ['frogs.md', 'frogs.md:'],
])('%s is read as a name, although it looks like a path', async (at, place) => {
  expect(await textOf(read, at)).toContain(place);
  expect(await textOf(related, at)).toContain(place.slice(0, place.indexOf(':')));
});

test.each(['../frogs.md', '/frogs', 'other/frogs.md', 'R/X', 'Well Days 2022'])(
  '%s is rejected, because no note has this name or path',
  async (at) => {
    await expect(textOf(read, at)).rejects.toThrow(UserError);
  },
);

test('similar notes of a talk are similar to that talk, not to its whole file', async () => {
  expect(await textOf(related, 'pond-club.md:6')).toMatch(/Like it:\nfrogs\.md/);
  expect(await textOf(related, 'pond-club.md:8')).toMatch(/Like it:\nplatters\.md/);
  expect(await textOf(related, 'Large disks')).toMatch(/Like it:\nplatters\.md/);
});
