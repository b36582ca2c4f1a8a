import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, PACKAGE_ROOT, run, runJson } from './run.ts';

const BUNDLED = join(PACKAGE_ROOT, 'notes');
const bundled = readdirSync(BUNDLED, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);

test('export copies every bundled note unchanged, and the copies give the same answers', () => {
  const cwd = folderOf({});
  const { stdout, stderr, code } = run(['export', 'mine'], { cwd });
  expect({ stdout, code }).toEqual({ stdout: `${bundled.length} notes in ${cwd}/mine\n`, code: 0 });
  expect(stderr).toContain('serverless-notes --notes mine talks');
  for (const path of bundled) {
    expect(readFileSync(join(cwd, 'mine', path))).toEqual(readFileSync(join(BUNDLED, path)));
  }
  const answer = (words: readonly string[]) =>
    runJson<{ talks: readonly { title: string }[] }>([...words, 'talks'], { cwd });
  const titles = ({ talks }: ReturnType<typeof answer>) => talks.map(({ title }) => title);
  expect(titles(answer(['--notes', 'mine']))).toEqual(titles(answer([])));
});

test('without a name, the folder is called serverless-notes', () => {
  const cwd = folderOf({});
  expect(run(['export'], { cwd }).code).toBe(0);
  expect(existsSync(join(cwd, 'serverless-notes', 'index.md'))).toBe(true);
});

test('a folder that contains files is not changed', () => {
  const cwd = folderOf({ 'mine/own.md': 'Mine.' });
  const { stderr, code } = run(['export', 'mine'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`${cwd}/mine already exists`);
  expect(readdirSync(join(cwd, 'mine'))).toEqual(['own.md']);
  expect(readdirSync(cwd)).toEqual(['mine']);
});

test('if it cannot write, export reports an error and leaves nothing behind', () => {
  const cwd = folderOf({ file: '' });
  const { stderr, code } = run(['export', 'file/mine'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(`Cannot write ${cwd}/file/mine`);
  expect(readdirSync(cwd)).toEqual(['file']);
});

test("a user's own notes are not copied", () => {
  const cwd = folderOf({ 'own.md': '# Mine\n\nText.\n' });
  const { stderr, code } = run(['--notes', '.', 'export', 'mine'], { cwd });
  expect({ code, there: existsSync(join(cwd, 'mine')) }).toEqual({ code: 2, there: false });
  expect(stderr).toContain('yours are Markdown files already');
});

test('--json lists the copied files', () => {
  const cwd = folderOf({});
  const { files } = runJson<{ files: readonly string[] }>(['export', 'mine'], { cwd });
  expect([...files].sort()).toEqual(bundled.map((path) => path.replaceAll('\\', '/')).sort());
});

test('--hyperlinks turns links on and off, and unsafe links are never clickable', () => {
  const notes = folderOf({ 'a.md': '# Clickable things\n\nSee [this](https://example.com/x).\n' });
  const shown = (when: string) =>
    run(['--notes', notes, 'show', 'clickable things', '--hyperlinks', when]).stdout;
  expect(shown('always')).toContain('\u001b]8;;https://example.com/x');
  expect(shown('never')).not.toContain('\u001b]8');
  writeFileSync(join(notes, 'a.md'), '# Clickable things\n\nSee [this](javascript:alert(1)).\n');
  expect(shown('always')).not.toContain('\u001b]8;;javascript');
});
