import { expect, test } from 'vitest';
import { run } from './run.ts';
import { runInTerminal } from './terminal.ts';

/**
 * Complete outputs as a person sees them, one text file each in `golden/`, for review. After an intended change run
 * `npx vitest run test/cli/golden.test.ts -u` and read the difference.
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

test.each(ANSWERS)(
  'the output of %s on a terminal of 80 columns is unchanged',
  async (file, words) => {
    const { lines } = await runInTerminal(words, { columns: 80, env: { NO_COLOR: '1' } });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${file}.txt`);
  },
);

test.each(ANSWERS.slice(0, 5))('the output of %s in a pipe is unchanged', async (file, words) => {
  await expect(run(words).stdout).toMatchFileSnapshot(`golden/${file}.pipe.txt`);
});
