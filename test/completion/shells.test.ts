import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { isInstalled, Shell } from './shell.ts';

/** What shells read as something else where it is not quoted. */
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

    test('a command', async () => {
      (await words('serverless-notes gl\t')).toEqual(['glossary']);
    });

    test('a long option, and the value it chooses from', async () => {
      (await words('serverless-notes talks --ye\t2019')).toEqual(['talks', '--year', '2019']);
      (await words('serverless-notes --color nev\ttalks')).toEqual(['--color', 'never', 'talks']);
      (await words('serverless-notes --color=al\ttalks')).toEqual(['--color=always', 'talks']);
    });

    test('a title with spaces, in whatever case it is typed', async () => {
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

    test('a title in which nearly every character means something to the shell', async () => {
      (await words(`serverless-notes --notes 'my notes' talks Don\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        HARD_TITLE,
      ]);
    });

    test('the same inside a quotation mark that was opened', async () => {
      (await words(`serverless-notes --notes 'my notes' talks "Don\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        HARD_TITLE,
      ]);
    });

    test('a name with a colon, after what was typed of it', async () => {
      (await words(`serverless-notes --notes 'my notes' topics edge:\t`)).toEqual([
        '--notes',
        'my notes',
        'topics',
        'edge: cases',
      ]);
    });

    test('a value of an option with =', async () => {
      (await words(`serverless-notes --notes='my notes' talks --speaker=ada\t`)).toEqual([
        '--notes=my notes',
        'talks',
        "--speaker=Ada O'Neill",
      ]);
    });

    test('what is left of a name whose first words are typed without quotes', async () => {
      (await words(`serverless-notes --notes 'my notes' show cold starts, w\t`)).toEqual([
        '--notes',
        'my notes',
        'show',
        'cold',
        'starts,',
        'warm hearts',
      ]);
    });

    test('a later word of a title finds the title', async () => {
      (await words(`serverless-notes --notes 'my notes' talks scale\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        'Éclairs at scale',
      ]);
    });

    test('a folder for --notes', async () => {
      (await words('serverless-notes --notes my\ttalks')).toEqual(['--notes', 'my notes/talks']);
    });

    test('a folder after --notes=', async () => {
      (await words('serverless-notes --notes=my\ttalks')).toEqual(['--notes=my notes/talks']);
    });

    test('letters of any script, in any case', async () => {
      (await words(`serverless-notes --notes 'my notes' talks éc\t`)).toEqual([
        '--notes',
        'my notes',
        'talks',
        'Éclairs at scale',
      ]);
    });

    test('in the middle of a line, and after another command', async () => {
      const back = '\x1b[D'.repeat(' --json'.length);
      (await words(`serverless-notes gl --json${back}\t`)).toEqual(['glossary', '--json']);
      (await words('echo serverless-notes; serverless-notes talks --top\tx')).toEqual([
        'talks',
        '--topic',
        'x',
      ]);
    });

    test('several are listed', async () => {
      await shell.offers(`serverless-notes --notes 'my notes' talks \t\t`, [
        'Cold',
        'starts',
        'Éclairs',
      ]);
    });

    test('nothing in the line or in the notes is run by Tab', async () => {
      const unwise = 'serverless-notes --notes "$(touch was-run)" talks Do\t';
      (await words(`${unwise}\x15serverless-notes glossary`)).toEqual(['glossary']);
      await shell.offers(`serverless-notes --notes 'my notes' talks \t\t`, ['Don', 'was-run']);
      expect(existsSync(join(notes, 'was-run'))).toBe(false);
    });
  });
});
