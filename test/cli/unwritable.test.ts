import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { PRETALX } from '../writing/schedules.ts';
import { folderOf, LAUNCHER, quietEnvironment } from './run.ts';

const SCHEDULE = join(folderOf({ 'x.json': JSON.stringify(PRETALX) }), 'x.json');

/** Arguments for each command, so that it prints something. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  search: ['cold start'],
  about: ['cold start'],
  talks: [],
  notes: [],
  topics: ['security'],
  events: [],
  speakers: ['--notes', folderOf({ 'a.md': '# Retry\n\nSpeaker: Ann Lee\n' })],
  links: [],
  glossary: ['faas'],
  show: ['safe-deployments'],
  check: [],
  stats: [],
  index: ['status'],
  mcp: ['--print-config', 'claude'],
  config: [],
  completion: ['fish'],
  export: ['--html', '-'],
  new: ['talk', 'x', '--notes', 'mine'],
  import: ['schedule', SCHEDULE, '--notes', 'mine'],
};

/** Commands that need a terminal or another program. */
const PRINT_NOTHING = ['browse', 'edit'];

/** Runs the program with its standard output redirected by a shell. */
function redirected(words: readonly string[], redirection: string, before = '') {
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `${before} exec "$0" "$@" ${redirection}`, process.execPath, LAUNCHER, ...words],
    { encoding: 'utf8', env: quietEnvironment(), cwd: folderOf({}) },
  );
  return { stdout, stderr, code: status };
}

test('every command that prints has arguments here', () => {
  const named = COMMANDS.map(({ name }) => name).filter((name) => !PRINT_NOTHING.includes(name));
  expect(Object.keys(ARGUMENTS).sort()).toEqual([...named].sort());
});

describe.skipIf(!existsSync('/dev/full'))('on a full device', () => {
  const typed = Object.entries(ARGUMENTS).flatMap(([name, words]) => [
    [name, ...words],
    [name, ...words, '--json'],
  ]);
  test.each([
    ...typed.map((words) => [words]),
    [['--help']],
    [['--version']],
    [['help', 'talks']],
    [['talks', '--format', 'tsv']],
    [['glossary', '--no-pager']],
    [['__complete', 'bash', '--', '', 'glos']],
  ])('%j prints one line of error and exits with 2', (words) => {
    expect(redirected(words, '> /dev/full')).toEqual({
      stdout: '',
      stderr: 'error: Cannot write to standard output: the disk is full\n',
      code: 2,
    });
  });

  test('for standard output and standard error, it still exits with 2', () => {
    expect(redirected(['talks'], '> /dev/full 2>&1').code).toBe(2);
    expect(redirected(['serch'], '2> /dev/full')).toEqual({ stdout: '', stderr: '', code: 2 });
  });
});

test('a standard output that is not open for writing is reported in one line', () => {
  const { stderr, code } = redirected(['talks'], `1< "${LAUNCHER}"`);
  expect(stderr).toBe('error: Cannot write to standard output: it is closed\n');
  expect(code).toBe(2);
});

test.each([[['glossary', '--json']], [['export', '--html', '-']]])(
  '%j into a pipe that closes early ends silently',
  (words) => {
    const { stderr, code } = redirected(words, '| head -c 10', 'set -o pipefail;');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  },
);

describe('with a limit for the size of files', () => {
  /** The limit in blocks of 1,024 bytes: less than the largest bundled note and than the page. */
  const LIMIT = 'ulimit -f 2;';

  test.each([
    [['export', 'copy']],
    [['export', 'new/folders/copy']],
    [['export', '--html', 'page.html']],
  ])('%j prints one line of error and leaves nothing behind', (words) => {
    const cwd = folderOf({});
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `${LIMIT} exec "$0" "$@"`, process.execPath, LAUNCHER, ...words],
      { encoding: 'utf8', env: quietEnvironment(), cwd },
    );
    expect(stdout).toBe('');
    // Node 23 and later copy files with a system call, whose error only says that copying failed.
    expect(stderr).toMatch(
      /^error: Cannot write [^\n]*(?:larger than a file may be|the device reports an error)[^\n]*\n$/u,
    );
    expect(status).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('existing files and folders stay as they are', () => {
    const cwd = folderOf({ 'page.html': 'old' });
    mkdirSync(join(cwd, 'empty'));
    for (const words of [['--html', 'page.html', '--force'], ['empty']]) {
      spawnSync(
        'bash',
        ['-c', `${LIMIT} exec "$0" export "$@"`, process.execPath, LAUNCHER, ...words],
        { env: quietEnvironment(), cwd },
      );
    }
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['empty', 'page.html']);
  });
});
