import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/read/build-model.ts';
import { patchModel } from '../../../src/read/patch/patch-model.ts';
import type { NoteChange } from '../../../src/read/patch/whole-notes.ts';
import { readNote } from '../../../src/read/read-note.ts';
import { sayingOf, sayingOfPatched } from './patched-model.ts';
import { wholeNotes } from './whole-notes.ts';

type Files = Readonly<Record<string, string>>;

const factsOf = (files: Files) =>
  Object.entries(files).map(([path, text]) => readNote({ path, text }));

function changesBetween(before: Files, after: Files): readonly NoteChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const read = (path: string, text: string | undefined) =>
    text === undefined ? undefined : readNote({ path, text });
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => {
      const [old, now] = [read(path, before[path]), read(path, after[path])];
      return { path, ...(old && { before: old }), ...(now && { after: now }) };
    });
}

/** Whether the change was understood by itself; and then as it is with all notes together. */
function isPatched(before: Files, after: Files): boolean {
  const { whole, model } = wholeNotes(factsOf(before));
  const patch = patchModel(whole, changesBetween(before, after));
  if (!patch) return false;
  expect(sayingOfPatched(model, patch)).toEqual(sayingOf(buildModel(factsOf(after)).model));
  return true;
}

const talk = (title: string, body = '', more = '') =>
  `---\ntype: talk\ntitle: ${title}\nevent: Queue Days 2019\n${more}---\n# ${title}\n\n${body}\n`;

const FOLDER: Files = {
  'a.md': talk('Warm starts', '- **latency**: how long it takes\n', 'topics: [speed]\n'),
  'b.md': talk('Long queues', '- **queue**: what waits\n', 'topics: [speed, order]\n'),
  'c.md': talk('Short queues', '- **backpressure**: asking for less\n', 'date: 2019-03-29\n'),
  'g.md':
    '---\ntype: glossary\n---\n\n## Queue\n\nWhat waits.\n\n## FaaS\n\nAlso: functions\n\nCode.\n',
  'n/x.md': '# Plain\n\nSome text about functions.\n',
  'n/y.md': '# Other\n\nMore text #tagged here.\n',
};

describe('a change that tells on no other note', () => {
  test.each<[string, Files]>([
    ['a text', { 'n/x.md': '# Plain\n\nOther text.\n' }],
    ['a title', { 'n/x.md': '# Plainer\n\nSome text.\n' }],
    ['a new note', { 'n/z.md': '# New\n\nText.\n' }],
    ["a talk's text", { 'b.md': talk('Long queues', 'None.', 'topics: [speed, order]\n') }],
    ["a talk's title", { 'b.md': talk('Longer queues', '', 'topics: [speed, order]\n') }],
    ['a new talk', { 'd.md': talk('Queues again', '- **jitter**: not the same\n') }],
    ['a new event', { 'd.md': talk('Cold starts').replace('Queue', 'Cold') }],
    ['another meaning of a term', { 'c.md': talk('Short queues', '- **queue**: a line\n') }],
    ['another name of a term', { 'n/x.md': '# Plain\n\n- **latency** (lag): the wait\n' }],
    ['a new topic', { 'c.md': talk('Short queues', '', 'topics: [brevity]\ndate: 2019-03-29\n') }],
    ['an earlier day', { 'd.md': talk('Queues again', '', 'date: 2019-03-28\n') }],
  ])('%s is understood by itself', (_, change) => {
    expect(isPatched(FOLDER, { ...FOLDER, ...change })).toBe(true);
  });

  test.each(['n/y.md', 'b.md', 'g.md'])('nor does it that %s goes', (path) => {
    const { [path]: _, ...rest } = FOLDER;
    expect(isPatched(FOLDER, rest)).toBe(true);
  });
});

/** Pieces of notes that have to do with each other. */
const TITLES = ['Warm starts', 'Queues', 'Queues 2', 'Plain words', 'Ann Lee: Caching'];
const PIECES = [
  '- **queue**: what waits in a line',
  '- **queues**: more than one queue',
  '- **FaaS** (functions as a service): code that others run',
  '- **functions as a service**: somebody runs the code',
  'DORA (Data On Real Apps) is a report on data.',
  'DORA means a report that is made each year.',
  'Some #serverless text, and #queues.',
  '#serverless',
  'Speaker: Ann Lee',
  'by Bo Ray, Acme',
  'Event: Queue Days 2019',
  '## Questions',
  '## Queues at night\n\nThey are long.',
  'See [the notes](../a.md) and [[b]].',
  '- [Warm starts](a.md) by Ann Lee\n- [Queues](b.md)\n- [Plain](n/x.md)',
  'We met on 2019-03-29.',
  '# Second heading\n\nText of it.',
];
const FIELDS = [
  'type: talk',
  'type: event',
  'type: glossary',
  'title: Queues',
  'event: Queue Days 2019',
  'event: Queue Days',
  'event: Cold Days 2018',
  'event: queue days 2018',
  'date: 2019-03-29',
  'date: 2018-01-02',
  'location: Amsterdam',
  'location: Here',
  'speakers: [Ann Lee]',
  'author: Ann Lee',
  'topics: [Queues, speed]',
  'topics: [queues]',
  'topics: [Speed]',
];
const PATHS = [
  ...['a.md', 'b.md', 'c.md', 'm.md', 'README.md', 'glossary.md', 'Queue Days 2019/one.md'],
  ...['Queue Days 2019/two.md', 'Queue Days 2019/README.md', 'n/x.md', 'n/y.md', 'n/z.md'],
  ...['2018/cold-days/a.md', '2018/cold-days/b.md'],
];

const someOf = (pieces: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...pieces), { maxLength });

const someNote = fc
  .tuple(someOf(FIELDS, 4), fc.option(fc.constantFrom(...TITLES)), someOf(PIECES, 4))
  .map(([fields, title, pieces]) => {
    const keys = new Map(fields.map((field) => [field.split(':')[0], field]));
    const matter = keys.size > 0 ? `---\n${[...keys.values()].join('\n')}\n---\n` : '';
    return `${matter}${title === null ? '' : `# ${title}\n\n`}${pieces.join('\n\n')}\n`;
  });

const someFiles = fc.dictionary(fc.constantFrom(...PATHS), someNote, { minKeys: 2, maxKeys: 10 });

const someChanges = fc.dictionary(fc.constantFrom(...PATHS), fc.option(someNote), {
  minKeys: 1,
  maxKeys: 3,
});

const RUNS = Number(process.env['PATCH_RUNS'] ?? 800);

test('any change is understood as it is with all notes together, or not by itself', () => {
  let patched = 0;
  fc.assert(
    fc.property(someFiles, someChanges, (files, changes) => {
      const after = Object.entries({ ...files, ...changes }).filter(([, text]) => text !== null);
      if (isPatched(files, Object.fromEntries(after) as Files)) patched++;
    }),
    { numRuns: RUNS },
  );
  // Else the test would say nothing.
  expect(patched).toBeGreaterThan(RUNS / 30);
});
