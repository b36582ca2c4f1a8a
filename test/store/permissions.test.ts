import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, LAUNCHER, quietEnvironment, run } from '../cli/run.ts';
import { canRunUnprivileged, folderOfNobody, runUnprivileged } from './unprivileged.ts';

const NOTE = '# A note\n\nAbout gardening.\n';
const createdFolders: string[] = [];
afterAll(() => {
  for (const folder of createdFolders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = folderOfNobody(files);
  createdFolders.push(root);
  return root;
}

const search = (notes: string): readonly string[] => ['--notes', notes, 'search', 'gardening'];

describe.skipIf(!canRunUnprivileged)('permissions', () => {
  test.each([
    ['note', 'locked/b.md'],
    ['folder', 'locked'],
  ])(
    'a %s without read permission causes one line of warning; other notes are found',
    (_what, path) => {
      const notes = folder({ 'a.md': NOTE, 'locked/b.md': NOTE });
      const env = { XDG_CACHE_HOME: folder() };
      chmodSync(join(notes, path), 0o000);
      for (let times = 0; times < 2; times++) {
        const { stdout, stderr, code } = runUnprivileged(search(notes), env);
        expect(stdout).toContain('a.md:');
        expect(stdout).not.toContain('b.md');
        expect(stderr.match(new RegExp(path, 'gu'))).toHaveLength(1);
        expect(stderr).toContain('permission');
        expect(code).toBe(0);
      }
      chmodSync(join(notes, path), 0o755);
      const { stdout, stderr } = runUnprivileged(search(notes), env);
      expect(stdout).toContain('locked/b.md:');
      expect(stderr).toBe('');
    },
  );

  test('notes of which none can be read are an error, not an empty result', () => {
    const notes = folder({ 'a.md': NOTE, 'b/c.md': NOTE });
    for (const path of ['a.md', 'b/c.md']) chmodSync(join(notes, path), 0o000);
    for (let times = 0; times < 2; times++) {
      const { stdout, stderr, code } = runUnprivileged(search(notes), { XDG_CACHE_HOME: folder() });
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^error: None of the notes in .* can be read: a\.md: .*permission denied/u,
      );
      expect(code).toBe(2);
    }
  });

  test('where no index can be stored, a search answers with one line of warning and code 0', () => {
    const notes = folder({ 'a.md': NOTE });
    const locked = folder();
    chmodSync(locked, 0o555);
    for (let times = 0; times < 2; times++) {
      const { stdout, stderr, code } = runUnprivileged(search(notes), { XDG_CACHE_HOME: locked });
      expect(stdout).toContain('a.md:');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('could not be stored');
      expect(code).toBe(0);
    }
  });

  test('--no-cache does not try to store an index', () => {
    const notes = folder({ 'a.md': NOTE });
    const locked = folder();
    chmodSync(locked, 0o555);
    const { stderr, code } = runUnprivileged(['--no-cache', ...search(notes)], {
      XDG_CACHE_HOME: locked,
    });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test('only the owner may read an index', () => {
    const notes = folder({ 'a.md': NOTE });
    const cache = folder();
    runUnprivileged(search(notes), { XDG_CACHE_HOME: cache });
    const { stdout } = spawnSync(
      'find',
      [join(cache, 'serverless-notes'), '-name', '*.notes', '-perm', '600'],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('index.notes');
  });
});

/** Runs a program whose cache is a disk of 16 kB, mounted in a name space of its own. */
function runOnFullDisk(words: readonly string[], cache: string) {
  const script = 'mount -t tmpfs -o size=16k none "$1" && shift && exec "$@"';
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', cache, ...words],
    { env: quietEnvironment({ XDG_CACHE_HOME: cache }), encoding: 'utf8' },
  );
  return { stdout, stderr, code: status };
}

const canMount = runOnFullDisk(['true'], folderOf({})).code === 0;

test.skipIf(!canMount)(
  'on a full disk, a search answers with one line of warning and code 0',
  () => {
    const files = Array.from({ length: 50 }, (_, at) => [
      `${at}.md`,
      NOTE + `word${at} `.repeat(20),
    ]);
    const notes = folderOf(Object.fromEntries(files));
    const { stdout, stderr, code } = runOnFullDisk(
      [process.execPath, LAUNCHER, ...search(notes), '--limit', '50'],
      folderOf({}),
    );
    expect(stdout).toContain('.md:');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('the disk is full');
    expect(code).toBe(0);
  },
);

test('with a cache folder that is a file, a search answers with code 0', () => {
  const notes = folderOf({ 'a.md': NOTE });
  const { stdout, stderr, code } = run(search(notes), {
    env: { XDG_CACHE_HOME: join(notes, 'a.md') },
  });
  expect(stdout).toContain('a.md:');
  expect(stderr).toContain('could not be stored');
  expect(code).toBe(0);
});

test('a cache inside the notes folder is not read as notes', () => {
  const notes = folderOf({ 'a.md': NOTE });
  const env = { XDG_CACHE_HOME: join(notes, 'cache') };
  mkdirSync(env.XDG_CACHE_HOME);
  for (let times = 0; times < 2; times++) {
    expect(run([...search(notes), '--json'], { env }).code).toBe(0);
    expect(run(['--notes', notes, 'index', '--json'], { env }).stdout).toContain('"files":1');
  }
});
