import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionNames } from '../../src/cli-definition/option-names.ts';
import { GLOBAL_OPTIONS } from '../../src/cli-definition/options.ts';
import { COMMANDS } from '../../src/commands/all.ts';
import { settingsOf } from '../../src/settings/settings-of-options.ts';
import { type Finished, folderOf, run } from '../cli/run.ts';

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
  readonly from: string | null;
}

interface Place {
  readonly cwd: string;
  readonly user?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const NOTE = '# Cold starts\n\nSpeaker: Ann Lee\n\nA cold start delays the first request.\n';

/** A repository with a project's settings file. */
const projectOf = (settings: string, further: Readonly<Record<string, string>> = {}): string =>
  folderOf({ '.git/HEAD': '', '.serverless-notes.json': settings, ...further });

function runAt(words: readonly string[], { cwd, user, env = {} }: Place): Finished {
  const config = folderOf(user === undefined ? {} : { 'serverless-notes/settings.json': user });
  return run(words, { cwd, env: { XDG_CONFIG_HOME: config, ...env } });
}

function settingAt(key: string, place: Place, words: readonly string[] = []): Setting | undefined {
  const { stdout } = runAt([...words, 'config', '--json'], place);
  return (JSON.parse(stdout) as { settings: Setting[] }).settings.find((each) => each.key === key);
}

describe('the strongest of several sources decides', () => {
  const cwd = projectOf('{"color": "never"}');
  const user = '{"color": "always", "hidden": true}';
  const env = { SERVERLESS_NOTES_COLOR: 'auto' };

  test('a flag is stronger than all others', () => {
    expect(settingAt('color', { cwd, user, env }, ['--color', 'always'])).toEqual({
      key: 'color',
      value: 'always',
      source: 'flag',
      from: null,
    });
  });

  test('the environment is stronger than files', () => {
    const setting = settingAt('color', { cwd, user, env });
    expect(setting).toMatchObject({ value: 'auto', from: 'SERVERLESS_NOTES_COLOR' });
  });

  test("the project's file is stronger than the user's", () => {
    const setting = settingAt('color', { cwd, user });
    expect(setting).toMatchObject({ value: 'never', source: 'project' });
    expect(setting?.from).toBe(`${join(cwd, '.serverless-notes.json')}:1`);
  });

  test("the user's file is stronger than the default", () => {
    expect(settingAt('hidden', { cwd, user })).toMatchObject({ value: true, source: 'user' });
    expect(settingAt('cache', { cwd, user })).toMatchObject({ value: true, source: 'default' });
  });

  test('an empty variable counts as not set', () => {
    const empty = { SERVERLESS_NOTES_COLOR: '' };
    expect(settingAt('color', { cwd, env: empty })?.source).toBe('project');
  });
});

describe('a setting is applied', () => {
  test('to the notes folder of a project, from any folder in it', () => {
    const cwd = projectOf('{"notes": "docs", /* no drafts */ "exclude": ["drafts/**"],}', {
      'docs/a.md': NOTE,
      'docs/drafts/b.md': NOTE.replace('Cold starts', 'Cold drafts'),
      'src/deep/x.txt': '',
    });
    const { stdout, code } = runAt(['talks'], { cwd: join(cwd, 'src/deep') });
    expect({ stdout, code }).toMatchObject({ code: 0, stdout: expect.stringContaining('Cold') });
    expect(stdout).not.toContain('drafts');
    expect(runAt(['talks'], { cwd: folderOf({}) }).stdout).not.toBe(stdout);
  });

  test('but `limit` does not apply to glossary, and `format` not to --count', () => {
    const cwd = projectOf('{"limit": 2, "format": "ndjson"}');
    expect(runAt(['glossary'], { cwd }).stdout.trimEnd().split('\n')).toHaveLength(120);
    expect(runAt(['glossary', '--limit', '3'], { cwd }).stdout.trimEnd().split('\n')).toHaveLength(
      3,
    );
    expect(runAt(['glossary', '--count'], { cwd }).stdout).toBe('120\n');
  });

  test('to the limit of a search, unless --limit is given', () => {
    const hits = (words: readonly string[]) => {
      const { stdout } = runAt([...words, '--json'], { cwd: projectOf('{"limit": 2}') });
      return (JSON.parse(stdout) as { hits: unknown[] }).hits.length;
    };
    expect(hits(['search', 'serverless'])).toBe(2);
    expect(hits(['search', 'serverless', '--limit', '3'])).toBe(3);
  });

  test('to the format, unless another output is given', () => {
    const cwd = projectOf('{"format": "tsv"}');
    expect(runAt(['topics'], { cwd }).stdout).toContain('\t');
    expect(JSON.parse(runAt(['topics', '--json'], { cwd }).stdout)).toHaveProperty('topics');
    expect(runAt(['topics', '--template', '{name}'], { cwd }).code).toBe(0);
  });

  test('to the notes whose names are completed', () => {
    const cwd = projectOf('{"notes": ["docs"]}', { 'docs/a.md': NOTE });
    const words = ['__complete', 'fish', '--', 'talks', 'cold'];
    expect(runAt(words, { cwd }).stdout).toContain('Cold starts');
  });

  test("with ~ for the home folder in the user's file", () => {
    const place = { cwd: folderOf({}), user: '{"notes": "~/n"}', env: { HOME: '/somewhere' } };
    expect(settingAt('notes', place)?.value).toEqual([join('/somewhere', 'n')]);
  });
});

describe("a project's file is found", () => {
  test('up to the root of the repository, and not above it', () => {
    const outer = projectOf('{"color": "never"}', { 'inner/.git': '', 'plain/x.txt': '' });
    expect(settingAt('color', { cwd: join(outer, 'plain') })?.source).toBe('project');
    expect(settingAt('color', { cwd: join(outer, 'inner') })?.source).toBe('default');
  });

  test('outside of repositories and the home folder, only in the current folder', () => {
    const outer = folderOf({ '.serverless-notes.json': '{"color": "never"}', 'in/x.txt': '' });
    const env = { HOME: folderOf({}) };
    expect(settingAt('color', { cwd: outer, env })?.source).toBe('project');
    expect(settingAt('color', { cwd: join(outer, 'in'), env })?.source).toBe('default');
  });

  test('as the nearest one, and others do not count', () => {
    const outer = projectOf('{"color": "never", "hidden": true}', {
      'in/.serverless-notes.json': '{"color": "always"}',
    });
    const cwd = join(outer, 'in');
    expect(settingAt('color', { cwd })?.value).toBe('always');
    expect(settingAt('hidden', { cwd })?.source).toBe('default');
  });
});

describe('an invalid setting is reported with its place, and the exit code is 2', () => {
  test.each([
    ['an unknown key', '{\n  "colour": 1\n}', ':2', 'Did you mean "color"?'],
    ['a wrong word', '{"color": "blue"}', ':1', '"auto", "always", "never"'],
    ['a wrong type', '{\n\n"hidden": "yes"}', ':3', 'true or false'],
    ['a wrong number', '{"limit": 0}', ':1', 'a whole number of at least 1'],
    ['a number for a list', '{"include": [3]}', ':1', 'a list of texts'],
    ['an object for a list', '{"include": {"a": 1}}', ':1', 'a list of texts'],
    ['a key twice', '{"limit": 1,\n"limit": 2}', ':2', 'twice'],
    ['broken JSON', '{\n"limit": }', ':2', 'value expected'],
    ['no object', '[]', ':1', 'one JSON object'],
    ['nothing', '', ':1', ''],
  ])('%s', (_name, settings, line, message) => {
    const cwd = projectOf(settings);
    const { stdout, stderr, code } = runAt(['search', 'cold'], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`${join(cwd, '.serverless-notes.json')}${line}: `);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('should not have happened');
  });

  test.each([
    ['SERVERLESS_NOTES_HIDDEN', 'maybe', 'true or false'],
    ['SERVERLESS_NOTES_COLOR', 'blue', '"auto"'],
    ['SERVERLESS_NOTES_LIMIT', 'many', 'whole number'],
  ])('the variable %s', (name, value, message) => {
    const { stderr, code } = runAt(['talks'], { cwd: folderOf({}), env: { [name]: value } });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain(message);
  });
});

describe("a project's file is not trusted", () => {
  test.each(['pager', 'editor'])('it cannot select a program: %s', (key) => {
    const cwd = projectOf(JSON.stringify({ [key]: 'touch was-run' }));
    const { stderr, code } = runAt(['show', 'safe-deployments'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('cannot choose what is run');
  });

  test('it cannot allow links out of its folder', () => {
    const cwd = projectOf('{"follow": true}');
    const { stderr, code } = runAt(['talks'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('cannot lead out of its folder');
  });

  test.each(['/etc', '~/private', '..', '../other', 'docs/../../other'])(
    'its notes folder must be inside the project, not %s',
    (path) => {
      const cwd = projectOf(JSON.stringify({ notes: path }));
      const { stderr, code } = runAt(['talks'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`"${path}" is not within the project`);
    },
  );

  test.each(['.', '..docs', 'docs/../..docs'])(
    'a folder inside the project is allowed: %s',
    (path) => {
      const notes = { 'a.md': NOTE, '..docs/a.md': NOTE };
      const cwd = projectOf(JSON.stringify({ notes: path }), notes);
      expect(runAt(['search', 'delays'], { cwd }).stdout).toContain('a.md:5');
    },
  );

  test('its control characters are not printed', () => {
    const { stderr } = runAt(['talks'], { cwd: projectOf('{"\\u001b[31mred": 1}') });
    expect(stderr).not.toContain('\x1b');
    expect(stderr).toContain('red');
  });
});

test('every option of the program is a setting', () => {
  const keys = settingsOf(GLOBAL_OPTIONS, COMMANDS).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(GLOBAL_OPTIONS.map((each) => optionNames(each).key)));
  const shown = runAt(['config'], { cwd: folderOf({}) }).stdout;
  for (const key of keys) expect(shown).toMatch(new RegExp(`^${key}\t`, 'mu'));
});

test('help and version ignore invalid settings', () => {
  const cwd = projectOf('{"broken');
  mkdirSync(join(cwd, 'sub'));
  writeFileSync(join(cwd, 'sub/x'), '');
  expect(runAt(['--version'], { cwd }).code).toBe(0);
  expect(runAt(['search', '--help'], { cwd: join(cwd, 'sub') }).code).toBe(0);
});
