import { expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const NOTES = {
  'devconf-2019/01-queues.md':
    '# Queues at night\n\nSpeaker: Ann Lee\n\nDate: 2019-03-29\n\n- **backpressure**: slowing the sender down\n',
};

interface Talks {
  readonly talks: readonly { readonly title: string; readonly why: object | null }[];
}
interface Terms {
  readonly terms: readonly { readonly definitions: readonly { readonly why: object | null }[] }[];
}

test('talks --why prints the line and the recogniser of each fact', () => {
  const { stdout, code } = run(['--notes', folderOf(NOTES), 'talks', '--why']);
  expect(code).toBe(0);
  const rows = stdout.trimEnd().split('\n');
  expect(rows.map((row) => row.split('\t').slice(1, 4))).toEqual([
    ['title', 'Queues at night', 'devconf-2019/01-queues.md:1'],
    ['speakers', 'Ann Lee', 'devconf-2019/01-queues.md:3'],
    ['event', expect.stringMatching(/devconf/i), expect.stringContaining('devconf-2019/')],
    ['date', '2019-03-29', 'devconf-2019/01-queues.md:5'],
  ]);
});

test('talks --why gives the same in JSON, for all talks and for one', () => {
  const notes = folderOf(NOTES);
  const [talk] = runJson<Talks>(['--notes', notes, 'talks', '--why']).talks;
  expect(talk?.why).toMatchObject({
    title: { file: 'devconf-2019/01-queues.md', line: 1 },
    speakers: { line: 3, by: expect.stringMatching(/./) },
    date: { line: 5 },
  });
  const one = runJson<Talks>(['--notes', notes, 'talks', 'queues at night', '--why']);
  expect(one.talks).toEqual([talk]);
});

test('how sure a definition is has at most two decimals', () => {
  const lines = [
    '`kilnctl` - a program that fires pots',
    'Slip: a liquid clay',
    'A glaze is a coat of glass',
  ];
  const notes = folderOf({ 'a.md': `# Pots\n\n${lines.map((line) => `- ${line}\n`).join('')}` });
  const rows = run(['--notes', notes, 'glossary', '--why']).stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatch(/\t[01](\.\d{1,2})?$/);
});

test('an unknown fact has no reason', () => {
  const notes = folderOf({ 'talks/a.md': '# Queues at night\n\nText.\n' });
  const [talk] = runJson<Talks>(['--notes', notes, 'talks', '--why']).talks;
  expect(talk?.why).toMatchObject({ speakers: null, event: null, date: null });
});

test('without --why a talk has no reasons', () => {
  expect(runJson<Talks>(['--notes', folderOf(NOTES), 'talks']).talks[0]).not.toHaveProperty('why');
});

test('a title in the front matter is attributed to it, even if the heading is the same', () => {
  const text = '---\ntitle: Queues\nspeaker: Ann Lee\n---\n\n# Queues\n\nText.\n';
  const [talk] = runJson<Talks>(['--notes', folderOf({ 'a.md': text }), 'talks', '--why']).talks;
  expect(talk?.why).toMatchObject({ title: { by: 'front-matter-title', line: 2 } });
});

test('glossary --why prints the line, the recogniser and the confidence', () => {
  const notes = folderOf(NOTES);
  const { stdout } = run(['--notes', notes, 'glossary', 'backpressure', '--why']);
  expect(stdout).toMatch(/^backpressure\tdevconf-2019\/01-queues\.md:7\t[a-z-]+\t[01](\.\d+)?\n$/);
  expect(run(['--notes', notes, 'glossary', '--why']).stdout).toBe(stdout);
  const [term] = runJson<Terms>(['--notes', notes, 'glossary', 'backpressure', '--why']).terms;
  expect(term?.definitions[0]?.why).toMatchObject({ file: 'devconf-2019/01-queues.md', line: 7 });
});

test('the bundled notes have a reason for every title and every definition', () => {
  const { talks } = runJson<Talks>(['talks', '--why']);
  expect(talks.map(({ why }) => why)).not.toContain(null);
  const { terms } = runJson<Terms>(['glossary', '--why']);
  expect(terms.flatMap(({ definitions }) => definitions.map(({ why }) => why))).not.toContain(null);
});
