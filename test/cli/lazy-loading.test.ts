import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import config from '../../rolldown.config.ts';
import { folderOf, run } from './run.ts';

/** Libraries that parse or wait: never on the way to an answer from a snapshot. */
const HEAVY =
  /node_modules\/(remark|remark-\w+|micromark|mdast-util-\w+|gray-matter|js-yaml|jsonc-parser|ora)\//u;

/** Ours that one command needs, or a setting, or a terminal: no other may load any of it. */
const OF_ONE_COMMAND =
  /src\/(?:browse|completion|editor|html|last-results|manual|page\/|pager\/run-pager|settings\/(?:file|settle|values))|node_modules\/(?:ansi-escapes|env-paths|launch-editor|signal-exit)\//u;

let heavyChunks: ReadonlySet<string>;
/** The modules in each file of the package. */
let modulesOf: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const { output: outputOptions, ...inputOptions } = config as Exclude<typeof config, unknown[]>;
  const bundle = await rolldown(inputOptions as Parameters<typeof rolldown>[0]);
  const { output } = await bundle.generate(outputOptions as { format: 'cjs' });
  const chunks = output.filter((file) => file.type === 'chunk');
  modulesOf = new Map(chunks.map(({ fileName, moduleIds }) => [basename(fileName), moduleIds]));
  heavyChunks = new Set(
    [...modulesOf].flatMap(([file, ids]) => (ids.some((id) => HEAVY.test(id)) ? [file] : [])),
  );
});

/** The files of the package that a run of the program loads. */
function loadedBy(words: readonly string[]): readonly string[] {
  const hook = join(folderOf({}), 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => process.stderr.write('\\nLOADED ' + JSON.stringify(Object.keys(require.cache))));`,
  );
  // Without kept code, Node itself loads the files, so that its list of them is whole.
  const { stderr } = run(words, {
    nodeArgs: ['--require', hook],
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  const [, loaded = '[]'] = stderr.split('LOADED ');
  return (JSON.parse(loaded) as string[]).map((path) => basename(path));
}

test('the test sees what is loaded: show needs remark', () => {
  expect(heavyChunks.size).toBeGreaterThan(0);
  expect(loadedBy(['show', 'safe-deployments']).some((file) => heavyChunks.has(file))).toBe(true);
});

test.each([
  [['search', 'cold start']],
  [['search', 'coldstrat']],
  [['talks']],
  [['topics', 'security']],
  [['glossary', 'overfiting']],
])('%j loads neither remark nor gray-matter nor ora', (words) => {
  const loaded = loadedBy(words);
  expect(loaded).toContain('cli.cjs');
  expect(loaded.filter((file) => heavyChunks.has(file))).toEqual([]);
});

test.each([
  [['--version']],
  [['--help']],
  [['search', 'cold start', '--json']],
  [['talks']],
  [['topics', 'security']],
  [['glossary', 'overfitting']],
  [['show', 'safe-deployments']],
  [['about', 'canary']],
  [['stats']],
])('%j loads nothing of browse, export, completion, editor, pager and settings', (words) => {
  const modules = loadedBy(words).flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.some((id) => id.endsWith('src/cli.ts'))).toBe(true);
  expect(modules.filter((id) => OF_ONE_COMMAND.test(id))).toEqual([]);
});

test('the screen is a file of its own, which browse alone asks for', () => {
  const holders = [...modulesOf].filter(([, ids]) => ids.some((id) => /src\/browse\//u.test(id)));
  expect(holders.length).toBeGreaterThan(0);
  for (const [, ids] of holders) expect(ids.some((id) => /src\/commands\//u.test(id))).toBe(false);
});

test.each([
  [['--version'], 'core.cjs'],
  [['talks', '--help'], 'core.cjs'],
  [['search', 'cold start'], 'print-listing.cjs'],
  [['talks'], 'print-listing.cjs'],
  [['topics'], 'print-listing.cjs'],
  [['glossary', '--json'], 'print-listing.cjs'],
  [['topics'], 'print-digest.cjs'],
])('%j does not load %s, which others need', (words, file) => {
  expect(loadedBy(words)).not.toContain(file);
});

test('formats and digests are files of their own', () => {
  expect(loadedBy(['talks', '--format', 'tsv'])).toContain('print-listing.cjs');
  expect(loadedBy(['about', 'linear'])).toContain('print-digest.cjs');
});
