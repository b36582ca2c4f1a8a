import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** The folders of `src/` that each folder may import, besides itself. A single file in `src/` counts as a folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  'start-up': [],
  code: [],
  disk: [],
  read: ['model'],
  search: ['model'],
  store: ['model', 'disk', 'read', 'search', 'user-folders'],
  render: [
    'model',
    'code',
    'search/types.ts',
    'read/front-matter/front-matter.ts',
    'read/markdown/character-references.ts',
    'read/markdown/html.ts',
    'read/markdown/dialects/callout-looks.ts',
    'read/markdown/dialects/nodes.ts',
    'read/markdown/dialects/parse-dialects.ts',
  ],
  'package-root.ts': [],
  'user-folders': [],
  'output.ts': ['disk', 'model'],
  dictionary: ['model', 'package-root.ts'],
  library: ['store', 'search', 'model', 'package-root.ts', 'user-folders', 'dictionary'],
  'browser.ts': [
    'dictionary/known-words.ts',
    'library',
    'model',
    'search/types.ts',
    'store/packed/unpack-notes.ts',
  ],
  explore: ['library', 'model', 'search', 'store/types.ts'],
  site: ['explore/types.ts', 'library', 'model', 'render/relaxations.ts'],
  page: [
    'dictionary/known-words.ts',
    'explore',
    'library',
    'model',
    'search/open-index.ts',
    'site',
    'store/types.ts',
    'store/packed/unpack-notes.ts',
  ],
  html: [
    'code',
    'dictionary',
    'disk',
    'library',
    'model',
    'package-root.ts',
    'read/front-matter/front-matter.ts',
    'read/markdown/dialects/callout-looks.ts',
    'read/markdown/dialects/nodes.ts',
    'read/markdown/dialects/parse-dialects.ts',
    'read/markdown/html.ts',
    'read/lexicon/languages/note-languages.ts',
    'site',
  ],
  engines: ['library', 'model', 'search/match/ranking-weights.ts'],
  editor: ['model'],
  writing: ['disk', 'model', 'render/text/safe-text.ts'],
  'last-results': ['disk', 'user-folders'],
  pager: ['output.ts'],
  choosing: ['library', 'model'],
  mcp: ['choosing', 'library', 'model', 'render', 'search/types.ts'],
  'cli-definition': ['choosing', 'library', 'render', 'model', 'settings'],
  completion: ['cli-definition'],
  settings: ['model', 'disk', 'cli-definition', 'user-folders'],
  browse: [
    'choosing',
    'code',
    'library',
    'render',
    'model',
    'read/markdown/source/fences.ts',
    'search/types.ts',
  ],
  commands: [
    'disk',
    'choosing',
    'cli-definition',
    'browse',
    'code',
    'completion',
    'editor',
    'engines',
    'last-results',
    'mcp',
    'settings',
    'html',
    'library',
    'render',
    'model',
    'search/types.ts',
    'store/parse/progress.ts',
    'user-folders',
    'writing',
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
    'user-folders',
  ],
  schema: ['cli-definition', 'commands', 'engines', 'library', 'model'],
  'index.ts': [
    'library',
    'model',
    'search/types.ts',
    'store/index/changes.ts',
    'store/parse/progress.ts',
  ],
};

/** Files and folders from which a folder may import types only; type imports disappear in the build. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  browse: ['cli-definition/browse-keys.ts'],
  completion: ['library/names.ts'],
  'last-results': ['library'],
  render: ['library'],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly isOfTypes: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));

/** `src/library.ts` is the public interface of `src/library/`; both count as one folder. */
const folderOf = (file: string): string =>
  file === 'library.ts' ? 'library' : (file.split('/')[0] ?? file);

const IMPORT = /(?:^import (type )?[^;']*?from|from|import\()\s*'(\.[^']+)'/gmu;

const arrows: readonly Arrow[] = files.flatMap((from) =>
  [...readFileSync(join(SRC, from), 'utf8').matchAll(IMPORT)].map(([, type, path = '']) => ({
    from,
    isOfTypes: type !== undefined,
    to: posix.normalize(posix.join(dirname(from).replaceAll('\\', '/'), path)),
  })),
);

test('the import pattern finds imports, and every folder has a rule', () => {
  expect(arrows.length).toBeGreaterThan(20);
  expect(files.map(folderOf).filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('folders import only the folders listed for them', () => {
  const wrong = arrows.filter(({ from, to, isOfTypes }) => {
    const [mine, theirs] = [folderOf(from), folderOf(to)];
    if (to.startsWith('..') || mine === theirs) return false;
    const types = isOfTypes ? MAY_IMPORT_TYPES[mine] : undefined;
    const allowed = [...(MAY_IMPORT[mine] ?? []), ...(types ?? [])];
    return !allowed.includes(theirs) && !allowed.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('no import leaves src/, except that of package.json', () => {
  const outside = arrows.filter(({ to }) => to.startsWith('..'));
  expect(outside.map(({ to }) => relative('..', to).replaceAll('\\', '/'))).toEqual([
    'package.json',
  ]);
});

/** All cycles in the graph, each as the path `a -> b -> a`. */
function cyclesIn(edges: readonly Arrow[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

test('no file imports itself through other files', () => {
  expect(cyclesIn(arrows)).toEqual([]);
});

/** The folder of a file, at any depth; a file directly in `src/` counts as a folder. */
const subFolderOf = (file: string): string =>
  file.includes('/') ? dirname(file).replaceAll('\\', '/') : folderOf(file);

test('no folder at any depth imports itself through other folders', () => {
  const betweenFolders = arrows
    .filter(({ to }) => !to.startsWith('..'))
    .map(({ from, to, ...arrow }) => ({ ...arrow, from: subFolderOf(from), to: subFolderOf(to) }))
    .filter(({ from, to }) => from !== to);
  expect(cyclesIn(betweenFolders)).toEqual([]);
});

/** A folder with more files than this needs subfolders. */
const MOST_FILES = 20;

test('no folder has more files than the limit', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(subFolderOf(file), (counts.get(subFolderOf(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});
