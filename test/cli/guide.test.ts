import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PENTABARF, PRETALX, SESSIONIZE_ALL } from '../writing/schedules.ts';
import { inShell } from './in-shell.ts';
import { folderOf, PACKAGE_ROOT } from './run.ts';

/** The commands in the examples of a file, without the prompt. */
const commandsIn = (file: string): readonly string[] =>
  [...readFileSync(join(PACKAGE_ROOT, file), 'utf8').matchAll(/^\$ (.+)$/gmu)].map(
    ([, line = '']) => line,
  );

const SKILL = 'skills/serverless-notes/SKILL.md';
const home = folderOf({
  'my-notes/a.md': '# Retry\n\nA retry asks again.\n',
  'schedule.json': JSON.stringify(PRETALX),
  'sessions.json': JSON.stringify(SESSIONIZE_ALL),
  'demo.ics': PENTABARF,
});

describe.each(['GUIDE.md', SKILL])('every command of %s works', (file) => {
  const typed = commandsIn(file);

  test('the test finds them, and all run serverless-notes', () => {
    expect(typed.length).toBeGreaterThan(7);
    expect(typed.filter((line) => !line.startsWith('serverless-notes '))).toEqual([]);
  });

  test.each(typed)('%s', (line) => {
    const { stdout, stderr, code } = inShell(line, { HOME: home });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});

test('the front matter of the skill has a name and says when to use it', () => {
  const text = readFileSync(join(PACKAGE_ROOT, SKILL), 'utf8');
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(text) ?? [];
  const { name, description } = parse(front) as Record<string, string>;
  // The name must be that of the folder: https://agentskills.io/specification
  expect(name).toBe('serverless-notes');
  expect(description).toMatch(/Use when/u);
  expect(description?.length).toBeLessThanOrEqual(1024);
  expect(text.split('\n').length).toBeLessThan(500);
});
