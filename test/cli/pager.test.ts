import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../browse/session.ts';
import { folderOf, run } from './run.ts';

const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} on caches.\n`);
const notes = folderOf({
  'long.md': `# Caches at length\n\n${paragraphs.join('\n')}`,
  'short.md': '# A short note\n\nNothing else.\n',
});
const SHOW_LONG = ['--notes', notes, 'show', 'caches at length'];

const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

/** Starts the program on a screen of 80 columns and 24 lines. */
function session(words: readonly string[], env: Readonly<Record<string, string>> = {}): Session {
  const started = new Session(words, { columns: 80, rows: 24, env });
  open.push(started);
  return started;
}

/** A pager that writes its input to a file. */
function recorder() {
  const file = join(folderOf({}), 'paged');
  return { pager: `cat > '${file}'; echo shown`, paged: () => readFileSync(file, 'utf8') };
}

describe('a pager', () => {
  test.each(['SERVERLESS_NOTES_PAGER', 'PAGER'])(
    'set by %s gets output that is longer than the screen',
    async (name) => {
      const { pager, paged } = recorder();
      const shown = session(SHOW_LONG, { [name]: pager });
      expect(await shown.ended).toMatchObject({ code: 0 });
      // On a busy machine the program first prints that it reads notes.
      expect(stripVTControlCharacters(shown.raw).trim()).toMatch(/shown$/u);
      expect(shown.raw).not.toContain('Paragraph');
      expect(paged()).toContain('\u001b[1mCaches at length');
      expect(paged()).toContain('Paragraph 60 on caches.');
    },
  );

  test('set by SERVERLESS_NOTES_PAGER is preferred to PAGER', async () => {
    const [own, common] = [recorder(), recorder()];
    const env = { SERVERLESS_NOTES_PAGER: own.pager, PAGER: common.pager };
    await session(SHOW_LONG, env).ended;
    expect(own.paged()).toContain('Paragraph 60');
    expect(common.paged).toThrow('ENOENT');
  });

  test.each([
    ['what fits', ['--notes', notes, 'show', 'a short note'], {}],
    ['--no-pager', [...SHOW_LONG, '--no-pager'], {}],
    ['a terminal that is too simple', SHOW_LONG, { TERM: 'dumb' }],
    ['an empty variable', SHOW_LONG, { SERVERLESS_NOTES_PAGER: '' }],
    ['cat', SHOW_LONG, { SERVERLESS_NOTES_PAGER: 'cat' }],
    ['the setting', SHOW_LONG, { XDG_CONFIG_HOME: settingsFolder({ pager: false }) }],
  ])('is not used for %s', async (_, words, env) => {
    const { pager, paged } = recorder();
    const shown = session(words, { PAGER: pager, ...env });
    expect(await shown.ended).toMatchObject({ code: 0 });
    expect(stripVTControlCharacters(shown.raw).replaceAll('\r', '')).toBe(
      run([...words, '--width', '80']).stdout,
    );
    expect(paged).toThrow('ENOENT');
  });

  test('is not used in a pipe', () => {
    const { pager, paged } = recorder();
    expect(run(SHOW_LONG, { env: { PAGER: pager } }).stdout).toContain('Paragraph 60');
    expect(paged).toThrow('ENOENT');
  });

  test.each(['no-such-pager -x', '/dev/null'])(
    'that cannot be started (%s) does not prevent the output',
    async (pager) => {
      const shown = session(SHOW_LONG, { PAGER: pager });
      expect(await shown.ended).toMatchObject({ code: 0 });
      expect(shown.raw).toContain('Paragraph 1 on caches.');
      expect(shown.raw).toContain('Paragraph 60 on caches.');
    },
  );

  test('that ends before it has read everything causes no error', async () => {
    const shown = session(SHOW_LONG, { PAGER: 'head -n 2' });
    expect(await shown.ended).toMatchObject({ code: 0 });
    expect(shown.raw).not.toContain('Paragraph 60');
    expect(shown.raw).not.toContain('EPIPE');
  });

  test("in a project's settings file is refused, because somebody else may have written that file", () => {
    const project = folderOf({ '.serverless-notes.json': '{"pager": false}' });
    const { stderr, code } = run(['talks'], { cwd: project });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('pager') });
  });
});

const hasLess = spawnSync('less', ['--version']).status === 0;
describe.skipIf(!hasLess)('less', () => {
  test('shows a long note from its start, with colour, and ends with q', async () => {
    const shown = session(SHOW_LONG);
    await shown.sees('Paragraph 5 on caches.');
    expect(shown.lines.join('\n')).not.toContain('Paragraph 60');
    expect(shown.raw).toContain('\u001b[1mCaches at length');
    shown.type('q');
    expect(await shown.ended).toMatchObject({ code: 0 });
  });

  test("shows colour, whatever the user's options in LESS are", async () => {
    const shown = session(SHOW_LONG, { LESS: '-M' });
    await shown.sees('Paragraph 5 on caches.');
    expect(shown.raw).toContain('\u001b[1mCaches at length');
    expect(shown.text).not.toContain('ESC');
    shown.type('q');
    expect(await shown.ended).toMatchObject({ code: 0 });
  });

  test('opens at the requested line', async () => {
    const shown = session(['--notes', notes, 'show', 'long.md:61']);
    await shown.sees('Paragraph 30 on caches.');
    expect(shown.lines.slice(0, 4).join('\n')).toContain('Paragraph 30 on caches.');
    expect(shown.text).not.toContain('Paragraph 28');
    shown.type('q');
    expect(await shown.ended).toMatchObject({ code: 0 });
  });

  test('shows a full screen if the requested line is near the end', async () => {
    const shown = session(['--notes', notes, 'show', 'long.md:121']);
    await shown.sees('Paragraph 60 on caches.');
    expect(shown.lines[0]).toMatch(/^Paragraph|^$/u);
    expect(shown.text).not.toContain('~');
    shown.type('q');
    expect(await shown.ended).toMatchObject({ code: 0 });
  });

  test('stays open on ^C, as less does by itself', async () => {
    const shown = session(SHOW_LONG);
    await shown.sees('Paragraph 5 on caches.');
    shown.type('\x03');
    // less discards input until it has handled the interrupt, so the key is sent repeatedly.
    await vi.waitUntil(() => {
      shown.type('G');
      return shown.text.includes('Paragraph 60 on caches.');
    });
    shown.type('q');
    expect(await shown.ended).toMatchObject({ code: 0 });
  });
});

test('--width sets the width of the output, in a pipe too, and is a setting', () => {
  const lines = run([...SHOW_LONG, '--width', '20']).stdout.split('\n');
  expect(lines).toContain('Paragraph 1 on');
  const env = { SERVERLESS_NOTES_WIDTH: '20' };
  expect(run(SHOW_LONG, { env }).stdout.split('\n')).toEqual(lines);
  const { code, stderr } = run([...SHOW_LONG, '--width', '19']);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('20') });
});

/** A configuration folder with these user settings. */
function settingsFolder(settings: object): string {
  return folderOf({ 'serverless-notes/settings.json': JSON.stringify(settings) });
}
