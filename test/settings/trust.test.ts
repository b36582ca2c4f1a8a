import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, folderOf, run } from '../cli/run.ts';

const NOTE = '# Of gardening\n\nBeds and borders.\n';
const FILE = '.serverless-notes.json';
const SETTINGS = '{"notes": ["docs"]}';

/** A user and group other than those of the test. */
const SOMEBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

/** Searches for text that only the project's notes contain. */
const searchIn = (cwd: string, env: Readonly<Record<string, string>> = {}): Finished =>
  run(['search', 'borders'], { cwd, env });

/** Expects that the settings were not used, and that this was reported in one line. */
function expectRefused(finished: Finished, reason: string): void {
  expect(finished.stdout).not.toContain('Of gardening');
  const lines = finished.stderr.split('\n').filter((line) => line.includes(FILE));
  expect(lines).toEqual([
    expect.stringMatching(/^serverless-notes: the settings in .* do not count/u),
  ]);
  expect(lines[0]).toContain(reason);
}

describe.skipIf(!isRoot)("a project's settings", () => {
  const project = () =>
    folderOf({ '.git/HEAD': '', 'docs/a.md': NOTE, [FILE]: SETTINGS, 'in/x': '' });

  test('are used if file and folder belong to the user', () => {
    expect(searchIn(project()).stdout).toContain('Of gardening');
  });

  test('are not used if the file belongs to another user', () => {
    const root = project();
    chownSync(join(root, FILE), SOMEBODY, SOMEBODY);
    expectRefused(searchIn(root), 'it belongs to somebody else');
    expectRefused(searchIn(join(root, 'in')), 'it belongs to somebody else');
  });

  test('are not used if the folder belongs to another user', () => {
    const root = project();
    chownSync(root, SOMEBODY, SOMEBODY);
    expectRefused(searchIn(join(root, 'in')), 'its folder belongs to somebody else');
  });

  test('cause no error if they are invalid and belong to another user', () => {
    const root = project();
    writeFileSync(join(root, FILE), '{"no": [');
    chownSync(join(root, FILE), SOMEBODY, SOMEBODY);
    expect(run(['talks'], { cwd: root }).code).toBe(0);
  });

  test('are used in a folder that everybody can write to, such as /tmp', () => {
    const root = project();
    chmodSync(root, 0o1777);
    expect(searchIn(root).stdout).toContain('Of gardening');
  });
});

describe('in place of a settings file', () => {
  const inPlace = (make: (path: string) => void): string => {
    const root = folderOf({ '.git/HEAD': '', 'docs/a.md': NOTE, 'real.json': SETTINGS });
    make(join(root, FILE));
    return root;
  };

  test.skipIf(process.platform === 'win32').each([
    ['a pipe', 'it is not a file', (path: string) => execFileSync('mkfifo', [path])],
    ['a link to a device', 'symbolic link', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link to a file', 'symbolic link', (path: string) => symlinkSync('real.json', path)],
    ['a folder', 'it is not a file', (path: string) => mkdirSync(path)],
  ])('%s is not read', (_, reason, make) => {
    expectRefused(searchIn(inPlace(make)), reason);
  });

  test('a file larger than 1 MB is not read', () => {
    const root = inPlace((path) => writeFileSync(path, `{}${' '.repeat(1024 * 1024)}`));
    const { stderr, code } = searchIn(root);
    expect(stderr).toMatch(/^error: Cannot read the settings in .*larger than 1 MB\n$/u);
    expect(code).toBe(2);
  });

  test('deeply nested lists are rejected', () => {
    for (const text of [
      '['.repeat(300_000),
      `{"notes": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    ]) {
      const { stderr, code } = searchIn(inPlace((path) => writeFileSync(path, text)));
      expect(stderr).toMatch(/^error: .*\.json/u);
      expect(stderr).not.toContain('should not have happened');
      expect(code).toBe(2);
    }
  });

  test.skipIf(process.platform === 'win32')(
    "the user's own file may be a link, but not a pipe",
    () => {
      const config = folderOf({ 'mine.json': '{"limit": 7}', 'serverless-notes/x': '' });
      const own = join(config, 'serverless-notes/settings.json');
      const cwd = folderOf({});
      symlinkSync('../mine.json', own);
      const env = { XDG_CONFIG_HOME: config };
      expect(run(['config'], { cwd, env }).stdout).toMatch(/limit\s+7/u);
      execFileSync('rm', [own]);
      execFileSync('mkfifo', [own]);
      const { stderr, code } = run(['config'], { cwd, env });
      expect(stderr).toMatch(/Cannot read the settings in .*: it is not a file\n$/u);
      expect(code).toBe(2);
    },
  );
});

describe.skipIf(process.platform === 'win32')(
  "the notes of a project's settings stay in its folder",
  () => {
    test.each([
      [
        'a link that leaves it',
        'docs',
        (root: string) => symlinkSync('../private', join(root, 'docs')),
      ],
      [
        'a folder behind such a link',
        'docs/deep/er',
        (root: string) => symlinkSync('../private', join(root, 'docs')),
      ],
      [
        'a link to what is above',
        'up/private',
        (root: string) => symlinkSync('..', join(root, 'up')),
      ],
    ])('%s is rejected', (_, notes, link) => {
      const root = folderOf({ 'private/deep/er/a.md': NOTE, 'repo/.git/HEAD': '' });
      const repo = join(root, 'repo');
      link(repo);
      writeFileSync(join(repo, FILE), JSON.stringify({ notes: [notes] }));
      for (const words of [['search', 'borders'], ['export', '--html', 'out.html'], ['talks']]) {
        const { stdout, stderr, code } = run(words, { cwd: repo });
        expect(stdout).not.toContain('gardening');
        expect(stderr).toContain(`"${notes}" is not within the project`);
        expect(code).toBe(2);
      }
      expect(readdirSync(repo)).not.toContain('out.html');
    });

    test('a link that stays inside the project is followed', () => {
      const root = folderOf({ '.git/HEAD': '', 'real/a.md': NOTE, [FILE]: SETTINGS });
      symlinkSync('real', join(root, 'docs'));
      expect(searchIn(root).stdout).toContain('Of gardening');
    });
  },
);

describe.skipIf(process.platform !== 'linux')(
  "the user's settings are never taken from the current folder",
  () => {
    const cwd = () =>
      folderOf({ '.config/serverless-notes/settings.json': '{"no": 1}', 'x/y': '' });

    test.each([
      ['HOME is empty', { HOME: '', XDG_CONFIG_HOME: '' }],
      ['HOME is relative', { HOME: '.', XDG_CONFIG_HOME: '' }],
      ['XDG_CONFIG_HOME is relative', { XDG_CONFIG_HOME: '.config' }],
    ])('if %s', (_, env) => {
      const { stderr, code } = run(['talks'], { cwd: cwd(), env });
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    });
  },
);
