import { expect, test } from 'vitest';
import { run } from './run.ts';
import { runInTerminal } from './terminal.ts';

/**
 * Whole answers as a person sees them, to be read in review: `golden/` holds one text file for each.
 * After a change that is meant: `npx vitest run test/cli/golden.test.ts -u`, and read the difference.
 */
const ANSWERS: readonly (readonly [file: string, words: readonly string[]])[] = [
  ['search', ['search', 'cold start']],
  ['talks', ['talks']],
  ['one-talk', ['talks', 'safe deployments']],
  ['topics', ['topics']],
  ['glossary', ['glossary', 'overfitting']],
  ['about', ['about', 'canary']],
  ['show', ['show', 'serverless security']],
  ['stats', ['stats']],
];

test.each(ANSWERS)('%s on a terminal of 80 columns', async (file, words) => {
  const { lines } = await runInTerminal(words, { columns: 80, env: { NO_COLOR: '1' } });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${file}.txt`);
});

test.each(ANSWERS.slice(0, 5))('%s in a pipe', async (file, words) => {
  await expect(run(words).stdout).toMatchFileSnapshot(`golden/${file}.pipe.txt`);
});
