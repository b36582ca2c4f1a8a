import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { inShell } from './in-shell.ts';
import { PACKAGE_ROOT } from './run.ts';
import { runInTerminal } from './terminal.ts';

const README = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');

const BLOCK = /```console\n([\s\S]*?)```/gu;
const blocks = [...README.matchAll(BLOCK)].map(([, block = '']) => block.trimEnd().split('\n'));

/** `$ command` lines without the prompt, and without what only a clone or a person's own notes need. */
const typed = blocks
  .flat()
  .filter((line) => line.startsWith('$ serverless-notes'))
  .map((line) => line.slice(2));

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
  test.each([...typed, ...inTable])('%s', (line) => {
    // One's own notes have to come from somewhere, and an editor that a person leaves.
    const before = line.includes('--notes my-notes') ? 'serverless-notes export my-notes &&' : '';
    const { stdout, stderr, code } = inShell(`${before} ${line}`, { EDITOR: 'echo' });
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
