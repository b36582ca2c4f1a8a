import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The talks in a file of an event's folder, as `line title | speakers`. */
const talksIn = (text: string): readonly string[] =>
  folderOf({ 'FooConf-2019/day.md': text }).model.talks.map(
    ({ title, speakers, place }) => `${place.line} ${title} | ${speakers.join(', ')}`,
  );

const BESIDE = '## Slow glass - Ann Lee\n\n- clear\n\n## Warm stone - Bo Ray\n\n- heavy\n\n';

test.each([
  [
    'bullets below a heading that holds them',
    `${BESIDE}## Lightning talks\n\n- Wet wood - Clara Poe\n  - swells\n- Dry wood - Diana Fox\n  - cracks\n`,
    ['13 Wet wood | Clara Poe', '15 Dry wood | Diana Fox'],
  ],
  [
    'headings a level below',
    `${BESIDE}## Keynotes\n\n### Wet wood - Clara Poe\n\n- swells\n\n### Dry wood - Diana Fox\n\n- cracks\n`,
    ['13 Wet wood | Clara Poe', '17 Dry wood | Diana Fox'],
  ],
  [
    'the only heading below one',
    `${BESIDE}## Keynote\n\n### Wet wood\n\nSpeaker: Clara Poe\n\n- swells\n`,
    ['13 Wet wood | Clara Poe'],
  ],
])('talks at other levels than the headings of other talks: %s', (_, body, expected) => {
  const own = ['3 Slow glass | Ann Lee', '7 Warm stone | Bo Ray'];
  expect(talksIn(`# Monday\n\n${body}`)).toEqual([...own, ...expected]);
});

test('headings next to a keynote with labelled talks are talks, and their sections are not speakers', () => {
  const keynote =
    '## Keynote\n\n### Talk 1: Ann Lee: 4.75 tonnes\n\n- heavy\n\n### Talk 2: Wet wood - Bo Ray\n\n- swells\n\n';
  const others = '## A walk through dry clay\n\n### Kiln Floor\n\n- warm\n\n### Why\n\n- cracks\n';
  expect(talksIn(`${keynote}${others}`)).toEqual([
    '3 4.75 tonnes | Ann Lee',
    '7 Wet wood | Bo Ray',
    '11 A walk through dry clay | ',
  ]);
});

const MAIN = '## Main talk: Slow glass\n\nSpeaker: Ann Lee\n\n- clear\n\n';
const LAST = '## Next time\n\nAt the harbour.\n';

test.each([
  [
    'headings a level below',
    `${MAIN}## Lightning talks\n\n### Wet wood\n\nClara Poe\n\n- swells\n\n### Dry wood\n\nDiana Fox\n\n- cracks\n\n${LAST}`,
    ['11 Wet wood | Clara Poe', '17 Dry wood | Diana Fox'],
  ],
  [
    'bullets without notes',
    `${MAIN}## Lightning talks\n\n- Clara Poe: Wet wood\n- Xarnia Quonk: Dry wood\n- Diana Fox: Old wood\n\n${LAST}`,
    ['11 Wet wood | Clara Poe', '12 Dry wood | Xarnia Quonk', '13 Old wood | Diana Fox'],
  ],
  [
    'bold lines in a list',
    `${MAIN}## Lightning talks\n\n1. **Wet wood** (Clara Poe)\n   - swells\n2. **Dry wood** (Diana Fox)\n   - cracks\n\n${LAST}`,
    ['11 Wet wood | Clara Poe', '13 Dry wood | Diana Fox'],
  ],
])('a main talk and lightning talks in the file of a meetup: %s', (_, body, expected) => {
  const talks = talksIn(`# March 2023 meetup\n\n${body}`);
  expect(talks).toEqual(['3 Slow glass | Ann Lee', ...expected]);
});

test('talks are found below sessions that are numbered with letters', () => {
  const text =
    '# GlassConf 2019\n\n## A. Keynote\n\n- speaker: Ann Lee\n- clear\n\n## B. Warm session\n\n### 1. "Wet wood"\n\n- speaker: Clara Poe\n- swells\n\n### 2. "Dry wood"\n\n- speaker: Diana Fox\n- cracks\n';
  expect(talksIn(text)).toEqual([
    '3 Keynote | Ann Lee',
    '10 Wet wood | Clara Poe',
    '15 Dry wood | Diana Fox',
  ]);
});

test('bullets of a meeting with names are not talks', () => {
  const presentations = '## Presentations\n\n- Clara Poe: Budget\n- Diana Fox: Moving house\n';
  const { talks } = folderOf({ 'minutes.md': `# Minutes\n\n${presentations}` }).model;
  expect(talks).toEqual([]);
});

test('bullets without speakers below "Workshops" are not talks', () => {
  const workshops = '## Workshops\n\n- saws\n  - sharp\n- files\n  - blunt\n';
  expect(talksIn(`# Monday\n\n${BESIDE}${workshops}`)).toHaveLength(2);
});

test('a line below the title names the event of that talk only', () => {
  const { talks, events } = folderOf({
    'watched.md':
      '# Things I saw\n\n## Slow glass by Ann Lee\n*GlassConf 2011, 61 min*\n\nClear.\n\n## Warm stone by Bo Ray\n\nHeavy.\n',
  }).model;
  expect(talks.map(({ event }) => events[event ?? -1]?.name)).toEqual(['GlassConf', undefined]);
});

test('a first heading without date that does not resemble the file name is not an event', () => {
  const { talks } = folderOf({ 'watched.md': `# Things I saw\n\n${BESIDE}` }).model;
  expect(talks.map(({ event }) => event)).toEqual([undefined, undefined]);
});

test('in an outliner the event, its days, the talks and their notes are all bullets', () => {
  const talk = (title: string, person: string) => `    - ${title} — ${person}\n      - a point\n`;
  const first = `  - Day 1\n${talk('Slow glass', 'Ekaterina Wojt')}${talk('Warm stone', 'Babajide Okun')}`;
  const second = `  - Friday, 3 May\n${talk('Wet wood', 'Maren Pfing')}`;
  const { talks, events } = folderOf({ 'out.md': `- GlassRodeo 2021\n${first}${second}` }).model;
  expect(talks.map(({ title, speakers }) => `${title} | ${speakers}`)).toEqual([
    'Slow glass | Ekaterina Wojt',
    'Warm stone | Babajide Okun',
    'Wet wood | Maren Pfing',
  ]);
  expect(events.map(({ name, year }) => `${name} ${year}`)).toEqual(['GlassRodeo 2021']);
  expect(talks.at(-1)?.date).toBe('2021-05-03');
});

test('names in an ordinary nested list are not talks', () => {
  const tasks =
    '- Team 2021\n  - Ann Lee - compilers\n    - fast\n  - Bo Ray - linkers\n    - slow\n';
  expect(folderOf({ 'out.md': tasks }).model.talks).toEqual([]);
});
