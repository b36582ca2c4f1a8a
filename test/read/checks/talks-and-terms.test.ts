import { expect, test } from 'vitest';
import { problemsBy, problemsOf } from './checked.ts';

test('a talk whose title comes only from the file name is reported as untitled', () => {
  const text = 'Speaker: Ann Lee\n\n- queues slow senders down\n';
  expect(problemsBy('talk-untitled', { '2019-conf/on-queues.md': text })).toEqual([
    '2019-conf/on-queues.md:1:1 The talk has no title; its file\'s name stands for it: "on queues"',
  ]);
  expect(problemsBy('talk-untitled', { '2019-conf/on-queues.md': `# Queues\n\n${text}` })).toEqual(
    [],
  );
});

test('two notes on the same talk are reported, but not two talks of different speakers with one title', () => {
  const talk = (speaker: string) => `# Queues at night\n\nSpeaker: ${speaker}\n\nText.\n`;
  const twice = { 'conf-2019/a.md': talk('Ann Lee'), 'conf-2019/b.md': talk('Ann Lee') };
  expect(problemsBy('talk-twice', twice)).toEqual([
    'conf-2019/b.md:1:1 The talk "Queues at night" is at conf-2019/a.md:1, too',
  ]);
  const others = { 'conf-2019/a.md': talk('Ann Lee'), 'conf-2019/b.md': talk('Bob Ray') };
  expect(problemsBy('talk-twice', others)).toEqual([]);
});

const EVENT = `# X Conf 2019

## Queues at night by Ann Lee

- queues slow senders down

## Tables by day by Bob Ray

- tables have keys

`;

test('a section among talks that is not read as a talk is reported', () => {
  const talks = `${EVENT}## Ann Lee\n\n- what she said in the hall\n`;
  expect(problemsBy('section-not-understood', { 'x-conf-2019.md': talks })).toEqual([
    'x-conf-2019.md:11:1 The section "Ann Lee" stands among talks, but is not read as one',
  ]);
});

test.each(['## Lunch\n\nSoup.\n', '## Links\n\n- one\n', '## Ann Lee\n\n**SKIPPED**\n'])(
  'a break, a part of the note or a skipped talk is not reported: %j',
  (section) => {
    expect(problemsBy('section-not-understood', { 'x-conf-2019.md': EVENT + section })).toEqual([]);
  },
);

test('a glossary without a term is reported', () => {
  const files = { 'a.md': '# A\n\n## Glossary\n\nTo be written when there is time for it.\n' };
  expect(problemsBy('section-not-understood', files)).toEqual([
    'a.md:3:1 The section "Glossary" promises terms, but none was found in it',
  ]);
  const filled = { 'a.md': '# A\n\n## Glossary\n\n- **queue**: a line of messages\n' };
  expect(problemsBy('section-not-understood', filled)).toEqual([]);
});

const defined = (one: string, other: string) => ({
  'a.md': `# A\n\n## Glossary\n\n- **${one}\n`,
  'b.md': `# B\n\n## Glossary\n\n- **${other}\n`,
});

test.each([
  [
    'numbers',
    'timeout**: a function may run for at most 5 minutes',
    'timeout**: a function may run for at most 15 minutes',
  ],
  [
    'a negation',
    'container**: keeps its memory between two calls',
    'container**: never keeps its memory between two calls',
  ],
])('a term whose definitions differ in %s is reported', (_, one, other) => {
  expect(problemsBy('term-disagrees', defined(one, other))).toHaveLength(1);
});

test('an abbreviation with two meanings is reported', () => {
  const files = defined('CD**: continuous delivery', 'CD**: compact disc');
  expect(problemsBy('term-disagrees', files)).toEqual([
    'b.md:5:5 The term "CD" is defined differently at a.md:5',
  ]);
});

test.each([
  ['queue**: a line of messages that wait', 'queue**: what keeps senders and receivers apart'],
  ['FaaS**: function as a service', 'FaaS**: functions as a service'],
  ['timeout**: at most 15 minutes for a function', 'timeout**: at most 15 minutes per function'],
])('definitions with the same meaning in other words are not reported: %s', (one, other) => {
  expect(problemsBy('term-disagrees', defined(one, other))).toEqual([]);
});

test('an empty note and a too complex note are reported', () => {
  const rules = (text: string) => problemsOf({ 'a.md': text }).map(({ rule }) => rule);
  expect(rules('')).toContain('note-empty');
  expect(rules(`# T\n\n${'['.repeat(50_000)}`)).toContain('note-too-complex');
  expect(rules('# T\n\nText.\n')).toEqual([]);
});
