import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './run.ts';

/** npm passes its own settings down to scripts; a person's npm has none of these. */
const withoutNpm: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')),
);

/** The built package, packed and installed into a folder of its own, without asking any registry. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-notes-pack-'));
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: PACKAGE_ROOT, encoding: 'utf8', env: withoutNpm, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const answer = JSON.parse(packed) as unknown;
  const [first] = (Array.isArray(answer) ? answer : Object.values(answer as object)) as {
    filename: string;
  }[];
  const tarball = join(folder, first?.filename ?? '');
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    env: withoutNpm,
    stdio: 'ignore',
  });
  return { folder, tarball, environment: withoutNpm };
}

/** What the compiler says of a program beside the installed package. */
export function compiled(folder: string, script: string, more: readonly string[] = ['--noEmit']) {
  const compiler = join(PACKAGE_ROOT, 'node_modules/.bin/tsc');
  const types = ['--types', 'node', '--typeRoots', join(PACKAGE_ROOT, 'node_modules/@types')];
  const words = ['--ignoreConfig', '--strict', '--module', 'nodenext', ...types, ...more, script];
  const { stdout, status } = spawnSync(compiler, words, { cwd: folder, encoding: 'utf8' });
  return { stdout, status };
}
