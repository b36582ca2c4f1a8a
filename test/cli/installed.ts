import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './run.ts';

/** The environment without npm's own variables, which npm passes to scripts and which a user's shell does not have. */
const withoutNpm: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')),
);

/** Packs the built package and installs it into a new folder, without access to a registry. */
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

/** Compiles a program in the folder of the installed package; returns the compiler's output. */
export function compiled(folder: string, script: string, more: readonly string[] = ['--noEmit']) {
  const compiler = join(PACKAGE_ROOT, 'node_modules/.bin/tsc');
  const types = ['--types', 'node', '--typeRoots', join(PACKAGE_ROOT, 'node_modules/@types')];
  const words = ['--ignoreConfig', '--strict', '--module', 'nodenext', ...types, ...more, script];
  const { stdout, status } = spawnSync(compiler, words, { cwd: folder, encoding: 'utf8' });
  return { stdout, status };
}
