import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { isInstalled, Shell } from './shell.ts';

/** Contains nearly all characters that shells interpret if they are not quoted. */
const HARD_TITLE = `Don't "panic": $HOME & (cats)! a\\b; \`ls\` $(touch was-run) #1 | x=y*?`;

const talk = (title: string, topics: string) =>
  `---\ntype: talk\ntitle: ${JSON.stringify(title)}\nspeakers: [Ada O'Neill]\ntopics: [${JSON.stringify(topics)}]\n---\n\n# ${title.replaceAll('`', '\\`')}\n\nWords.\n`;

const notes = folderOf({
  'my notes/one.md': talk(HARD_TITLE, 'edge: cases'),
  'my notes/two.md': talk('Cold starts, warm hearts', 'latency'),
  'my notes/three.md': talk('Éclairs at scale', 'latency'),
});

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (name) => {
  describe.skipIf(!isInstalled(name))('installed', () => {
    let shell: Shell;
    beforeAll(async () => {
      shell = await Shell.start(name, notes);
    });
    afterAll(() => shell.end());

    const words = async (typed: string) => expect(await shell.wordsAfter(typed));

    test('completes a command', async () => {
      (await words('serverless-notes gl\t')).toEqual(['glossary']);
    });

    test('completes a long option and its value', async () => {
      (await words('serverless-notes talks --ye\t2019')).toEqual(['talks', '--year', '2019']);
      (await words('serverless-notes --color nev\ttalks')).toEqual(['--color', 'never', 'talks']);
      (await words('serverless-notes --color=al\ttalks')).toEqual(['--color=always', 'talks']);
    });

    test('completes a title with spaces, in any case', async () => {
      (await words('serverless-notes talks orchestrating-f\t')).toEqual([
        'talks',
        'orchestrating-functions',
      ]);
      (await words(`serverless-notes --notes my\\ notes/ talks cold\t`)).toEqual([
        '--notes',
        'my notes/',
        'talks',
        'Cold starts, warm hearts',
      ]);
    });

    test('completes a title full of characters that the shell interprets', async () => {
      (await words(`serverless-notes --notes 'my notes' talks Don\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        HARD_TITLE,
      ]);
    });

    test('completes that title inside an open quotation mark', async () => {
      (await words(`serverless-notes --notes 'my notes' talks "Don\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        HARD_TITLE,
      ]);
    });

    test('completes a name with a colon, after the colon', async () => {
      (await words(`serverless-notes --notes 'my notes' topics edge:\t`)).toEqual([
        '--notes',
        'my notes',
        'topics',
        'edge: cases',
      ]);
    });

    test('completes the value of an option after =', async () => {
      (await words(`serverless-notes --notes='my notes' talks --speaker=ada\t`)).toEqual([
        '--notes=my notes',
        'talks',
        "--speaker=Ada O'Neill",
      ]);
    });

    test('completes the rest of a name whose first words were typed without quotes', async () => {
      (await words(`serverless-notes --notes 'my notes' show cold starts, w\t`)).toEqual([
        '--notes',
        'my notes',
        'show',
        'cold',
        'starts,',
        'warm hearts',
      ]);
    });

    test('completes a title by one of its later words', async () => {
      (await words(`serverless-notes --notes 'my notes' talks scale\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        'Éclairs at scale',
      ]);
    });

    test('completes a folder after --notes', async () => {
      (await words('serverless-notes --notes my\ttalks')).toEqual(['--notes', 'my notes/talks']);
    });

    test('completes a folder after --notes=', async () => {
      (await words('serverless-notes --notes=my\ttalks')).toEqual(['--notes=my notes/talks']);
    });

    test('completes letters of any script, in any case', async () => {
      (await words(`serverless-notes --notes 'my notes' talks éc\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        'Éclairs at scale',
      ]);
    });

    test('completes in the middle of a line, and after another command', async () => {
      const back = '\x1b[D'.repeat(' --json'.length);
      (await words(`serverless-notes gl --json${back}\t`)).toEqual(['glossary', '--json']);
      (await words('echo serverless-notes; serverless-notes talks --top\tx')).toEqual([
        'talks',
        '--topic',
        'x',
      ]);
    });

    test('lists several completions', async () => {
      await shell.offers(`serverless-notes --notes 'my notes' talks \t\t`, [
        'Cold',
        'starts',
        'Éclairs',
      ]);
    });

    test('runs no commands from the line or the notes', async () => {
      const unwise = 'serverless-notes --notes "$(touch was-run)" talks Do\t';
      (await words(`${unwise}\x15serverless-notes glossary`)).toEqual(['glossary']);
      await shell.offers(`serverless-notes --notes 'my notes' talks \t\t`, ['Don', 'was-run']);
      expect(existsSync(join(notes, 'was-run'))).toBe(false);
    });
  });
});
