import { chmodSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';
import { Session } from './session.ts';

const KEY = {
  up: '\x1b[A',
  down: '\x1b[B',
  home: '\x1b[H',
  end: '\x1b[F',
  pageDown: '\x1b[6~',
  tab: '\t',
  enter: '\r',
  escape: '\x1b',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlE: '\x05',
  ctrlN: '\x0e',
  ctrlO: '\x0f',
  ctrlP: '\x10',
  ctrlY: '\x19',
  ctrlZ: '\x1a',
} as const;

/** A text that every first screen contains. */
const HEADER = 'Topics';

const open: Session[] = [];

async function opened(
  words: readonly string[] = ['browse'],
  options: ConstructorParameters<typeof Session>[1] = {},
): Promise<Session> {
  const session = new Session(words, options);
  open.push(session);
  await session.sees(HEADER);
  return session;
}

afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

test('a misspelt query shows the right hit first, its correction, and the note', async () => {
  const session = await opened();
  session.type('coldstrat');
  await session.sees('showing results for "coldstart"');
  expect(session.selected).toContain('cold start');
  await session.sees('The extra wait when a function');
  expect(session.cursor).toEqual({ row: 0, column: 2 + 'coldstrat'.length });
});

test('the program without a command starts browse', async () => {
  const session = await opened([]);
  expect(session.isAlternate).toBe(true);
  expect(session.selected).toContain('Serverless-as-a-bank');
});

test('arrows, ^N and ^P, Home and End move the selection, and the preview follows', async () => {
  const session = await opened();
  session.type(KEY.tab);
  await session.sees('talks/01-serverless-as-a-bank.md');
  for (const [key, title, file] of [
    [KEY.down, 'Testing serverless applications', 'talks/02-'],
    [KEY.ctrlN, 'Serverless machine learning', 'talks/03-'],
    [KEY.up, 'Testing serverless applications', 'talks/02-'],
    [KEY.ctrlP, 'Serverless-as-a-bank', 'talks/01-'],
    [KEY.end, 'Safe deployments', 'talks/07-'],
    [KEY.home, 'Serverless-as-a-bank', 'talks/01-'],
  ] as const) {
    session.type(key);
    await session.until(({ selected }) => selected.includes(title));
    await session.sees(file);
  }
});

test('PageDown moves by as many entries as the list shows', async () => {
  const session = await opened(['browse'], { rows: 10 });
  session.type(KEY.pageDown);
  await session.until(({ selected }) => selected.includes('Where serverless falls short'));
});

test('a long list loads more entries until its end', async () => {
  const kettles = Array.from({ length: 60 }, (_, index) => [
    `note-${index}.md`,
    `# Kettle number ${index}\n\nIt boils.\n`,
  ]);
  const session = await opened(['--notes', folderOf(Object.fromEntries(kettles)), 'browse']);
  session.type('kettle');
  await session.sees('1 of 60');
  for (let place = 2; place <= 60; place++) {
    session.type(KEY.down);
    await session.sees(`${place} of 60`);
  }
  session.type(KEY.home);
  await session.sees('1 of 60');
});

test('Tab goes from All through each scope and back to All', async () => {
  const session = await opened();
  session.type('serverless');
  for (const scope of ['Talks', 'Topics', 'Terms', 'Events', 'Notes', 'All']) {
    session.type(KEY.tab);
    await session.until(({ tab }) => tab === scope);
  }
  await session.sees('Events 1 ');
});

test('a selected topic shows its talks in the preview', async () => {
  const session = await opened();
  session.type(`${KEY.tab}${KEY.tab}security`);
  await session.until(({ selected }) => selected.includes('security'));
  await session.until(({ text }) => /[│┃] Serverless security/u.test(text));
  await session.sees('talks/05-serverless-security.md');
});

const SHELL = '$BROWSE; echo "ended with $?"; read line';

/** Prints a note of two screens and leaves browse (^O). */
async function printedWithCtrlO(env: Readonly<Record<string, string>>): Promise<Session> {
  const session = await opened(['browse'], { shell: SHELL, env });
  session.type('safe deployments');
  await session.until(({ selected }) => selected.includes('Safe deployments'));
  session.type(KEY.ctrlO);
  return session;
}

test('^O leaves the screen and prints the note as `show` does', async () => {
  const env = { SERVERLESS_NOTES_PAGER: '' };
  const session = await printedWithCtrlO(env);
  await session.sees('ended with 0');
  expect(session.isAlternate).toBe(false);
  const [, printed = ''] = session.raw.split('\x1b[?1049l');
  const shown = new Session(['show', 'safe-deployments'], { shell: SHELL, env });
  open.push(shown);
  await shown.sees('ended with 0');
  expect(printed).toBe(shown.raw);
});

test('a pager that shows the printed note gets every key', async () => {
  const pager = 'cat >/dev/null; echo ready; read keys </dev/tty; echo "got $keys"';
  const session = await printedWithCtrlO({ SERVERLESS_NOTES_PAGER: pager });
  await session.sees('ready');
  session.type('abc\r');
  await session.sees('got abc');
  await session.sees('ended with 0');
});

test('Esc leaves with exit code 0, ^C with 130, and both restore the screen', async () => {
  for (const [key, code] of [
    [KEY.escape, 0],
    [KEY.ctrlC, 130],
  ] as const) {
    const session = await opened(['browse'], {
      shell: 'echo before; $BROWSE; echo after $?; read line',
    });
    session.type(key);
    await session.sees(`after ${code}`);
    expect(session.isAlternate).toBe(false);
    expect(session.lines.slice(0, 2)).toEqual(['before', `after ${code}`]);
    expect(session.raw.lastIndexOf('\x1b[?25h')).toBeGreaterThan(
      session.raw.lastIndexOf('\x1b[?25l'),
    );
  }
});

/** A session in a shell that outlives the program and prints its exit code; with the program's process id. */
async function openedInShell(env: Readonly<Record<string, string>> = {}) {
  const pidFile = join(folderOf({}), 'pid');
  const shell = `sh -c 'echo $$ > ${pidFile}; exec $BROWSE'; echo ended with $?; read line`;
  const session = await opened(['browse'], { shell, env });
  return { session, pid: Number(readFileSync(pidFile, 'utf8')) };
}

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)(
  '%s ends the program with that signal, and the screen is restored',
  async (signal, code) => {
    const { session, pid } = await openedInShell();
    session.kill(signal, pid);
    await session.sees(`ended with ${code}`);
    expect(session.isAlternate).toBe(false);
    expect(session.raw).toContain('\x1b[?2004l');
  },
);

