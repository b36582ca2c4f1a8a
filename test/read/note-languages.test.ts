import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';

const languagesIn = (text: string): readonly string[] => readNote({ path: 'a.md', text }).languages;

test.each([
  ['English', 'As we do a lot of sums, i.e. no more, e.g. on an OS, come as you are.', []],
  ['German', 'Der Kiel ist der Teil, auf dem das Boot steht.', ['de']],
  [
    'Portuguese',
    'O barco não fica na água com o vento do norte, e as velas são uma parte dos custos.',
    ['pt'],
  ],
  [
    'English and Dutch',
    `${'We sail to the sea and do as we like. '.repeat(20)} De boot is van een zeiler die niet wil.`,
    ['nl'],
  ],
])('a note in %s', (_, text, expected) => {
  expect(languagesIn(`# Boats\n\n${text}\n`)).toEqual(expected);
});
