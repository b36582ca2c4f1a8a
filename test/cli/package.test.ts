import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiled, installed } from './installed.ts';
import { PACKAGE_ROOT } from './run.ts';

/** Download size that people wait for when they type npx. */
const TARBALL_LIMIT_BYTES = 900_000;

const { folder, tarball, environment } = installed();

test('the tarball has at most 900,000 bytes', () => {
  expect(statSync(tarball).size).toBeLessThanOrEqual(TARBALL_LIMIT_BYTES);
});

test('installing the package installs no other packages, and needs no registry', () => {
  const packages = readdirSync(join(folder, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  );
  expect(packages).toEqual(['serverless-notes']);
});

test('the package runs with npx from an empty folder, offline', () => {
  const empty = mkdtempSync(join(tmpdir(), 'serverless-notes-empty-'));
  copyFileSync(tarball, join(empty, 'notes.tgz'));
  const words = ['--offline', '--yes', './notes.tgz', 'search', 'cold start'];
  const { stdout, status } = spawnSync('npx', words, {
    cwd: empty,
    encoding: 'utf8',
    env: environment,
  });
  expect(status).toBe(0);
  expect(stdout).toContain('Where serverless falls short');
});

test('the package contains the licences of the bundled libraries', () => {
  const installed = join(folder, 'node_modules/serverless-notes/dist');
  const licences = readFileSync(join(installed, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of [
    'commander',
    'chalk',
    'fuse.js',
    'gray-matter',
    'remark-parse',
    'yaml',
    'smol-toml',
  ]) {
    expect(licences).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d`, 'mu'));
  }
  // Lines of a licence text that begin with "copyright" or "(c)" are not copyright notices.
  expect(licences).not.toMatch(/^ {2}(?:copyright|\(c\)) /mu);
});

test('the package contains the skill for agents', () => {
  const skill = join(folder, 'node_modules/serverless-notes/skills/serverless-notes/SKILL.md');
  expect(readFileSync(skill, 'utf8')).toMatch(/^---\nname: serverless-notes\n/u);
});

test('a program can import the library', () => {
  const script = join(folder, 'use.mjs');
  writeFileSync(
    script,
    `import { openNotes } from 'serverless-notes';
const library = await openNotes();
const { found } = await library.findTerms('FaaS');
console.log(JSON.stringify([library.search('cold start').hits[0].talkTitle, found[0].term]));`,
  );
  const [title, term] = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }));
  expect(title).toBe('Where serverless falls short');
  expect(term.toLowerCase()).toBe('function as a service');
});

test('the program in the README compiles and runs', () => {
  const readme = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');
  const [, program = ''] = /```ts\n([\s\S]*?)```/u.exec(readme) ?? [];
  const script = join(folder, 'shown.mts');
  writeFileSync(script, program);
  expect(compiled(folder, script)).toEqual({ stdout: '', status: 0 });
  copyFileSync(script, join(folder, 'shown.mjs'));
  const printed = execFileSync(process.execPath, [join(folder, 'shown.mjs')], { encoding: 'utf8' });
  expect(printed).toMatch(/^cold start talks\/\S+\.md \d+\n$/u);
});

test('the published types describe the answers', () => {
  const script = join(folder, 'use.mts');
  writeFileSync(
    script,
    `import { openNotes, type HitView } from 'serverless-notes';
const library = await openNotes({ notes: './mine' });
const hit: HitView | undefined = library.search('x').hits[0];
export const line: number | undefined = hit?.line;
// @ts-expect-error a hit has no such field
export const wrong = hit?.nothing;
`,
  );
  expect(compiled(folder, script)).toEqual({ stdout: '', status: 0 });
});

test.skipIf(process.platform === 'win32')('a global installation includes the manual page', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'serverless-notes-global-'));
  const words = ['install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix];
  execFileSync('npm', [...words, tarball], { cwd: prefix, env: environment, stdio: 'ignore' });
  expect(existsSync(join(prefix, 'bin/serverless-notes'))).toBe(true);
  const manual = readFileSync(join(prefix, 'share/man/man1/serverless-notes.1'), 'utf8');
  expect(manual).toContain('.TH');
});

test('package.json has author, repository, bug tracker and homepage for the registry', () => {
  const manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    author: 'serverless-notes contributors',
    repository: { type: 'git', url: expect.stringMatching(/^git\+https:/u) },
    bugs: expect.stringMatching(/^https:/u),
    homepage: expect.stringMatching(/^https:/u),
  });
});
