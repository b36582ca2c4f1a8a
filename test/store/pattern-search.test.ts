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
  test('matches the visible text, once, in the order of files and lines', async () => {
    expect(await matched('v\\d+\\.\\d+')).toEqual(['b.md:6:11 talk v2.1', 'b.md:12:18 talk v3.10']);
  });

  test('without capitals ignores case, with a capital respects it', async () => {
    expect(await matched('dig[a-z]+')).toEqual([
      'b.md:8:6 talk digTunnel',
      'b.md:12:34 talk digAgain',
    ]);
    expect(await matched('dig[A-S]\\w+')).toEqual(['b.md:12:34 talk digAgain']);
    // The capital of an escape such as `\S` does not count.
    expect(await matched('tunnel\\Sfood|tunnel\\Wfood')).toEqual(['a.md:3:1 note TUNNEL food']);
  });

  test('finds a glossary term as a term, and no definition twice', async () => {
    expect(await matched('tunnel (to|vision)')).toEqual([
      'a.md:5:5 note Tunnel vision',
      'glossary.md:9:3 term tunnel to',
    ]);
  });

  test('matches line by line, and only in the selected kinds', async () => {
    expect(await matched('^tunnel', { kinds: ['note'] })).toEqual(['a.md:3:1 note TUNNEL']);
    expect((await matching('tunnel', { limit: 1 })).total).toBe(3);
  });

  test('matches a title that no text contains', async () => {
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

  test('that matches nothing or only the empty string finds nothing', async () => {
    expect(await matched('zz+')).toEqual([]);
    expect(await matched('z*')).toEqual([]);
  });

  test('is an error if only topics are selected, which have no text', async () => {
    await expect(matching('tunnel', { kinds: ['topic'] })).rejects.toThrow('A topic has no text');
  });

  test('that is invalid is an error that states the reason', async () => {
    await expect(matching('v(')).rejects.toThrow(UserError);
    await expect(matching('v(')).rejects.toThrow(
      '"v(" is not a regular expression: Unterminated group',
    );
  });
});
