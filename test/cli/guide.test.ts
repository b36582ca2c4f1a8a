import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inShell } from './in-shell.ts';
import { PACKAGE_ROOT } from './run.ts';

const GUIDE = readFileSync(join(PACKAGE_ROOT, 'GUIDE.md'), 'utf8');

/** Lines that a person types, without the prompt. */
const typed = [...GUIDE.matchAll(/^\$ (serverless-notes .+)$/gmu)].map(([, line = '']) => line);

describe('every command of the guide works', () => {
  test('all of them are found', () => {
    expect(typed.length).toBeGreaterThan(10);
    expect(typed).toHaveLength((GUIDE.match(/^\$ /gmu) ?? []).length);
  });

  test.each(typed)('%s', (line) => {
    const { stdout, stderr, code } = inShell(line);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});
