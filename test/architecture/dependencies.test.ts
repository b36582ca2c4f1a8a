import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Which folders of `src/` a folder may import, besides itself. A lone file counts as a folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  disk: [],
  read: ['model'],
  search: ['model'],
  store: ['model', 'disk', 'read', 'search'],
  render: ['model', 'search/types.ts', 'read/markdown/markdown.ts'],
  'package-root.ts': [],
  'output.ts': ['disk', 'model'],
  library: ['store', 'search', 'model', 'package-root.ts'],
  page: ['library', 'store/open-snapshot.ts', 'render/relaxations.ts'],
  html: ['library', 'model', 'package-root.ts', 'read/markdown/limits.ts'],
  editor: ['model'],
  'last-results': ['disk'],
  pager: ['output.ts'],
  'cli-definition': ['library', 'render', 'model', 'settings'],
  completion: ['cli-definition'],
  settings: ['model', 'disk', 'cli-definition'],
  browse: ['library', 'render', 'model', 'search/types.ts', 'search/text/fold.ts'],
  commands: [
    'disk',
    'cli-definition',
    'browse',
    'completion',
    'editor',
    'last-results',
    'settings',
    'html',
    'library',
    'render',
    'model',
    'search/types.ts',
    'store/progress.ts',
  ],
  manual: ['cli-definition', 'commands', 'settings'],
  'cli.ts': [
    'cli-definition',
    'commands',
    'library',
    'output.ts',
    'pager',
    'render',
    'model',
    'settings',
  ],
  'index.ts': ['library', 'model', 'search/types.ts'],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));

/** `src/library.ts` is the face of `src/library/`. */
const folderOf = (file: string): string =>
  file === 'library.ts' ? 'library' : (file.split('/')[0] ?? file);

const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/gu;

const arrows: readonly Arrow[] = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(IMPORT)].map(([, path = '']) => ({
    from,
    to: posix.normalize(posix.join(dirname(from).replaceAll('\\', '/'), path)),
  })),
);

test('the test reads the imports it judges', () => {
  expect(arrows.length).toBeGreaterThan(20);
  expect(files.map(folderOf).filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('folders import only those below them', () => {
  const wrong = arrows.filter(({ from, to }) => {
    const [mine, theirs] = [folderOf(from), folderOf(to)];
    if (to.startsWith('..') || mine === theirs) return false;
    const allowed = MAY_IMPORT[mine] ?? [];
    return !allowed.includes(theirs) && !allowed.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('only the version leaves the source folder', () => {
  const outside = arrows.filter(({ to }) => to.startsWith('..'));
  expect(outside.map(({ to }) => relative('..', to).replaceAll('\\', '/'))).toEqual([
    'package.json',
  ]);
});

test('no file imports itself round a corner', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
