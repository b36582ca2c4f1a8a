import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { folderOf } from './folder.ts';

/** Notes with most of what is read, in the plainest way to write them. */
const NOTES: Readonly<Record<string, string>> = {
  'harbour-days-2021/README.md': `# Harbour Days 2021

Notes from Harbour Days 2021 in Kiel.

- [Cranes that count](cranes.md)
`,
  'harbour-days-2021/cranes.md': `# Cranes that count - Ilka Brandt

Speaker: Ilka Brandt
Date: 2021-05-04

## Why count

- A crane is busy for nine hours, and nobody knew
- **Tare weight**: what a container weighs when it is empty
- **Straddle carrier**: a vehicle that lifts containers in a yard

## Terms

**Gantry** - a crane that stands on rails on both sides of a ship

A spreader is a frame that grips a container at its four corners.
`,
  'harbour-days-2021/lightning.md': `# Lightning talks

## Ropes without knots - Tom Ode

- Splices hold more than knots

## Tides as a service - Maria Vila

- A tide table is an index
`,
};

/** Talks with their speakers, events and days, and terms with the first words of their meanings. */
function readOf(change: (text: string) => string): readonly string[] {
  const notes = Object.fromEntries(
    Object.entries(NOTES).map(([path, text]) => [path, change(text)]),
  );
  const { model } = folderOf(notes);
  return [
    ...model.talks.map(({ title, speakers, event, date }) => {
      const { name, year } = model.events[event ?? -1] ?? {};
      return `${title} | ${speakers.join(', ')} | ${name} ${year} | ${date ?? ''}`;
    }),
    ...model.terms.flatMap(({ name, definitions }) =>
      definitions.map(({ place, span }) => {
        const meaning = notes[place.file]?.slice(span.start, span.end) ?? '';
        return `${name} = ${meaning.replaceAll('\u200b', '').split(/\s+/).slice(0, 4).join(' ')}`;
      }),
    ),
  ];
}

const lines = (change: (line: string) => string) => (text: string) =>
  text.split('\n').map(change).join('\n');

test('of plain notes', () => {
  expect(readOf((text) => text)).toEqual([
    'Cranes that count | Ilka Brandt | Harbour Days 2021 | 2021-05-04',
    'Ropes without knots | Tom Ode | Harbour Days 2021 | ',
    'Tides as a service | Maria Vila | Harbour Days 2021 | ',
    'Gantry = a crane that stands',
    'spreader = a frame that grips',
    'Straddle carrier = a vehicle that lifts',
    'Tare weight = what a container weighs',
  ]);
});

test.each<readonly [how: string, change: (text: string) => string]>([
  ['a picture before headings', lines((line) => line.replace(/^(#+) /, '$1 📝 '))],
  ['a number in a picture', lines((line) => line.replace(/^(##) /, '$1 1️⃣ '))],
  ['a picture behind headings', lines((line) => line.replace(/^#+ .*/, '$& 🚀'))],
  ['a picture by its name', lines((line) => line.replace(/^(#+) /, '$1 :rocket: '))],
  ['a picture in each bullet', lines((line) => line.replace(/^- (?!\[)/, '- ✅ '))],
  ['names of headings for links', lines((line) => line.replace(/^#+ .*/, '$& {#a-name .wide}'))],
  ['names of blocks', lines((line) => line.replace(/^- [^[].*/, '$& ^a1b2c3'))],
  ['spaces that do not break', lines((line) => line.replace(/(\w) (\w)/, '$1\u00a0$2'))],
  ['places to break that are not seen', lines((line) => line.replace(/(\w) (\w)/, '$1 \u200b$2'))],
  ['marked terms', lines((line) => line.replace(/\*\*(\w+)\*\*/, '==**$1**=='))],
  ['dashes', lines((line) => line.replace(/(?<=\S) - /g, ' – '))],
  ['bold headings', lines((line) => line.replace(/^(#+) (.+)$/, '$1 **$2**'))],
  ['underlined headings', lines((line) => line.replace(/^# (.+)$/, '$1\n======'))],
  ['escapes', lines((line) => line.replace(/(?<=\S) - /g, ' \\- '))],
  ['asterisks for bullets', lines((line) => line.replace(/^- /, '* '))],
  ['lines of Windows', (text) => text.replaceAll('\n', '\r\n')],
])('the same is read with %s', (_, change) => {
  expect(readOf(change)).toEqual(readOf((text) => text));
});

test('a meaning goes on where its line was only broken for want of room', () => {
  const text = `# Hoists

A luffing crane is a crane whose jib goes up and down, so that it can turn in a
yard where there is no room for a boom
Mind: it needs a permit.
`;
  const { definitions } = readNote({ path: 'hoists.md', text });
  expect(definitions.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'a crane whose jib goes up and down, so that it can turn in a\nyard where there is no room for a boom',
  ]);
});

test('the title has no speaker whom a label names', () => {
  const titleOf = (heading: string) =>
    folderOf({ 'FooConf-2019/a.md': `# ${heading}\n\nSpeaker: Ilka Brandt\n\n- one\n- two\n` })
      .model.talks[0]?.title;
  expect(titleOf('Cranes that count - Ilka Brandt')).toBe('Cranes that count');
  expect(titleOf('Ilka Brandt: Cranes that count')).toBe('Cranes that count');
  expect(titleOf('Cranes that count - Tamsin Ode')).toBe('Cranes that count - Tamsin Ode');
});
