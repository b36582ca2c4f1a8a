import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, LAUNCHER, quietEnvironment } from './run.ts';

/** Runs the program in this folder; variables that are undefined are not set. */
function runIn(cwd: string, words: readonly string[], own: NodeJS.ProcessEnv) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [LAUNCHER, ...words], {
    cwd,
    env: { ...quietEnvironment(), ...own },
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

const NONE = { XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined, XDG_STATE_HOME: undefined };
const RELATIVE = { XDG_CACHE_HOME: 'cache', XDG_CONFIG_HOME: 'config', XDG_STATE_HOME: 'state' };

const NOTES = folderOf({ 'a.md': '# Cold start\n\nThe first request waits.\n' });

const SURROUNDINGS: readonly (readonly [string, NodeJS.ProcessEnv])[] = [
  ['HOME is not set', { ...NONE, HOME: undefined }],
  ['HOME is empty', { ...NONE, HOME: '' }],
  ['HOME is relative', { ...NONE, HOME: 'home' }],
  ['XDG folders are relative', { ...RELATIVE, HOME: '' }],
];

test.each(SURROUNDINGS)('if %s, the program answers and writes no files', (_what, env) => {
  const cwd = folderOf({});
  // A named terminal session, because only then are results stored for `show 1`.
  const session = { ...env, TERM_SESSION_ID: 'test' };
  const answer = expect.objectContaining({ code: 0, stderr: '' });
  expect(runIn(cwd, ['glossary', 'cold start'], session)).toEqual(answer);
  for (let times = 0; times < 2; times++) {
    expect(runIn(cwd, ['--notes', NOTES, 'search', 'cold start'], session)).toEqual(answer);
  }
  expect(runIn(cwd, ['config'], session).code).toBe(0);
  expect(readdirSync(cwd)).toEqual([]);
});

test('relative XDG folders are ignored in favour of those in HOME', () => {
  const cwd = folderOf({});
  const home = folderOf({});
  const env = { ...RELATIVE, HOME: home };
  expect(runIn(cwd, ['--notes', NOTES, 'search', 'cold start'], env).code).toBe(0);
  expect(readdirSync(cwd)).toEqual([]);
  expect(readdirSync(join(home, '.cache', 'serverless-notes'))).not.toEqual([]);
});

test('a command that needs a missing folder says so and suggests a solution', () => {
  const env = { ...NONE, HOME: '' };
  const cleared = runIn(folderOf({}), ['--notes', NOTES, 'index', 'clear'], env);
  expect(cleared.code).toBe(2);
  expect(cleared.stderr).toContain('Set HOME, or XDG_CACHE_HOME');
  const { stdout } = runIn(folderOf({}), ['config', '--json'], env);
  expect(JSON.parse(stdout).files.user).toBeNull();
});
