import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const hasCompileCache = 'enableCompileCache' in nodeModule;
const isRoot = process.getuid?.() === 0;
/** The user id of another user. */
const NOBODY = 65_534;

/** Number of damaged caches to test; each starts processes. */
const RUNS = Number(process.env['DAMAGE_RUNS'] ?? 25);

/** Runs the program as a user with a separate cache folder. */
function person(caches = folderOf({})) {
  const own = join(caches, 'serverless-notes');
  const compiled = join(own, 'compiled');
  return {
    caches,
    own,
    compiled,
    ask: (words: readonly string[] = ['search', 'cold start'], env = {}) =>
      run(words, { env: { XDG_CACHE_HOME: caches, ...env } }),
    files: () => (existsSync(compiled) ? filesIn(compiled) : []),
  };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());

const textOf = (paths: readonly string[]) => paths.map((path) => [path, readFileSync(path)]);

describe.skipIf(!hasCompileCache)('compiled code', () => {
  test('is stored for the user alone, and reused unchanged', () => {
    const { ask, files, compiled } = person();
    const first = ask();
    const stored = textOf(files());
    expect(stored.length).toBeGreaterThan(1);
    expect(statSync(compiled).mode & 0o077).toBe(0);
    expect(ask()).toEqual(first);
    expect(textOf(files())).toEqual(stored);
  });

  test('is stored even by a run that ends without process.exit', () => {
    const { ask, files } = person();
    ask(['--notes', folderOf({ 'a.md': '# Cold start\n' }), 'search', 'cold start']);
    expect(files().length).toBeGreaterThan(1);
  });

  test('is not stored if NODE_DISABLE_COMPILE_CACHE is set', () => {
    const { ask, files } = person();
    expect(ask(undefined, { NODE_DISABLE_COMPILE_CACHE: '1' }).code).toBe(0);
    expect(files()).toEqual([]);
  });

  test('may be damaged in any way without changing the answer', () => {
    const undamaged = person();
    const answer = undamaged.ask();
    const names = undamaged.files().map((path) => path.slice(undamaged.compiled.length));
    const damage = fc.record({
      name: fc.constantFrom(...names),
      /** Position in the file, as a share of its length. */
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(1, 64, 2000, 100_000),
      change: fc.constantFrom<(byte: number) => number>(
        () => 0,
        (byte) => byte ^ 1,
        (byte) => byte ^ 128,
      ),
    });
    fc.assert(
      fc.property(damage, ({ name, at, length, change }) => {
        const { ask, own, compiled } = person();
        cpSync(undamaged.own, own, { recursive: true });
        const path = join(compiled, name);
        const bytes = readFileSync(path);
        const start = Math.floor(at * (bytes.length - 1));
        bytes.set(bytes.subarray(start, start + length).map(change), start);
        writeFileSync(path, bytes);
        expect(ask()).toEqual(answer);
        expect(ask()).toEqual(answer);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test('of another file, cut short, or replaced by something else is not run', () => {
    const { ask, files } = person();
    const answer = ask();
    const [first = '', second = ''] = files();
    const code = readFileSync(first);
    for (const planted of [readFileSync(second), code.subarray(0, 100), Buffer.from('exit(1)')]) {
      writeFileSync(first, planted);
      expect(ask()).toEqual(answer);
    }
  });

  test.skipIf(process.platform === 'win32')(
    'is neither stored nor read where others can write',
    () => {
      const openTo = (mode: number, of: 'own' | 'compiled') => {
        const { ask, files, compiled, ...folders } = person();
        mkdirSync(compiled, { recursive: true });
        chmodSync({ ...folders, compiled }[of], mode);
        expect(ask().code).toBe(0);
        return files();
      };
      expect(openTo(0o755, 'own').length).toBeGreaterThan(1);
      for (const mode of [0o775, 0o757, 0o777]) {
        expect(openTo(mode, 'own')).toEqual([]);
        expect(openTo(mode, 'compiled')).toEqual([]);
      }
      // In a sticky folder others cannot rename existing files, but they can add new ones.
      expect(openTo(0o1777, 'compiled')).toEqual([]);
    },
  );

  test.skipIf(!isRoot)('is neither read from nor stored in a folder of another user', () => {
    const { ask, files, compiled, own } = person();
    mkdirSync(own);
    chownSync(own, NOBODY, NOBODY);
    expect(ask().code).toBe(0);
    expect(existsSync(compiled)).toBe(false);
    mkdirSync(compiled);
    expect(ask().code).toBe(0);
    expect(files()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is not stored behind a symbolic link', () => {
    const { ask, compiled } = person();
    const elsewhere = folderOf({});
    mkdirSync(dirname(compiled));
    symlinkSync(elsewhere, compiled);
    expect(ask().code).toBe(0);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});
