import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionNames } from '../../src/cli-definition/option-names.ts';
import { GLOBAL_OPTIONS } from '../../src/cli-definition/options.ts';
import { PROGRAM_EXAMPLES } from '../../src/cli-definition/the-program.ts';
import { COMMANDS } from '../../src/commands/all.ts';
import { buildPage } from '../../src/manual/build-page.ts';
import { inShell } from '../cli/in-shell.ts';
import { folderOf, PACKAGE_ROOT, run } from '../cli/run.ts';
import { PRETALX, SESSIONIZE_ALL } from '../writing/schedules.ts';

const PAGE = join(PACKAGE_ROOT, 'dist/serverless-notes.1');
const page = readFileSync(PAGE, 'utf8');

/** Replacements that turn the source of the manual page into plain text. */
const UNESCAPED: readonly (readonly [RegExp, string])[] = [
  [/\\-/gu, '-'],
  [/\\\(aq/gu, "'"],
  [/\\\(dq/gu, '"'],
  [/\\\(ga/gu, '`'],
  [/\\\(ha/gu, '^'],
  [/\\\(ti/gu, '~'],
  [/\\f[BRI]/gu, ''],
  [/\\\(rs/gu, '\\'],
];

const pageText = UNESCAPED.reduce((text, [mark, plain]) => text.replace(mark, plain), page);

const LINE = /^ {2}serverless-notes (\S.*?)(?: {2,}.*)?$/gmu;

/** The command lines in a help text or the manual, as a person would copy them. */
const linesIn = (text: string): readonly string[] =>
  [...text.matchAll(LINE)].map(([, line = '']) => line.trimEnd());

/** The part of the manual page about a command. */
const pageOn = (name: string): string =>
  pageText.split('\n.S').find((part) => part.startsWith(`S "${name}`)) ?? '';

const completionsOf = (words: readonly string[]): readonly string[] =>
  run(['__complete', 'fish', '--', ...words])
    .stdout.split('\n')
    .map((line) => line.split('\t')[0] ?? '');

describe('help, manual and completions agree', () => {
  test('on the commands', () => {
    const help = run(['--help']).stdout;
    const completed = completionsOf(['']);
    for (const { name, summary } of COMMANDS) {
      expect(help).toContain(`  ${name} `);
      expect(pageOn(name)).toContain(summary);
      expect(completed).toContain(name);
    }
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    'on the options and arguments of %s',
    (name, command) => {
      const help = run([name, '--help']).stdout;
      const completed = completionsOf([name, '--']);
      for (const option of command.options) {
        expect(help).toContain(option.flags);
        expect(pageOn(name)).toContain(`\n${option.flags}\n`);
        expect(completed).toContain(optionNames(option).typed.at(-1));
      }
      for (const word of command.arguments) {
        expect(help).toContain(word.summary);
        expect(pageOn(name)).toContain(word.summary);
        if (word.choices) {
          expect(completionsOf([name, ''])).toEqual(expect.arrayContaining([...word.choices]));
        }
      }
    },
  );

  test('on the options of the program', () => {
    const help = run(['--help']).stdout;
    const completed = completionsOf(['--']);
    for (const option of [...GLOBAL_OPTIONS.map(({ flags }) => flags), '--version', '--help']) {
      expect(help).toContain(option);
      expect(pageText).toContain(option);
    }
    const names = GLOBAL_OPTIONS.map((option) => optionNames(option).typed.at(-1));
    expect(completed).toEqual(expect.arrayContaining([...names, '--version', '--help']));
  });
});

describe('the manual', () => {
  test('in the package is up to date', () => {
    expect(page).toBe(buildPage());
    const manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
    const { man } = manifest as { man: readonly string[] };
    expect(man.map((page) => join(PACKAGE_ROOT, page))).toEqual([PAGE]);
  });

  const hasGroff = spawnSync('groff', ['--version']).status === 0;
  test.skipIf(!hasGroff)('causes no warnings in groff', () => {
    const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww', PAGE], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('ndjson');
  });

  const hasMandoc = spawnSync('mandoc', ['-T', 'ascii', '/dev/null']).status === 0;
  test.skipIf(!hasMandoc)('causes no errors in mandoc', () => {
    expect(spawnSync('mandoc', ['-T', 'lint', '-W', 'error', PAGE]).status).toBe(0);
  });

  const hasMan = spawnSync('man', ['--version']).status === 0;
  test.skipIf(!hasMan || !hasGroff)('shows its examples so that they can be copied', () => {
    const { stdout } = spawnSync('man', ['-l', PAGE], {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '200', LC_ALL: 'C.UTF-8', MANPAGER: 'cat' },
    });
    for (const [line] of [...PROGRAM_EXAMPLES, ...COMMANDS.flatMap(({ examples }) => examples)]) {
      expect(stdout).toContain(`serverless-notes ${line}`);
    }
  });
});

describe('every example works unchanged in a shell', () => {
  const home = folderOf({
    'my-notes/a.md': '# Retry\n\nSpeaker: Ann Lee\n\nA retry asks again.\n',
    'schedule.json': JSON.stringify(PRETALX),
    'sessions.json': JSON.stringify(SESSIONIZE_ALL),
  });

  function expectToWork(line: string): void {
    const { stdout, stderr, code } = inShell(`serverless-notes ${line}`, { HOME: home });
    expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  }

  test('in the help of the program', () => {
    const lines = linesIn(run(['--help']).stdout);
    expect(lines.length).toBe(PROGRAM_EXAMPLES.length);
    for (const line of lines) expectToWork(line);
  });

  // These need a terminal or an editor: test/browse/terminal.test.ts and test/cli/edit.test.ts.
  const elsewhere = ['browse', 'edit'];
  const plain = COMMANDS.filter(({ name }) => !elsewhere.includes(name));
  test.each(plain.map(({ name, examples }) => [name, examples.length] as const))(
    'in the help of %s',
    (name, count) => {
      const lines = linesIn(run([name, '--help']).stdout);
      expect(lines.length).toBe(count);
      for (const line of lines) expectToWork(line);
    },
  );

  test('in the manual, which has the examples of the help', () => {
    const shown = [...PROGRAM_EXAMPLES, ...COMMANDS.flatMap(({ examples }) => examples)];
    expect(linesIn(pageText)).toEqual(shown.map(([line]) => line));
  });
});
