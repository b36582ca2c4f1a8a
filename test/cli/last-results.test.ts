import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, LAUNCHER, run } from './run.ts';
import { runShellInTerminal } from './terminal.ts';

const notes = {
  'a.md': '# First wolves\n\nSpeaker: Ann Lee\n\nAll about wolves: wolves, wolves.\n',
  'b.md': '# Other things\n\nSpeaker: Ben Ray\n\nText.\n\n## Animals\n\nAlso wolves here.\n',
};

/** Runs a script with several commands in one terminal; `notes` is the program. */
async function inTerminal(script: string, env: Readonly<Record<string, string>> = {}) {
  const state = folderOf({});
  const screen = await runShellInTerminal(
    `notes() { "${process.execPath}" "${LAUNCHER}" "$@"; }; ${script}`,
    {
      columns: 200,
      env: { XDG_STATE_HOME: state, ...env },
    },
  );
  return {
    ...screen,
    text: screen.lines.join('\n'),
    results: join(state, 'serverless-notes/results'),
  };
}

test('show with the number of a result opens it, in the notes of that search', async () => {
  const root = folderOf(notes);
  const { text, code } = await inTerminal(
    `notes --notes ${root} search wolves; clear; notes show 2`,
  );
  expect(code).toBe(0);
  expect(text).toContain('Other things');
  expect(text).toContain('Also wolves here.');
});

test('edit with the number of a result opens its line', async () => {
  const root = folderOf(notes);
  const { text } = await inTerminal(
    `notes --notes ${root} search wolves; EDITOR='printf %s-' notes edit 2`,
  );
  expect(text).toContain(`${root}/b.md-`);
  const tools = folderOf({ micro: '#!/bin/sh\necho "at $1"\n' });
  chmodSync(join(tools, 'micro'), 0o755);
  const again = await inTerminal(
    `notes --notes ${root} search wolves; EDITOR=${tools}/micro notes edit 2`,
  );
  expect(again.text).toMatch(/at \+9:6/u);
});

test('a number without a result is tried as a name, or reported', async () => {
  const root = folderOf({ ...notes, 'c.md': '# 7\n\nSpeaker: Cat Dow\n\nSeven.\n' });
  const { text } = await inTerminal(
    `notes --notes ${root} search wolves; clear; notes --notes ${root} show 7; notes show 9`,
  );
  expect(text).toContain('Seven.');
  expect(text).toContain('There is no result 9: the last search here showed 2.');
  expect(text).toContain('Try: serverless-notes search <words>');
});

test('a number that is the name of a note opens that note, even if there is such a result', async () => {
  const root = folderOf({ ...notes, '2.md': '# Two\n\nThe second day.\n' });
  const show = (words: string) =>
    inTerminal(`notes --notes ${root} search wolves; clear; notes show ${words}`);
  expect((await show('2')).text).toContain('The second day.');
  expect((await show('1')).text).toContain('All about wolves');
});

test('each terminal has its own results', async () => {
  const [root, state] = [folderOf(notes), folderOf({})];
  const env = { XDG_STATE_HOME: state };
  const show = (number: number) => inTerminal(`clear; notes --notes ${root} show ${number}`, env);
  await inTerminal(`notes --notes ${root} search wolves`, env);
  expect((await show(1)).text).toContain('nothing was searched for in this terminal yet');
  // Runs a script in a terminal window with this name; results belong to the window, not to the shell.
  const inWindow = (name: string, script: string) =>
    inTerminal(script, { ...env, TERM_SESSION_ID: name });
  await inWindow('one', `notes --notes ${root} search animals`);
  expect((await inWindow('two', `notes --notes ${root} show 1`)).code).toBe(1);
  expect(readdirSync(join(state, 'serverless-notes/results'))).toHaveLength(2);
});

test('results of a search in other notes are not used', async () => {
  const { text, code } = await inTerminal(
    `notes --notes ${folderOf(notes)} search wolves; notes --notes ${folderOf({ 'x.md': '# X\n\ny\n' })} show 2`,
  );
  expect(code).toBe(1);
  expect(text).toContain('There is no result 2');
});

test('a result whose note was deleted is an error', async () => {
  const root = folderOf(notes);
  const { text, code } = await inTerminal(
    `notes --notes ${root} search wolves; rm ${root}/b.md; notes show 2`,
  );
  expect(code).toBe(2);
  expect(text).toContain('b.md no longer exists');
});

test('only the user can read stored results, and old files are deleted', async () => {
  const root = folderOf(notes);
  const state = folderOf({});
  const results = join(state, 'serverless-notes/results');
  mkdirSync(results, { recursive: true });
  const old = join(results, 'old.json');
  writeFileSync(old, '{}');
  utimesSync(old, 1e9, 1e9);
  for (let at = 0; at < 60; at++) writeFileSync(join(results, `${at}.json`), '{}');
  await inTerminal(`notes --notes ${root} search wolves`, { XDG_STATE_HOME: state });
  const left = readdirSync(results);
  expect(left).not.toContain('old.json');
  expect(left).toHaveLength(50);
  const own = left.filter((name) => readFileSync(join(results, name), 'utf8').includes('b.md'));
  expect(own).toHaveLength(1);
  expect(statSync(join(results, own[0] ?? '')).mode & 0o777).toBe(0o600);
});

test('without a usable state folder only the numbers of results do not work', async () => {
  const broken = join(folderOf({ file: '' }), 'file');
  const { text } = await inTerminal('notes search "cold start" && echo FINE; notes show 1', {
    XDG_STATE_HOME: broken,
  });
  expect(text).toContain('FINE');
  expect(text).toContain('nothing was searched for in this terminal yet');
});

test('a search in a pipe stores no results', () => {
  const state = folderOf({});
  run(['search', 'cold start'], { env: { XDG_STATE_HOME: state } });
  expect(readdirSync(state)).toEqual([]);
});

test('a number without a result opens the note with this id or name, not with a longer one', () => {
  const root = folderOf({
    '199805011200 Burrows.md': '# Burrows\n\nSpeaker: Ann Lee\n\nDeep.\n',
    '2017.md': '# 2017 was dry\n\nSpeaker: Ann Lee\n\nRain.\n',
  });
  const show = (words: string) => run(['--notes', root, 'show', words]);
  expect(show('199805011200').stdout).toContain('Deep.');
  expect(show('2017').stdout).toContain('Rain.');
  for (const number of ['2', '201', '1998']) {
    expect(show(number)).toMatchObject({ code: 1, stdout: '' });
  }
});
