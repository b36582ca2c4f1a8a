import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { HUES, hueStyle } from '../../src/render/text/theme/inks.ts';
import { folderOf, LAUNCHER, run } from './run.ts';
import { runInTerminal, runShellInTerminal, type Screen } from './terminal.ts';

const notes = folderOf({
  'caches.md': '---\ntitle: Caches\nspeakers: [Ann Lee]\n---\n\nAll of it on caches.\n',
  'torn.md': '---\ntitle: [Torn\n---\n\nThe front matter does not close its list.\n',
});

/** Arguments for each command that prints an answer; commands in `ELSEWHERE` have tests of their own. */
const LINES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  search: [['cold start'], ['coldstrat', '--explain']],
  talks: [[], ['safe deployments'], ['--why']],
  topics: [[], ['security']],
  glossary: [[], ['overfitting'], ['overfitting', '--why']],
  about: [['cold start']],
  events: [[]],
  speakers: [['--notes', notes]],
  links: [[], ['--orphans']],
  show: [['safe deployments'], ['talks/05-serverless-security.md:12', '--section']],
  check: [['--notes', notes]],
  notes: [[]],
  index: [['status', '--notes', notes]],
  stats: [[]],
  export: [['copied']],
  mcp: [['--print-config', 'claude']],
  config: [[]],
};

const ELSEWHERE = ['browse', 'edit', 'completion', 'import', 'new'];

const rows = Object.entries(LINES).flatMap(([name, endings]) =>
  endings.map((ending) => [name, ...ending]),
);

const help = COMMANDS.map(({ name }) => [name, '--help']);

const screenOf = (
  words: readonly string[],
  columns: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Screen> => runInTerminal(words, { columns, env, cwd: emptied() });

/** Runs a command without its standard error, whose messages are not wrapped. */
const answerOn = (words: readonly string[], columns: number): Promise<Screen> =>
  runShellInTerminal('exec "$@" 2>/dev/null', { columns, cwd: emptied() }, [
    process.execPath,
    LAUNCHER,
    ...words,
  ]);

const folder = folderOf({});

/** The same folder each time, without the copy of an earlier export. */
function emptied(): string {
  rmSync(join(folder, 'copied'), { recursive: true, force: true });
  return folder;
}

/** The first character of every escape sequence. */
const ESCAPE = '\u001b';

/** The parameters of every sequence that changes how text looks (SGR, ECMA-48, 8.3.117). */
const looksOf = (raw: string): ReadonlySet<string> =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  new Set([...raw.matchAll(/\x1b\[([\d;]*)m/gu)].map(([, look = '']) => look));

/**
 * SGR parameters that are readable on every background: weight, slant, lines, resets, and colours that set their
 * own background, whose contrast `test/render/theme` computes.
 */
const READABLE = new Set([
  ...[0, 1, 2, 3, 4, 9, 22, 23, 24, 29, 39, 49].map((look) => `${look}`),
  ...HUES.flatMap((hue) => {
    const { text, background } = hueStyle(hue, 'any', true) ?? {};
    return background === undefined ? [] : [`38;5;${text}`, `48;5;${background}`];
  }),
]);

test('every command is tested here or elsewhere', () => {
  const names = [...Object.keys(LINES), ...ELSEWHERE].sort();
  expect(names).toEqual(COMMANDS.map(({ name }) => name).sort());
});

/** Lines wider than the screen that could have been wrapped; long words such as addresses and paths cannot. */
const tooWide = (raw: string, columns: number): readonly string[] =>
  stripVTControlCharacters(raw)
    .split(/\r?\n/u)
    .filter((line) => stringWidth(line) > columns && /\s\S+\s/u.test(line.trim()))
    .filter(
      (line) =>
        Math.max(
          ...line
            .trim()
            .split(/\s+/u)
            .map((word) => stringWidth(word)),
        ) <
        columns - 8,
    );

describe.each([40, 80, 200])('on a terminal of %i columns', (columns) => {
  test.each(rows)('the answer to %s %s %s fits', async (...words) => {
    const { raw, lines } = await answerOn(words, columns);
    expect(lines.length).toBeGreaterThan(0);
    expect(tooWide(raw, columns)).toEqual([]);
  });
});

test.each([['--help'], ...help])(
  '%s %s fits 40 columns, except for lines to copy',
  async (...words) => {
    const { raw } = await answerOn(words, 40);
    const isToCopy = (line: string) => /^(?: {2,4}(?:serverless-notes|source)|Usage:) /u.test(line);
    expect(tooWide(raw, 40).filter((line) => !isToCopy(line))).toEqual([]);
  },
);

describe.each([...rows, ...help])('%s %s %s', (...words) => {
  test('has no colour with NO_COLOR, and no escape sequences on a simple terminal', async () => {
    expect(looksOf((await screenOf(words, 80, { NO_COLOR: '1' })).raw)).toEqual(new Set());
    expect((await screenOf(words, 80, { TERM: 'dumb' })).raw).not.toContain(ESCAPE);
  });

  test('prints plain text without a terminal', () => {
    const { stdout, stderr } = run(words, { cwd: emptied() });
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toContain(ESCAPE);
  });

  test('is readable on light and dark backgrounds, and colour carries no information', async () => {
    const painted = await screenOf(words, 80);
    expect([...looksOf(painted.raw)].filter((look) => !READABLE.has(look))).toEqual([]);
    expect(painted.lines).toEqual((await screenOf(words, 80, { NO_COLOR: '1' })).lines);
  });
});

test('a terminal gets colour and bold text', async () => {
  expect(looksOf((await screenOf(['search', 'canary'], 80)).raw)).toContain('1');
});

test('show --raw prints every byte in a pipe, and no control characters on a terminal', async () => {
  const markdown = '# Kettles\r\n\r\n\u001b]0;owned\u0007They \u001b[31mboil\u009b2J.\n';
  const words = ['--notes', folderOf({ 'a.md': markdown }), 'show', 'kettles', '--raw'];
  expect(run(words).stdout).toBe(markdown);
  const { raw, lines } = await runInTerminal(words, { columns: 80 });
  expect(lines).toEqual(['# Kettles', '', 'They boil.']);
  expect(raw).not.toContain(ESCAPE);
});

test('a message that follows an answer is printed after it', async () => {
  const { lines } = await screenOf(['export', 'copied'], 200);
  expect(lines).toEqual([
    expect.stringMatching(/^\d+ notes in /u),
    '  Read them: serverless-notes --notes copied talks',
  ]);
});

test('wide letters and emoji do not shift the columns', async () => {
  const notes = folderOf({
    'a.md':
      '---\ntitle: 無伺服器的冷啟動問題與解決方案\nspeakers: [王小明]\nevent: 台北\n---\ntext\n',
    'b.md':
      '---\ntitle: Rockets 🚀🚀 and families 👨‍👩‍👧‍👦\nspeakers: [Ada Byron]\nevent: Oslo\n---\ntext\n',
  });
  const { lines } = await runInTerminal(['--notes', notes, 'talks'], { columns: 60 });
  expect(lines.join('\n')).toContain('王小明');
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
});
