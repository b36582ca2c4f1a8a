import { expect, test } from 'vitest';
import { readNote } from '../../src/read/read-note.ts';
import { folderOf } from './folder.ts';

/** Notes with most kinds of facts, in the plainest syntax. */
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

/** The talks and terms (with the first words of their meanings) after a change of all notes. */
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

test('the facts of the plain notes', () => {
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
  ['quotes round headings', lines((line) => line.replace(/^(#+) (.+)$/, '$1 "$2"'))],
  ['a colon behind headings', lines((line) => line.replace(/^#+ .*/, '$&:'))],
  ['headings to tick', lines((line) => line.replace(/^(#+) /, '$1 [x] '))],
  ['a microphone before headings', lines((line) => line.replace(/^(#+) /, '$1 🎤 '))],
  ['stars behind headings', lines((line) => line.replace(/^#+ .*/, '$& ⭐⭐⭐'))],
  ['tags behind headings', lines((line) => line.replace(/^#+ .*/, '$& #harbour #talk'))],
  ['links of headings to themselves', lines((line) => line.replace(/^#+ .*/, '$& [¶](#here)'))],
  [
    'the slides of headings',
    lines((line) => line.replace(/^#+ .*/, '$& ([slides](https://a.io/b))')),
  ],
  ['signs of footnotes that are nowhere', lines((line) => line.replace(/^[-A].*\w$/, '$&[^2]'))],
  ['tags of HTML for bold type', lines((line) => line.replace(/\*\*(.+?)\*\*/, '<b>$1</b>'))],
  ['bars between fields', (text) => text.replace('\nDate', ' | Date')],
  ['breaks between fields', (text) => text.replace('\nDate', '<br>Date')],
  ['a way back on top', (text) => `[← Back](../all.md)\n\n${text}`],
  ['ways on top', (text) => `[Home](../home.md) | [All](../all.md)\n\n${text}`],
  ['what kind of note it is on top', (text) => `# Notes\n\n${text}`],
  [
    'a table of contents',
    (text) => text.replace('## ', '## Contents\n\n- [One](#one)\n- [Two](#two)\n\n## '),
  ],
  ['a day of another form', (text) => text.replace('2021-05-04', '4. 5. 2021')],
  ['lines of Windows', (text) => text.replaceAll('\n', '\r\n')],
])('the same facts are read with %s', (_, change) => {
  expect(readOf(change)).toEqual(readOf((text) => text));
});

test('a meaning continues on the next line only if its line was wrapped', () => {
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

test('a speaker named by a label is removed from the title', () => {
  const titleOf = (heading: string) =>
    folderOf({ 'FooConf-2019/a.md': `# ${heading}\n\nSpeaker: Ilka Brandt\n\n- one\n- two\n` })
      .model.talks[0]?.title;
  expect(titleOf('Cranes that count - Ilka Brandt')).toBe('Cranes that count');
  expect(titleOf('Ilka Brandt: Cranes that count')).toBe('Cranes that count');
  expect(titleOf('Cranes that count - Tamsin Ode')).toBe('Cranes that count - Tamsin Ode');
});

test('decomposed accents are read like composed ones', () => {
  const { definitions } = readNote({
    path: 'a.md',
    text: '# Notas\n\nA lança é a parte que gira em cima da torre.\n'.normalize('NFD'),
  });
  expect(definitions.map(({ term }) => term)).toEqual(['lança']);
});

test.each(['03 Harbour Days 2021', '3. Harbour Days 2021', '📁 Harbour Days 2021'])(
  'numbers and emoji before the name of a folder are not part of the event: %s',
  (folder) => {
    const { model } = folderOf({
      [`${folder}/a.md`]: '# Cranes\n\nSpeaker: Ilka Brandt\n\n- one\n',
    });
    expect(model.events.map(({ name }) => name)).toEqual(['Harbour Days']);
  },
);

test.each([
  ...['2021/05/04', '4-May-2021', 'Tue, 4 May 2021', '[[2021-05-04]]', '2021年5月4日'],
  ...['4. Mai 2021', 'le 4 mai 2021', 'May 4 (Tuesday), 2021'],
])(
  'a date above talks is not an event, and a date after the name of an event is removed: %s',
  (day) => {
    const talks = '### Ropes without knots - Tom Ode\n\n- splices hold\n';
    const { model } = folderOf({
      'harbour-days-2021.md': `# Harbour Days\n\n## ${day}\n\n${talks}\n### Tides - Maria Vila\n\n- two\n`,
    });
    expect(model.events.map(({ name }) => name)).toEqual(['Harbour Days']);
    expect(model.talks.map(({ date }) => date)).toEqual(['2021-05-04', '2021-05-04']);
    const other = folderOf({
      'harbour.md': `# Harbour Days, ${day}\n\n## Ropes - Tom Ode\n\n- one\n\n## Tides - Maria Vila\n\n- two\n`,
    });
    expect(other.model.events.map(({ name }) => name)).toEqual(['Harbour Days']);
  },
);

test('bullets below the name after a label are not names', () => {
  const { model } = folderOf({
    'FooConf 2019/a.md':
      '# Cranes\n\nSpeaker:\nIlka Brandt\n\n- Straddle Carrier: lifts\n- Tare Weight\n',
  });
  expect(model.talks[0]?.speakers).toEqual(['Ilka Brandt']);
});

test('a link whose text is only a file name gives no title', () => {
  const { model } = folderOf({
    'Harbour Days 2021/index.md': '# Harbour Days 2021\n\n- [tide-tables](tide-tables.md)\n',
    'Harbour Days 2021/tide-tables.md': 'Speaker: Ilka Brandt\n\n- one\n- two\n',
  });
  expect(model.talks.map(({ title }) => title)).toEqual(['tide tables']);
});

test('the event after a label may be on the next line or in the next cell', () => {
  const eventOf = (event: string) =>
    folderOf({
      'talks/a.md': `# Cranes\n\nSpeaker: Ilka Brandt\n\n${event}\n\n- one\n- two\n`,
    }).model.events.map(({ name }) => name);
  expect(eventOf('| | |\n|-|-|\n| Event | Harbour Days |')).toEqual(['Harbour Days']);
  expect(eventOf('**Event**\nHarbour Days')).toEqual(['Harbour Days']);
});
