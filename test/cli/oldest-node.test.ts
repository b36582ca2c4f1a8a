import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, PACKAGE_ROOT, run } from './run.ts';

/** Runs the launcher with a false version of Node. */
function runAs(version: string) {
  const hook = join(folderOf({}), 'hook.cjs');
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(hook, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  return run(['--version'], { nodeArgs: ['--require', hook] });
}

const textOf = (file: string): string => readFileSync(join(PACKAGE_ROOT, file), 'utf8');

test.each(['18.20.8', '20.18.3'])('Node %s is rejected with the required version', (version) => {
  const { stdout, stderr, code } = runAs(version);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(`needs Node.js 20.19 or later, this is ${version}`);
});

test.each(['20.19.0', '22.0.0', '22.1.0', '30.0.0'])('Node %s is accepted', (version) => {
  expect(runAs(version)).toMatchObject({ code: 0, stderr: '' });
});

test('package.json and README name the same version', () => {
  expect(JSON.parse(textOf('package.json')).engines).toEqual({ node: '>=20.19' });
  expect(textOf('README.md')).toContain('Node.js 20.19 or later.');
});