test('a crash restores the screen before it prints the error', async () => {
  const hook = folderOf({
    'hook.cjs': `process.on('SIGUSR2', () => { throw new Error('the sky fell'); });`,
  });
  const env = { NODE_OPTIONS: `--require ${join(hook, 'hook.cjs')}` };
  const { session, pid } = await openedInShell(env);
  session.kill('SIGUSR2', pid);
  await session.sees('ended with');
  expect(session.text).toContain('the sky fell');
  expect(session.isAlternate).toBe(false);
});

test("^Z returns to the shell's screen, and fg to the list", async () => {
  const session = await opened(['browse'], {
    shell: 'set -m; $BROWSE; echo stopped; read line; fg; echo done $?; read line',
  });
  session.type('canary');
  await session.sees('canary');
  session.type(KEY.ctrlZ);
  await session.sees('stopped');
  expect(session.isAlternate).toBe(false);
  session.type('\r');
  await session.sees(HEADER);
  await session.sees('› canary');
  session.type(KEY.escape);
  await session.sees('done 0');
});

test('SIGTSTP draws the screen again when there is no shell to return to', async () => {
  const session = await opened();
  await session.sees('The story of how');
  await session.sees('Notes 7');
  const before = session.text;
  session.raw = '';
  session.kill('SIGTSTP');
  await session.until(({ raw }) => raw.includes('\x1b[?1049l'));
  await session.until(({ text, isAlternate }) => isAlternate && text === before);
  session.type('canary');
  await session.sees('› canary');
});

test('SIGCONT draws the screen again', async () => {
  const session = await opened();
  session.raw = '';
  session.kill('SIGCONT');
  await session.until(({ raw }) => raw.includes('Type to search'));
});

