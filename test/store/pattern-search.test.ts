import { describe, expect, test } from 'vitest';
import { openNotes, UserError } from '../../src/index.ts';
import { folderWith } from './notes-folder.ts';

const files = {
  'b.md':
    '---\nspeaker: Mia van Dijk\nevent: Ferret Forum\n---\n\n# Burrows v2.1\n\nDig `digTunnel()` first.\n\n## Rooms\n\nA **tunnel** has v3.10 of rooms; digAgain, too.\n',
  'a.md': '# Food\n\nTUNNEL food.\n\n- **Tunnel vision**: seeing only what is ahead.\n',
  'glossary.md': '---\ntype: glossary\n---\n\n# Words\n\n## Burrow\n\nA tunnel to live in.\n',
};

async function matching(query: string, options = {}) {
  const library = await openNotes({ notes: folderWith(files), cache: false });
  return library.search(query, { regex: true, ...options });
}

/** Hits as `file:line:column kind matched text`. */
async function matched(query: string, options = {}) {
  const { hits } = await matching(query, options);
  return hits.flatMap((hit) =>
    [hit, ...hit.more].map(
      ({ file, line, column, excerpt, matches: [first] }) =>
        `${file}:${line}:${column} ${hit.kind} ${excerpt.slice(...(first ?? [0, 0]))}`,
    ),
  );
}

describe('a regular expression', () => {
  test('fits the text as it is seen, once, in the order of files and lines', async () => {
    expect(await matched('v\\d+\\.\\d+')).toEqual(['b.md:6:11 talk v2.1', 'b.md:12:18 talk v3.10']);
  });

  test('without capitals fits both cases, with one only its own', async () => {
    expect(await matched('dig[a-z]+')).toEqual([
      'b.md:8:6 talk digTunnel',
      'b.md:12:34 talk digAgain',
    ]);
    expect(await matched('dig[A-S]\\w+')).toEqual(['b.md:12:34 talk digAgain']);
    // That of an escape is none.
    expect(await matched('tunnel\\Sfood|tunnel\\Wfood')).toEqual(['a.md:3:1 note TUNNEL food']);
  });

  test('finds a term of a glossary as such, and no definition twice', async () => {
    expect(await matched('tunnel (to|vision)')).toEqual([
      'a.md:5:5 note Tunnel vision',
      'glossary.md:9:3 term tunnel to',
    ]);
  });

  test('sees lines, whole, and only of kinds that are asked for', async () => {
    expect(await matched('^tunnel', { kinds: ['note'] })).toEqual(['a.md:3:1 note TUNNEL']);
    expect((await matching('tunnel', { limit: 1 })).total).toBe(3);
  });

  test('fits a title that stands in no text', async () => {
    const library = await openNotes({
      notes: folderWith({
        'x.md': '---\ntitle: Moles at dusk\n---\n\nThey come up.\n\n## Later\n\nThey go.\n',
        'y.md': '# Moles at dawn\n\nThey sleep.\n',
      }),
      cache: false,
    });
    const { hits } = await library.search('^moles at', { regex: true });
    expect(hits.map(({ file, excerpt, foundIn }) => [file, excerpt, foundIn])).toEqual([
      ['x.md', 'They come up.', ['title']],
      ['y.md', 'Moles at dawn · They sleep.', []],
    ]);
    expect((await library.search('^moles', { regex: true, kinds: ['term'] })).total).toBe(0);
  });

  test('that fits nothing, or no letter, finds nothing', async () => {
    expect(await matched('zz+')).toEqual([]);
    expect(await matched('z*')).toEqual([]);
  });

  test('is an error where only topics are asked for, which have no text', async () => {
    await expect(matching('tunnel', { kinds: ['topic'] })).rejects.toThrow('A topic has no text');
  });

  test('that is none is an error that says why', async () => {
    await expect(matching('v(')).rejects.toThrow(UserError);
    await expect(matching('v(')).rejects.toThrow(
      '"v(" is not a regular expression: Unterminated group',
    );
  });
});
