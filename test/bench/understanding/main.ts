// Runs the labelled repositories through the built program and prints a table with the results and the goals.
// npm run bench:understanding -- [--misses] [--folder <folder>] [name...]
// The folder holds notes/<name>/, labels/<name>.*.jsonl and score.mjs. `--misses` lists missed and invented answers
// on standard error.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelledFolder, labelledNames, scoreOf, tableOf } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, folder: { type: 'string' } },
});
const packageRoot = process.cwd();
const launcher = join(packageRoot, 'bin/serverless-notes.cjs');
const folder = values.folder ?? labelledFolder(packageRoot);
const names = positionals.length > 0 ? positionals : labelledNames(folder);
if (names.length === 0) {
  process.stderr.write(`No labelled repositories in ${folder}; name their folder with --folder\n`);
} else {
  const { misses } = values;
  process.stdout.write(tableOf(names.map((name) => scoreOf(folder, name, { launcher, misses }))));
}
