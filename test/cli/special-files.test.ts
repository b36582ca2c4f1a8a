import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, LAUNCHER, quietEnvironment, run } from './run.ts';

const NOTE = '# Of gardening\n\nBeds and borders.\n';

const makers: Readonly<Record<string, (path: string) => unknown>> = {
  pipe: (path) => execFileSync('mkfifo', [path]),
  'link to a device': (path) => symlinkSync('/dev/zero', path),
  'link to a pipe': (path) => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  'link to itself': (path) => symlinkSync(path, path),
  folder: (path) => mkdirSync(path),
};

const cases = Object.entries(makers);

describe.skipIf(process.platform === 'win32')('in the place of a note', () => {
  test.each(cases)('a %s is skipped', (_, make) => {
    const notes = folderOf({ 'good.md': NOTE });
    make(join(notes, 'odd.md'));
    for (const words of [
      ['search', 'borders'],
      ['check'],
      ['index', 'rebuild'],
      ['search', 'beds'],
    ]) {
      const { stdout, stderr, code } = run(['--notes', notes, ...words]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).not.toBe('');
    }
  });

  test('a socket is skipped', async () => {
    const notes = folderOf({ 'good.md': NOTE });
    const server = createServer();
    await once(server.listen(join(notes, 's.md')), 'listening');
    const child = spawn(process.execPath, [LAUNCHER, '--notes', notes, 'search', 'borders'], {
      env: quietEnvironment(),
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([0, null]);
    server.close();
  });

  test('a file of several gigabytes is reported and not read', () => {
    const notes = folderOf({ 'good.md': NOTE, 'large.md': '' });
    truncateSync(join(notes, 'large.md'), 5 * 1024 ** 3);
    const { stdout, stderr } = run(['--notes', notes, 'search', 'borders']);
    expect(stdout).toContain('Of gardening');
    expect(stderr).toContain('large.md');
  });

  test('a pipe that replaces a known note is skipped', () => {
    const notes = folderOf({ 'good.md': NOTE, 'odd.md': '# Of birds\n\nBorders of the sky.\n' });
    expect(run(['--notes', notes, 'search', 'sky']).stdout).toContain('Of birds');
    rmSync(join(notes, 'odd.md'));
    execFileSync('mkfifo', [join(notes, 'odd.md')]);
    const { stdout, code } = run(['--notes', notes, 'search', 'borders']);
    expect(stdout).toContain('Of gardening');
    expect(stdout).not.toContain('Of birds');
    expect(code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('in the place of an ignore file', () => {
  test.each(cases)('a %s is reported, and excludes no notes', (_, make) => {
    const notes = folderOf({ 'good.md': NOTE, 'sub/good.md': NOTE });
    make(join(notes, 'sub/.gitignore'));
    for (let run_ = 0; run_ < 2; run_++) {
      const { stdout, stderr } = run(['--notes', notes, 'search', 'borders', '--json']);
      expect(JSON.parse(stdout).hits).toHaveLength(2);
      expect(stderr).toContain('sub/.gitignore');
    }
  });

  test.each([
    ['in one line', 'a'.repeat(1_100_000)],
    ['of many rules', '**/a*b*c*d*e*/\n'.repeat(100_000)],
  ])('more than 1 MB %s is reported, and excludes no notes', (_, text) => {
    const notes = folderOf({ 'good.md': NOTE, '.gitignore': text });
    const { stdout, stderr } = run(['--notes', notes, 'search', 'borders']);
    expect(stdout).toContain('Of gardening');
    expect(stderr).toContain('larger than 1 MB');
  });

  test('wildcards with very many possible matches take no noticeable time', () => {
    const name = `b${'a'.repeat(200)}c.md`;
    const rules = [`${'*a'.repeat(20)}*b`, `${'[a-z]*'.repeat(20)}9`, `${'?*'.repeat(20)}9`];
    const notes = folderOf({ [name]: NOTE, '.gitignore': rules.join('\n') });
    expect(run(['--notes', notes, 'search', 'borders']).stdout).toContain('Of gardening');
  });

  test('a regular file is used, also after a byte-order mark', () => {
    const notes = folderOf({ 'good.md': NOTE, 'bad.md': '# Borders of bad\n' });
    writeFileSync(join(notes, '.gitignore'), '\uFEFFbad.md\n');
    const { stdout, stderr } = run(['--notes', notes, 'search', 'borders']);
    expect(stdout).not.toContain('bad.md');
    expect(stderr).toBe('');
  });
});
