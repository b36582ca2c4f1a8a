import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test, vi } from 'vitest';
import { program } from '../../rolldown.config.ts';
import { HANG_MS } from '../property.ts';
import { folderOf, PACKAGE_ROOT, run } from './run.ts';

/** Libraries for parsing or showing progress, never loaded to answer from the packed bundled notes. */
const HEAVY =
  /node_modules\/(remark|remark-\w+|micromark|mdast-util-\w+|gray-matter|yaml|smol-toml|jsonc-parser|ora)\//u;

/** Modules that only one command, a setting or a terminal needs; other commands must not load them. */
const OF_ONE_COMMAND =
  /src\/(?:browse|completion|editor|engines\/(?!names)|html|last-results|manual|mcp\/(?!clients)|page\/|pager\/run-pager|settings\/(?:file|settle|values)|writing)|node_modules\/(?:@modelcontextprotocol|zod|ansi-escapes|chalk|ical2json|launch-editor|signal-exit)\//u;

/** The code that reads notes, which is not needed to answer from an index. */
const READER = /src\/read\//u;

let heavyChunks: ReadonlySet<string>;
/** The modules in each built file of the package. */
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

/** The built files of the package that a run of the program loads. */
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

test('the test detects loaded files: show loads remark', () => {
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
])('%j loads no code of browse, export, completion, editor, pager or settings', (words) => {
  const modules = loadedBy(words).flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.some((id) => id.endsWith('src/cli.ts'))).toBe(true);
  expect(modules.filter((id) => OF_ONE_COMMAND.test(id))).toEqual([]);
});

test('the code of browse is in files without commands, which only browse loads', () => {
  const holders = [...modulesOf].filter(([, ids]) => ids.some((id) => /src\/browse\//u.test(id)));
  expect(holders.length).toBeGreaterThan(0);
  for (const [, ids] of holders) expect(ids.some((id) => /src\/commands\//u.test(id))).toBe(false);
});

/** The files that every run loads; each further file costs a search half a millisecond. */
const START = ['cli.cjs', 'core.cjs', 'rolldown-runtime.cjs'];

test.each([
  [['--version']],
  [['search', 'cold start']],
  [['search', 'coldstrat']],
  [['talks']],
  [['topics']],
  [['glossary', 'overfitting']],
])('%j loads only the three start files, which contain no code that reads notes', (words) => {
  const loaded = loadedBy(words);
  expect([...loaded].sort()).toEqual(START);
  const modules = loaded.flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.filter((id) => READER.test(id))).toEqual([]);
});

test('a search in an unchanged folder loads one more file', async () => {
  const notes = folderOf({ 'a.md': '# Cold start\n\nThe first request waits.\n' });
  const env = { XDG_CACHE_HOME: folderOf({}) };
  const search = ['--notes', notes, 'search', 'cold start'];
  // A file written just now could change again within its time stamp, so the first runs compare it each time.
  await vi.waitFor(
    () => expect([...loadedBy(search, env)].sort()).toEqual([...START, 'folder.cjs'].sort()),
    HANG_MS,
  );
});

test('output formats and digests are in files that only their commands load', () => {
  expect(loadedBy(['talks', '--format', 'tsv'])).toContain('listing-text.cjs');
  const modules = loadedBy(['about', 'linear']).flatMap((file) => modulesOf.get(file) ?? []);
  expect(modules.filter((id) => id.endsWith('render/digest.ts'))).toHaveLength(1);
  expect(START.flatMap((file) => modulesOf.get(file) ?? []).join()).not.toContain('digest.ts');
});
