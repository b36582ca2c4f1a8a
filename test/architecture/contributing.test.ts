import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const paths = [
  ...readdirSync(ROOT),
  ...['bin', 'src', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  ),
].map((path) => `/${path.replaceAll('\\', '/')}`);

test('every source file and folder named in CONTRIBUTING.md exists', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/`([\w-]+(?:\/[\w-]+)*(?:\/|\.ts|\.cjs))`/gu)].map(
    ([, name = '']) => name.replace(/\/$/u, ''),
  );
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !paths.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
});
