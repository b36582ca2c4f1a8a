import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { PRETALX, SESSIONIZE_ALL } from '../writing/schedules.ts';
import { inShell } from './in-shell.ts';
import { folderOf, PACKAGE_ROOT, runJson } from './run.ts';
import { runInTerminal } from './terminal.ts';

const README = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');

/** The lines of each block of code in this language. */
const blocksIn = (language: string): readonly (readonly string[])[] =>
  [...README.matchAll(/```(\w+)\n([\s\S]*?)```/gu)]
    .filter(([, each]) => each === language)
    .map(([, , block = '']) => block.trimEnd().split('\n'));

const blocks = blocksIn('console');

/** What installs it and runs its tests is run where it is installed. */
const INSTALLED = /^(?:\$ )?(?:npm ci && )?(?:npx )?(?=serverless-notes )/u;

/** Lines of the shell, without the prompt. */
const typed = [...blocks, ...blocksIn('sh')]
  .flat()
  .filter((line) => INSTALLED.test(line))
  .map((line) => line.replace(INSTALLED, ''));

const inTable = [...README.matchAll(/^\| `(serverless-notes \S[^`]*)` \|/gmu)].map(
  ([, line = '']) => line,
);

test('what the README shows first is what a person sees', async () => {
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

  test('all of them are found', () => {
    const shown = [...blocks, ...blocksIn('sh')].flat().filter((line) => /^\$ |^npm /u.test(line));
    expect(shown.filter((line) => !INSTALLED.test(line))).toEqual(['npm ci && npm test']);
  });

  test.each([...typed, ...inTable])('%s', (line) => {
    // One's own notes have to come from somewhere, and an editor that a person leaves.
    const before = line.includes('--notes my-notes') ? 'serverless-notes export my-notes &&' : '';
    const { stdout, stderr, code } = inShell(`${before} ${line}`, { EDITOR: 'echo', HOME: home });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  test('and there is one for every command', () => {
    const named = new Set(inTable.map((line) => line.replace(/ --notes \S+/u, '').split(' ')[1]));
    const missing = COMMANDS.map(({ name }) => name).filter((name) => !named.has(name));
    // The first row: it is what the program alone starts.
    expect(missing).toEqual(['browse']);
    expect(README).toContain('(`browse`)');
  });
});

test('the note that the README shows is a talk with a term', () => {
  const notes = folderOf({ 'talks/queues.md': (blocksIn('markdown')[0] ?? []).join('\n') });
  const answer = <List extends object>(command: string) =>
    runJson<List>(['--notes', notes, command]);
  expect(answer('talks')).toMatchObject({ talks: [{ title: 'What queues are good for' }] });
  expect(answer('glossary')).toMatchObject({ terms: [{ term: 'backpressure' }] });
});
