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

/** Answers for people: each command but those that take over the terminal, which have tests of their own. */
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

const shownOn = (
  words: readonly string[],
  columns: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Screen> => runInTerminal(words, { columns, env, cwd: emptied() });

/** Without what is said beside the answer: messages are lines of their own, which nobody breaks. */
const answerOn = (words: readonly string[], columns: number): Promise<Screen> =>
  runShellInTerminal('exec "$@" 2>/dev/null', { columns, cwd: emptied() }, [
    process.execPath,
    LAUNCHER,
    ...words,
  ]);

const folder = folderOf({});

/** The same folder each time, empty again. */
function emptied(): string {
  rmSync(join(folder, 'copied'), { recursive: true, force: true });
  return folder;
}

/** An escape sequence; what a terminal takes for one begins with this. */
const ESCAPE = '\u001b';

/** The parameters of every sequence that changes how text looks (SGR, ECMA-48, 8.3.117). */
const looksOf = (raw: string): ReadonlySet<string> =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  new Set([...raw.matchAll(/\x1b\[([\d;]*)m/gu)].map(([, look = '']) => look));

/**
 * Looks that can be read on every background: weight, slant, lines, the end of each, and the colours that bring
 * their own background, whose contrast `test/render/theme` computes.
 */
const READABLE = new Set([
  ...[0, 1, 2, 3, 4, 9, 22, 23, 24, 29, 39, 49].map((look) => `${look}`),
  ...HUES.flatMap((hue) => {
    const { text, background } = hueStyle(hue, 'any', true) ?? {};
    return background === undefined ? [] : [`38;5;${text}`, `48;5;${background}`];
  }),
]);

test('each command is looked at', () => {
  const names = [...Object.keys(LINES), ...ELSEWHERE].sort();
  expect(names).toEqual(COMMANDS.map(({ name }) => name).sort());
});

/** Lines over the width that could have been broken: addresses, places and the like cannot. */
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
  '%s %s fits 40 columns, but for what is to be copied',
  async (...words) => {
    const { raw } = await answerOn(words, 40);
    const isToCopy = (line: string) => /^(?: {2,4}(?:serverless-notes|source)|Usage:) /u.test(line);
    expect(tooWide(raw, 40).filter((line) => !isToCopy(line))).toEqual([]);
  },
);

describe.each([...rows, ...help])('%s %s %s', (...words) => {
  test('has no colour where NO_COLOR is set, and no sequence at all on a simple terminal', async () => {
    expect(looksOf((await shownOn(words, 80, { NO_COLOR: '1' })).raw)).toEqual(new Set());
    expect((await shownOn(words, 80, { TERM: 'dumb' })).raw).not.toContain(ESCAPE);
  });

  test('says the same without a terminal, in plain text', () => {
    const { stdout, stderr } = run(words, { cwd: emptied() });
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toContain(ESCAPE);
  });

  test('can be read on light and on dark, and says nothing by colour alone', async () => {
    const painted = await shownOn(words, 80);
    expect([...looksOf(painted.raw)].filter((look) => !READABLE.has(look))).toEqual([]);
    expect(painted.lines).toEqual((await shownOn(words, 80, { NO_COLOR: '1' })).lines);
  });
});

test('a terminal gets colour', async () => {
  expect(looksOf((await shownOn(['search', 'canary'], 80)).raw)).toContain('1');
});

test('show --raw gives a pipe every byte, and a terminal nothing that it would act on', async () => {
  const markdown = '# Kettles\r\n\r\n\u001b]0;owned\u0007They \u001b[31mboil\u009b2J.\n';
  const words = ['--notes', folderOf({ 'a.md': markdown }), 'show', 'kettles', '--raw'];
  expect(run(words).stdout).toBe(markdown);
  const { raw, lines } = await runInTerminal(words, { columns: 80 });
  expect(lines).toEqual(['# Kettles', '', 'They boil.']);
  expect(raw).not.toContain(ESCAPE);
});

test('what is said behind an answer stands behind it', async () => {
  const { lines } = await shownOn(['export', 'copied'], 200);
  expect(lines).toEqual([
    expect.stringMatching(/^\d+ notes in /u),
    '  Read them: serverless-notes --notes copied talks',
  ]);
});

test('wide letters and emoji keep the columns straight', async () => {
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
