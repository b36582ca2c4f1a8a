import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { GLOBAL_OPTIONS } from '../../src/cli-definition/options.ts';
import { COMMANDS } from '../../src/commands/all.ts';
import { LAUNCHER, quietEnvironment, run } from './run.ts';
import { runInTerminal } from './terminal.ts';

describe('wrong use', () => {
  test.each(['--no-color', '--no-colour'])('%s names the right option', (flag) => {
    const { stderr, code } = run(['talks', flag]);
    expect(code).toBe(2);
    expect(stderr).toContain(`error: Unknown option '${flag}'\n  Did you mean --color never?`);
  });

  test.each([
    [['serch', 'x'], 'search'],
    [['help', 'serch'], 'search'],
    [['search', 'x', '--limt', '3'], '--limit'],
    [['talks', '--topc', 'x'], '--topic'],
    [['--jsn', 'talks'], '--json'],
  ])('%j suggests the most similar name and exits with 2', (words, nearest) => {
    const { stdout, stderr, code } = run(words);
    expect(stdout).toBe('');
    expect(stderr).toContain(nearest);
    expect(code).toBe(2);
  });

  test('an empty path of the notes folder is an error', () => {
    const { stdout, stderr, code } = run(['--notes', '', 'talks']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^error: The path of the notes folder is empty\n {2}Give /u);
  });

  test('a list that takes no arguments rejects them', () => {
    expect(run(['speakers', 'Ada']).stderr).toBe(
      'error: speakers takes options only, no words\n  See: serverless-notes speakers --help\n',
    );
  });

  test.each([['--foo'], ['--xyz']])('%s has no similar option to suggest', (flag) => {
    expect(run(['search', 'x', flag]).stderr).toBe(
      `error: Unknown option '${flag}'\n  See: serverless-notes --help\n`,
    );
  });

  test.each([
    [['search', 'x', '--limit', 'many'], 'whole number'],
    [['search', 'x', '--limit', '0'], 'whole number'],
    [['search', 'x', '--type', 'speaker'], 'talk'],
    [['search'], 'words'],
    [['talks', '--color', 'sometimes'], 'always'],
    [['talks', 'a', 'b'], 'Too many words for talks: 2 instead of 1'],
    [['completion', 'tcsh'], "Unknown shell 'tcsh'; choose bash, zsh, fish or powershell"],
    [['search', 'x', '--limit'], '--limit needs a value: --limit <n>'],
    [['--notes', '/nope', 'talks'], 'Give the path of a folder with Markdown files'],
  ])('%j prints the error and exits with 2', (words, message) => {
    const { stdout, stderr, code } = run(words);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('words that are similar to no command', () => {
  const line = 'serverless-notes search "cold start" --limit 1';

  test('are an error in a pipe, with the search command for them', () => {
    expect(run(['cold start', '--limit', '1'])).toEqual({
      stdout: '',
      stderr: `error: Unknown command 'cold start'\n  To search: ${line}\n`,
      code: 2,
    });
  });

  test('are searched for on a terminal, which prints the search command', async () => {
    const words = ['cold start', '--limit', '1'];
    const { lines, code } = await runInTerminal(words, { columns: 80 });
    const searched = await runInTerminal(['search', ...words], { columns: 80 });
    expect(lines).toEqual([line, ...searched.lines]);
    expect(code).toBe(0);
  });

  test.each([
    [['cold', '-warm'], 'search cold -warm'],
    [['--notes', 'my notes', 'cold'], 'search --notes "my notes" cold'],
    [['"cold start"', '$HOME'], `search '"cold start"' '$HOME'`],
    [["it's `x`"], String.raw`search 'it'\''s ${'`x`'}'`],
  ])('%j are quoted for a shell in the suggested search command', (words, search) => {
    expect(run(words).stderr.split('\n')[1]).toBe(`  To search: serverless-notes ${search}`);
  });

  test.each([
    ['serach x', 'Did you mean search?'],
    ['help xylophone', 'See: serverless-notes --help'],
  ])('"%s" is not searched for, even on a terminal', async (typed, hint) => {
    const { lines, code } = await runInTerminal(typed.split(' '), { columns: 80 });
    expect(lines.at(-1)).toBe(`  ${hint}`);
    expect(code).toBe(2);
  });
});

describe('help', () => {
  test.each(COMMANDS.map(({ name }) => name))('for %s begins with examples', (name) => {
    const { stdout, code } = run([name, '--help']);
    expect(code).toBe(0);
    expect(stdout.indexOf('Examples:')).toBe(0);
    expect(stdout.indexOf('Usage:')).toBeGreaterThan(0);
    expect(run(['help', name]).stdout).toBe(stdout);
  });

  test.each(['', ...COMMANDS.map(({ name }) => name)])('for "%s" fits 80 columns', (name) => {
    const { stdout } = run([name, '--help'].filter(Boolean));
    expect(stdout.split('\n').filter(({ length }) => length > 80)).toEqual([]);
  });

  test('wraps a description in its column, and on a narrow terminal below its term', async () => {
    const wide = run(['search', '--help']).stdout.split('\n');
    const term = wide.findIndex((line) => line.startsWith('  status:draft '));
    expect(wide[term + 1]?.search(/\S/)).toBe(wide[term]?.indexOf('notes with'));

    const { lines } = await runInTerminal(['search', '--help'], { columns: 44 });
    const below = lines.slice(lines.indexOf('  status:draft') + 1);
    expect(below[0]).toMatch(/^ {6}notes with/u);
    expect(below[1]).toMatch(/^ {6}\S/u);
    expect(lines).toContain('       <words...>');
  });

  test('fills the lines of a paragraph, however its source is wrapped', () => {
    const [, text = ''] = run(['export', '--help']).stdout.split('The page that --html');
    const [paragraph = ''] = text.split('\n\n');
    const lines = paragraph.split('\n').slice(0, -1);
    expect(Math.min(...lines.slice(1).map(({ length }) => length))).toBeGreaterThan(60);
  });

  test('is printed by the program without a command in a pipe', () => {
    const { stdout, code } = run([]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name} `);
  });

  test('of the program lists on a terminal the most important options, and the command that lists all', async () => {
    const { lines } = await runInTerminal(['--help'], { columns: 100 });
    const text = lines.join('\n');
    for (const { name } of COMMANDS) expect(text).toContain(`  ${name} `);
    for (const title of ['Find:', 'Read:', 'Write:', 'Keep:']) expect(lines).toContain(title);
    for (const flag of ['--notes <dir>', '--json', '--version', '--help']) {
      expect(text).toContain(flag);
    }
    expect(text).not.toContain('--hyperlinks');
    expect(lines).toContain('  serverless-notes help options');
    expect(lines.length).toBeLessThan(55);
    const dumb = await runInTerminal(['--help'], { columns: 80, env: { TERM: 'dumb' } });
    expect(dumb.lines.join('\n')).toBe(run(['--help']).stdout.trimEnd());
  });

  test('with `options`, and for each command, lists all options', async () => {
    const [all, ofOne] = [run(['help', 'options']), run(['talks', '--help'])];
    const onTerminal = await runInTerminal(['help', 'options'], { columns: 80 });
    expect(all.code).toBe(0);
    expect(onTerminal.lines.join('\n')).toBe(all.stdout.trimEnd());
    for (const { flags } of GLOBAL_OPTIONS) {
      expect(all.stdout).toContain(flags);
      expect(ofOne.stdout).toContain(flags);
    }
  });

  test('--version prints a version', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('streams', () => {
  test('a pipe that closes early ends the program silently', () => {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"${process.execPath}" "${LAUNCHER}" glossary | head -1`],
      { encoding: 'utf8', env: quietEnvironment() },
    );
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('there is no colour in a pipe, except with --color=always or FORCE_COLOR', () => {
    const sequence = '\u001b[';
    expect(run(['search', 'canary']).stdout).not.toContain(sequence);
    expect(run(['search', 'canary', '--color=always']).stdout).toContain(sequence);
    expect(run(['search', 'canary'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(sequence);
  });

  test('SERVERLESS_NOTES_DIR sets the notes folder', () => {
    const env = { SERVERLESS_NOTES_DIR: '/does/not/exist' };
    expect(run(['talks'], { env })).toMatchObject({ code: 2, stdout: '' });
  });
});
