import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPacked } from '../../src/browser.ts';
import { openNotes } from '../../src/index.ts';
import { answersOf } from '../../src/library.ts';
import { packNumbers, unpackNumbers } from '../../src/store/packed/numbers.ts';
import { unpackNotes } from '../../src/store/packed/unpack-notes.ts';
import { type Files, folderWith } from './notes-folder.ts';
import { ofOtherVersion } from './other-version.ts';

test('numbers of 32 bits are unpacked as they were packed', () => {
  const numbers = fc.uint32Array({ maxLength: 50 });
  fc.assert(
    fc.property(numbers, (some) => {
      const bytes = packNumbers(some);
      expect(unpackNumbers(bytes, some.length)).toEqual({ numbers: some, end: bytes.length });
    }),
  );
});

const files: Files = {
  'talks/burrows.md':
    '---\nevent: Ferret Forum\nspeaker: Mia van Dijk\ndate: 2021-06-05\ntopics: [earth]\n---\n\n# Digging burrows\n\nA **burrow**: a hole with two ends.\r\n\r\n## Where `useBurrow` fails\n\nIn sand — and in *wet* earth, says the naïve ferret.\n',
  'a/empty.md': '',
  'a/soup.md':
    '# Soup\n\nTomatoes, salt & <b>pepper</b>. See [burrows](../talks/burrows.md).\n\n日本語のノート\n',
  'synonyms.txt': 'broth = soup\n',
};

test('packed notes give the same answers as the notes themselves', async () => {
  const library = await openNotes({ notes: folderWith(files), cache: false });
  const packed = answersOf(
    {
      ...unpackNotes(await library.bytes()),
      root: '',
      textOf: () => '',
      stemIn: () => undefined,
      readAs: 'auto',
      diagnostics: [],
    },
    () => false,
  );
  for (const query of [
    ...['burrow', 'burow', '"two ends"', 'wet earth sand', 'useBurrow', 'naive', 'broth'],
    ...['what is a burrow', 'ノート', 'speaker:mia', 'topic:earth', 'nothing at all like it'],
  ]) {
    const { hits, ...rest } = packed.search(query);
    const { hits: expected, ...expectedRest } = library.search(query);
    expect(rest).toEqual(expectedRest);
    expect(hits.map(({ why: _, ...hit }) => hit)).toEqual(
      expected.map(({ why: _, ...hit }) => hit),
    );
  }
  expect(await packed.talks()).toEqual(await library.talks());
  expect(packed.terms()).toEqual(library.terms());
  expect(packed.notes()).toEqual(library.notes());
});

test('opening notes that another version packed is an error', async () => {
  const library = await openNotes({ notes: folderWith(files), cache: false });
  const packed = await library.bytes();
  expect(openPacked(packed).files()).toEqual(library.files());
  expect(() => openPacked(ofOtherVersion(packed))).toThrow(
    expect.objectContaining({ code: 'NOT_PACKED_NOTES' }),
  );
});
