import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { PRETALX, SESSIONIZE_ALL } from '../writing/schedules.ts';
import { inShell } from './in-shell.ts';
import { folderOf, PACKAGE_ROOT, runJson } from './run.ts';
import { runInTerminal } from './terminal.ts';

const README = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');

/** The lines of each code block in this language. */
const blocksIn = (language: string): readonly (readonly string[])[] =>
  [...README.matchAll(/```(\w+)\n([\s\S]*?)```/gu)]
    .filter(([, each]) => each === language)
    .map(([, , block = '']) => block.trimEnd().split('\n'));

const blocks = blocksIn('console');

/** The beginning of a command line that runs the program, with npx or after npm ci. */
const INSTALLED = /^(?:\$ )?(?:npm ci && )?(?:npx )?(?=serverless-notes )/u;

/** Shell command lines of the README, without prompt and `INSTALLED`. */
const typed = [...blocks, ...blocksIn('sh')]
  .flat()
  .filter((line) => INSTALLED.test(line))
  .map((line) => line.replace(INSTALLED, ''));

const commandsInTable = [...README.matchAll(/^\| `(serverless-notes \S[^`]*)` \|/gmu)].map(
  ([, line = '']) => line,
);

test('the first example of the README shows the real output', async () => {
  const [command = '', ...shown] = blocks.find((block) => block.length > 3) ?? [];
  const words = /^\$ npx serverless-notes (.*)$/u.exec(command)?.[1]?.split(' ') ?? [];
  const { lines } = await runInTerminal(words, { columns: 80 });
  expect(lines).toEqual(shown);
});

describe('every command of the README works', () => {
  const home = folderOf({
    'my-notes/a.md': '# Retry\n\nSpeaker: Ann Lee\n\nA retry asks again.\n',
    'schedule.json': JSON.stringify(PRETALX),
    'sessions.json': JSON.stringify(SESSIONIZE_ALL),
  });

  test('the test finds all of them', () => {
    const shown = [...blocks, ...blocksIn('sh')].flat().filter((line) => /^\$ |^npm /u.test(line));
    expect(shown.filter((line) => !INSTALLED.test(line))).toEqual(['npm ci && npm test']);
  });

  test.each([...typed, ...commandsInTable])('%s', (line) => {
    // `my-notes` must exist before; `EDITOR` is `echo`, so that no editor stays open.
    const before = line.includes('--notes my-notes') ? 'serverless-notes export my-notes &&' : '';
    const { stdout, stderr, code } = inShell(`${before} ${line}`, { EDITOR: 'echo', HOME: home });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  test('the table has a row for every command', () => {
    const named = new Set(
      commandsInTable.map((line) => line.replace(/ --notes \S+/u, '').split(' ')[1]),
    );
    const missing = COMMANDS.map(({ name }) => name).filter((name) => !named.has(name));
    // The first row of the table is the program alone, which starts browse.
    expect(missing).toEqual(['browse']);
    expect(README).toContain('(`browse`)');
  });
});

test('the example note in the README is a talk with a term', () => {
  const notes = folderOf({ 'talks/queues.md': (blocksIn('markdown')[0] ?? []).join('\n') });
  const answer = <List extends object>(command: string) =>
    runJson<List>(['--notes', notes, command]);
  expect(answer('talks')).toMatchObject({ talks: [{ title: 'What queues are good for' }] });
  expect(answer('glossary')).toMatchObject({ terms: [{ term: 'backpressure' }] });
});