test('a narrower screen hides the preview, a wider one shows it again', async () => {
  const session = await opened(['browse'], { columns: 120 });
  await session.until(({ text }) => text.includes('│') && text.includes('The story of how'));
  session.resize(60, 20);
  await session.until(({ text }) => !text.includes('│') && text.includes('talks/01-'));
  for (const line of session.lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  session.resize(90, 30);
  await session.until(({ text }) => text.includes('│') && text.includes('The story of how'));
});

test('^Y copies file:line to the clipboard of the terminal', async () => {
  const session = await opened();
  session.type('canary');
  await session.sees('› canary');
  session.type(KEY.ctrlY);
  await session.sees('Copied ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that is looked for
  const [, encoded = ''] = /\x1b\]52;c;([A-Za-z0-9+/=]+)\x07/u.exec(session.raw) ?? [];
  const copied = Buffer.from(encoded, 'base64').toString();
  expect(session.text).toContain(`Copied ${copied}`);
  expect(copied).toMatch(/^\S+\.md:\d+$/u);
});

test('^E opens the editor at the file, and then returns to the list', async () => {
  const notes = folderOf({ 'one.md': '# Kettles\n\nA kettle boils water.\n' });
  const editor = folderOf({ vim: '#!/bin/sh\necho "EDITING $*"\nread line\n' });
  chmodSync(join(editor, 'vim'), 0o755);
  const env = { VISUAL: 'vim', PATH: `${editor}:${process.env['PATH']}` };
  const session = await opened(['--notes', notes, 'browse'], { env });
  session.type('boils');
  await session.until(({ selected }) => selected.includes('Kettles'));
  session.type(KEY.ctrlE);
  await session.sees('EDITING');
  expect(session.isAlternate).toBe(false);
  expect(session.text.replaceAll('\n', '')).toContain(join(notes, 'one.md'));
  expect(session.text).toContain('cursor(3,');
  session.type('\r');
  await session.sees('› boils');
  expect(session.isAlternate).toBe(true);
});

test('^E on bundled notes says that they are read-only and where they are', async () => {
  const session = await opened();
  session.type(KEY.ctrlE);
  await session.sees('The bundled notes are read-only');
  expect(session.isAlternate).toBe(true);
});

test('a pasted line break becomes a space and does not count as Enter', async () => {
  const session = await opened();
  session.type('\x1b[200~cold\rstart\x1b[201~');
  await session.sees('› cold start');
  expect(session.isAlternate).toBe(true);
});

test('without colour the selected entry has its mark, and no colours are sent', async () => {
  const session = await opened(['browse'], { env: { NO_COLOR: '1' } });
  expect(session.selected).toContain('Serverless-as-a-bank');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that must not be sent
  expect(session.raw).not.toMatch(/\x1b\[[\d;]*m/u);
});

test('wide letters and emoji do not shift the divider', async () => {
  const notes = folderOf({
    'a.md': '---\ntitle: 無伺服器的冷啟動問題與解決方案\nspeakers: [王小明]\n---\n冷啟動很慢。\n',
    'b.md':
      '---\ntitle: Families 👨‍👩‍👧‍👦 and rockets 🚀🚀\nspeakers: [Ada Byron]\n---\nUp they go.\n',
  });
  const session = await opened(['--notes', notes, 'browse'], { columns: 80 });
  session.type('冷啟動');
  await session.until(({ selected }) => selected.includes('冷啟動'));
  await session.sees('a.md');
  const places = session.lines
    .filter((line) => line.includes('│'))
    .map((line) => stringWidth(line.slice(0, line.indexOf('│'))));
  expect(new Set(places).size).toBe(1);
});

test('control characters of notes and keys never reach the terminal', async () => {
  const notes = folderOf({
    'a.md': '# Title \x1b]0;owned\x07 here\n\nText \x1b[2J\x9b31m kettle.\n',
  });
  const session = await opened(['--notes', notes, 'browse']);
  session.type('kettle');
  await session.until(({ selected }) => selected.includes('Title'));
  await session.sees('Text');
  expect(session.raw).not.toContain('owned\x07');
  expect(session.raw).not.toContain('\x9b');
});

test('browse sends no query to the terminal if the background is known or does not matter', async () => {
  for (const session of [
    await opened(['--theme', 'dark']),
    await opened([], { env: { NO_COLOR: '1' } }),
    await opened([], { env: { TERM: 'linux' } }),
  ]) {
    // Device attributes, status and position reports, requests for modes, colours and settings.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be sent
    expect(session.raw).not.toMatch(/\x1b\[[>=?]?\d*(?:c|n)|\x1b\[\?\d+\$p|\x1b\]\d+;\?|\x1bP/u);
  }
});

// The query for the background colour (OSC 11).
const QUESTION = '\x1b]11;?';
const DARK_ACCENT = '\x1b[38;5;117m';
const LIGHT_ACCENT = '\x1b[38;5;25m';

test('colours follow the background that the terminal reports, and nothing waits for its answer', async () => {
  for (const [answer, accent] of [
    ['\x1b]11;rgb:1e1e/1e1e/2e2e\x07', DARK_ACCENT],
    ['\x1b]11;rgb:fd/f6/e3\x1b\\', LIGHT_ACCENT],
  ] as const) {
    const session = await opened();
    expect(session.raw).toContain(QUESTION);
    expect(session.raw).not.toContain(accent);
    session.type(answer);
    await session.until(({ raw }) => raw.includes(accent));
    session.type('canary');
    await session.sees('› canary');
  }
});

test('without an answer of the terminal, COLORFGBG decides the colours', async () => {
  const session = await opened([], { env: { COLORFGBG: '0;15' } });
  expect(session.raw).toContain(LIGHT_ACCENT);
});

test('an answer of the terminal that arrives after the end is not typed into the shell', async () => {
  const session = await opened([], { shell: '$BROWSE; echo "ended with $?"; cat -v' });
  session.type(`${KEY.escape}`);
  session.type('\x1b]11;rgb:0000/0000/0000\x07');
  await session.sees('ended with 0');
  session.type('typed\r');
  // The text appears twice: echoed by the terminal and printed by `cat`.
  await session.until(({ text }) => text.split('typed').length > 2);
  expect(session.text).not.toContain('rgb');
});

test('a simple terminal gets an error without escape codes', async () => {
  const shell = '$BROWSE; echo ended with $?; read line';
  const session = new Session(['browse'], { env: { TERM: 'dumb' }, shell });
  open.push(session);
  await session.sees('ended with 2');
  expect(session.raw).toContain('needs a terminal');
  expect(session.raw).not.toContain('\x1b');
});

test('in a pipe browse fails with a hint, and the program without a command prints its help', () => {
  const { code, stdout, stderr } = run(['browse']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('serverless-notes search');
  expect(run([]).stdout).toContain('Examples:');
});

test('a deleted note is reported in the preview', async () => {
  const notes = folderOf({ 'one.md': '# Kettles\n\nBoils.\n', 'two.md': '# Pans\n\nFries.\n' });
  const session = await opened(['--notes', notes, 'browse']);
  rmSync(join(notes, 'two.md'));
  expect(existsSync(join(notes, 'two.md'))).toBe(false);
  session.type('pans');
  await session.until(({ selected }) => selected.includes('Pans'));
  await session.sees('two.md');
  session.type(KEY.escape);
  expect(await session.ended).toMatchObject({ code: 0 });
});

test('a query can be given on the command line', async () => {
  const session = await opened(['browse', 'cold', 'start', '-canary']);
  await session.until(({ selected }) => selected.includes('cold start'));
  expect(session.lines[0]).toContain('› cold start -canary');
  session.type('x');
  await session.sees('› cold start -canaryx');
});

test('? and F1 show the keys, and another key returns', async () => {
  const session = await opened();
  session.type('?');
  await session.sees('In the list');
  session.type(KEY.escape);
  await session.sees('Type to search');
  session.type('what?');
  await session.sees('› what?');
  session.type('\x1bOP');
  await session.sees('In the list');
  session.type(' ');
  await session.sees('› what?');
});

const LINKED = {
  'a-kettle.md':
    '---\ntitle: The kettle\ntags: [tea]\n---\nA kettle boils water.\n\nSee [the lid](parts/lid.md#its-knob), [[Pan]] and <https://example.org/kettle>.\n',
  'parts/lid.md': `# The lid\n\n${'It shuts.\n\n'.repeat(40)}## Its knob\n\nIs made of wood, kettle or not.\n`,
  'pan.md': '# Pan\n\nFries.\n',
};

test('Enter opens the note, Esc returns to the list with the same query and selection', async () => {
  const session = await opened(['--notes', folderOf(LINKED), 'browse', 'kettle']);
  await session.sees('of 2');
  session.type(KEY.down);
  await session.sees('2 of 2');
  await session.sees('Notes 2');
  await session.until(({ text }) => text.includes('│▌Is made of wood'));
  const before = session.text;
  session.type(KEY.enter);
  await session.until(({ lines }) => lines[0]?.startsWith(' The ') ?? false);
  session.type(KEY.escape);
  await session.sees('› kettle');
  await session.until(({ text }) => text === before);
  expect(session.isAlternate).toBe(true);
});

test('in a note, links can be followed to the heading that they name, and back', async () => {
  const session = await opened(['--notes', folderOf(LINKED), 'browse', 'boils']);
  await session.until(({ selected }) => selected.includes('The kettle'));
  session.type(`${KEY.enter}${KEY.tab}`);
  await session.sees('→ parts/lid.md:83');
  session.type(KEY.enter);
  await session.until(({ lines }) => lines[0]?.includes('The lid') ?? false);
  await session.sees('Is made of wood');
  session.type(KEY.backspace);
  await session.until(({ lines }) => lines[0]?.includes('The kettle') ?? false);
  session.type(KEY.tab);
  await session.sees('→ pan.md:1');
  session.type(KEY.tab);
  await session.sees('→ https://example.org/kettle');
  session.type(KEY.enter);
  await session.sees('Copied https://example.org/kettle');
  session.type(`${KEY.backspace}`);
  await session.sees('› boils');
});

test('n scrolls to the next match in a note', async () => {
  const session = await opened(['--notes', folderOf(LINKED), 'browse', 'knob', 'wood']);
  await session.until(({ selected }) => selected.includes('The lid'));
  session.type(`${KEY.enter}g`);
  await session.until(({ text }) => text.includes('It shuts') && !text.includes('made of wood'));
  session.type('n');
  await session.sees('made of wood');
});

const wheel = (direction: 'up' | 'down', column: number, row: number): string =>
  `\x1b[<${direction === 'up' ? 64 : 65};${column};${row}M`;
const click = (column: number, row: number): string =>
  `\x1b[<0;${column};${row}M\x1b[<0;${column};${row}m`;

test('the mouse selects and opens entries, changes the scope, and scrolls the part under it', async () => {
  const session = await opened();
  session.type(click(11, 2));
  await session.until(({ tab }) => tab === 'Talks');
  session.type(click(5, 6));
  await session.until(({ selected }) => selected.includes('Testing serverless'));
  session.type(wheel('down', 5, 6));
  await session.until(({ selected }) => selected.includes('Serverless machine learning'));
  session.type(wheel('up', 5, 6));
  await session.sees('talks/02-');
  await session.until(({ text }) => /[│┃] *Testing serverless applications/u.test(text));
  session.type(wheel('down', 90, 6) + wheel('down', 90, 6));
  await session.until(({ text }) => !/[│┃] *Testing serverless applications/u.test(text));
  session.type(click(5, 6));
  await session.until(({ lines }) => lines[0]?.startsWith(' Testing serverless') ?? false);
});

test('mouse reporting is on while browse shows, and off after the end, ^Z and in an editor', async () => {
  const shell = 'set -m; $BROWSE; echo stopped; read line; fg; echo done $?; read line';
  const session = await opened(['browse'], { shell });
  const isOn = () =>
    session.raw.lastIndexOf('\x1b[?1006h') > session.raw.lastIndexOf('\x1b[?1006l');
  expect(isOn()).toBe(true);
  session.type(KEY.ctrlZ);
  await session.sees('stopped');
  expect(isOn()).toBe(false);
  session.type('\r');
  await session.sees(HEADER);
  expect(isOn()).toBe(true);
  session.type(KEY.escape);
  await session.sees('done 0');
  expect(isOn()).toBe(false);
});

test('text that is pasted or arrives at once is searched for once, not letter by letter', async () => {
  const session = await opened();
  await session.sees('The story of how');
  const text = 'cold start '.repeat(45).trim();
  const hits = run(['search', text, '--count']).stdout.trim();
  for (const typed of [`\x1b[200~${text}\x1b[201~`, text]) {
    session.raw = '';
    session.type(typed);
    await session.sees('start cold start');
    await session.sees(`All ${hits}`);
    const frames = session.raw.split('\x1b[?2026l').length;
    expect(frames).toBeLessThan(20);
    session.type('\x15');
    await session.sees('Type to search');
  }
});

test('a note written while browse is open appears in the list', async () => {
  const notes = folderOf({ 'one.md': '# Kettles\n\nBoils.\n', 'two.md': '# Pans\n\nFries.\n' });
  const session = await opened(['--notes', notes, 'browse', 'boils']);
  await session.sees('1 of 1');
  writeFileSync(join(notes, 'three.md'), '# Lids\n\nWhat boils is shut with it. It boils.\n');
  await session.sees('1 of 2');
  await session.sees('Lids');
  session.type('\x15');
  await session.sees('1 of 3');
  expect(session.text.indexOf('Lids')).toBeLessThan(session.text.indexOf('Pans'));
  session.type(KEY.escape);
  expect(await session.ended).toMatchObject({ code: 0 });
});

test('the key for editing is shown only if an editor is set and the notes can be edited', async () => {
  const notes = folderOf({ 'one.md': '# Kettles\n\nBoils.\n' });
  const env = { VISUAL: '', EDITOR: '' };
  const own = ['--notes', notes];
  for (const [words, editor, isOffered] of [
    [own, 'vim', true],
    [own, '', false],
    [[], 'vim', false],
  ] as const) {
    const session = await opened(words, { env: { ...env, EDITOR: editor } });
    await session.sees('F1 help');
    expect(session.text.includes('^E edit')).toBe(isOffered);
  }
});

test("of a page in several languages, the one in the user's language comes first", async () => {
  const page = (words: string) => `# Kettle\n\n${words}\n`;
  const notes = folderOf({
    'docs/en/kettle.md': page('The kettle boils water for the tea of the house.'),
    'docs/de/kettle.md': page('Der Kettle kocht das Wasser für den Tee des Hauses.'),
  });
  for (const [LANG, file] of [
    ['de_DE.UTF-8', 'docs/de/kettle.md'],
    ['en_US.UTF-8', 'docs/en/kettle.md'],
  ] as const) {
    const session = await opened(['--notes', notes, 'browse', 'kettle'], {
      env: { LANG, LC_ALL: '' },
    });
    await session.sees(file);
  }
});

test('a topic and an event open as a list of links to their talks', async () => {
  const session = await opened();
  session.type(`${KEY.tab}${KEY.tab}${KEY.tab}${KEY.tab}`);
  await session.until(({ tab }) => tab === 'Events');
  session.type(`${KEY.enter}${KEY.tab}`);
  await session.sees('→ talks/01-');
  session.type(KEY.enter);
  await session.until(({ lines }) => lines[0]?.startsWith(' Serverless-as-a-bank') ?? false);
});

test('in a large folder the most recently changed notes come first as soon as their times are read', async () => {
  const files = Array.from({ length: 600 }, (_, at) => [
    `talks/${`${at}`.padStart(3, '0')}.md`,
    `---\ntitle: Talk ${at}\nspeakers: [Ada Byron]\n---\nIt boils.\n`,
  ]);
  const notes = folderOf(Object.fromEntries(files));
  for (const [path = ''] of files) utimesSync(join(notes, path), 1, 1);
  utimesSync(join(notes, 'talks/321.md'), 1_000, 1_000);
  const session = await opened(['--notes', notes]);
  await session.until(({ selected }) => selected.includes('Talk 321'));
});
