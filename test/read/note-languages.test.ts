import { expect, test } from 'vitest';
import { languagesOf } from '../../src/read/lexicon/languages/note-languages.ts';
import { readNote } from '../../src/read/read-note.ts';

const languagesIn = (text: string): readonly string[] => readNote({ path: 'a.md', text }).languages;

const mostlyEnglish = `${'We sail to the sea and do as we like. '.repeat(20)} De boot is van een zeiler die niet wil.`;

test.each([
  ['English', 'As we do a lot of sums, i.e. no more, e.g. on an OS, come as you are.', []],
  ['German', 'Der Kiel ist der Teil, auf dem das Boot steht.', ['de']],
  [
    'Portuguese',
    'O barco não fica na água com o vento do norte, e as velas são uma parte dos custos.',
    ['pt'],
  ],
  [
    'Dutch with English words',
    'De boot is van een zeiler die niet wil, and that is for sale.',
    ['nl'],
  ],
  ['English with some Dutch', mostlyEnglish, []],
])('the language of a note in %s is detected', (_, text, expected) => {
  expect(languagesIn(`# Boats\n\n${text}\n`)).toEqual(expected);
});

test('a part of a note may be in another language', () => {
  expect(languagesOf(mostlyEnglish).languages.map(({ code }) => code)).toEqual(['nl']);
});
