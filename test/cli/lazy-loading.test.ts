import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test, vi } from 'vitest';
import { program } from '../../rolldown.config.ts';
import { HANG_MS } from '../property.ts';
import { folderOf, PACKAGE_ROOT, run } from './run.ts';

/** Libraries that parse or wait: never on the way to an answer from a snapshot. */
const HEAVY =
  /node_modules\/(remark|remark-\w+|micromark|mdast-util-\w+|gray-matter|yaml|smol-toml|jsonc-parser|ora)\//u;

/** Ours that one command needs, or a setting, or a terminal: no other may load any of it. */
const OF_ONE_COMMAND =
  /src\/(?:browse|completion|editor|engines\/(?!names)|html|last-results|manual|mcp\/(?!clients)|page\/|pager\/run-pager|settings\/(?:file|settle|values)|writing)|node_modules\/(?:@modelcontextprotocol|zod|ansi-escapes|chalk|ical2json|launch-editor|signal-exit)\//u;

/** What understands notes: not needed to answer from an index. */
const READER = /src\/read\//u;

let heavyChunks: ReadonlySet<string>;
/** The modules in each file of the package. */
let modulesOf: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const { output: outputOptions, ...inputOptions } = program;
  const bundle = await rolldown(inputOptions);
  const { output } = await bundle.generate(outputOptions);
  const chunks = output.filter((file) => file.type === 'chunk');
  modulesOf = new Map(chunks.map(({ fileName, moduleIds }) => [basename(fileName), moduleIds]));
  heavyChunks = new Set(
    [...modulesOf].flatMap(([file, ids]) => (ids.some((id) => HEAVY.test(id)) ? [file] : [])),
  );
});

/** The files of the package that a run of the program loads. */
function loadedBy(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  const hook = join(folderOf({}), 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => process.stderr.write('\\nLOADED ' + JSON.stringify(Object.keys(require.cache))));`,
  );
  const { stderr } = run(words, { nodeArgs: ['--require', hook], env });
  const [, loaded = '[]'] = stderr.split('LOADED ');
  const dist = join(PACKAGE_ROOT, 'dist');
  return (JSON.parse(loaded) as string[])
    .filter((path) => dirname(path) === dist)
    .map((path) => basename(path));
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

/** What is loaded in every run; each further file costs a search half a millisecond. */
const START = ['cli.cjs', 'core.cjs', 'rolldown-runtime.cjs'];

test.each([
  [['--version']],
  [['search', 'cold start']],
  [['search', 'coldstrat']],
  [['talks']],
  [['topics']],
  [['glossary', 'overfitting']],
])('%j loads the three files of the start, none of which understands notes', (words) => {
  const loaded = loadedBy(words);
  expect([...loaded].sort()).toEqual(START);
  const modules = loaded.flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.filter((id) => READER.test(id))).toEqual([]);
});

test('an unchanged folder takes one file more', async () => {
  const notes = folderOf({ 'a.md': '# Cold start\n\nThe first request waits.\n' });
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const search = ['--notes', notes, 'search', 'cold start'];
  // A file that was written just now might be written again: for a moment it is looked at each time.
  await vi.waitFor(
    () => expect([...loadedBy(search, env)].sort()).toEqual([...START, 'folder.cjs'].sort()),
    HANG_MS,
  );
});

test('formats and digests are files of their own', () => {
  expect(loadedBy(['talks', '--format', 'tsv'])).toContain('listing-text.cjs');
  const modules = loadedBy(['about', 'linear']).flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.filter((id) => id.endsWith('render/digest.ts'))).toHaveLength(1);
  expect(START.flatMap((file) => modulesOf.get(file) ?? []).join()).not.toContain('digest.ts');
});
