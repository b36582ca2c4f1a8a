import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { PRETALX } from '../writing/schedules.ts';
import { folderOf, PACKAGE_ROOT, run } from './run.ts';

const SCHEMA = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'dist/schema.json'), 'utf8'));

/** The schema without room for fields that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  return {
    ...Object.fromEntries(entries),
    ...('properties' in schema && { additionalProperties: false }),
  };
}

const asPublished = new Ajv2020({ allowUnionTypes: true });
asPublished.addSchema(SCHEMA);
const ajv = new Ajv2020({ allowUnionTypes: true });
ajv.addSchema({ ...(closed(SCHEMA) as object), $id: 'closed' });

/** What is wrong with a value by a definition of the schema; nothing where it is right. */
function wrongIn(definition: string, value: unknown) {
  const validate = ajv.getSchema(`closed#/$defs/${definition}`);
  if (!validate) return `There is no ${definition}`;
  return validate(value) ? [] : validate.errors;
}

const NOTES = folderOf({
  'talks/a.md':
    '---\nevent: Alpha Conf\ndate: 2019-03-29\n---\n# Cold starts by Ann Lee\n\nSee [b](../b.md), [gone](gone.md).\n\n- **instance**: what runs the code\n',
  'b.md': '# Queues\n\nBack pressure #queues\n',
});
const own = (words: string) => `--notes ${NOTES} ${words}`;

/** Each command as it is typed, and what its answer is called in the schema. */
const ANSWERS: readonly (readonly [line: string, definition: string])[] = [
  ['search "cold start"', 'SearchAnswer'],
  ['search coldstrat --budget 600', 'SearchAnswer'],
  ['search nothingofthekind', 'SearchAnswer'],
  ['search "cold.?start" --regex', 'SearchAnswer'],
  [own('search queues'), 'SearchAnswer'],
  ['search events', 'SearchAnswer'],
  ['about "cold start"', 'AboutAnswer'],
  [own('about nothingofthekind'), 'AboutAnswer'],
  ['talks', 'TalksAnswer'],
  ['talks --why', 'TalksAnswer'],
  [own('talks "cold starts"'), 'TalksAnswer'],
  ['glossary', 'GlossaryAnswer'],
  ['glossary faas --why', 'GlossaryAnswer'],
  [own('notes'), 'NotesAnswer'],
  ['topics', 'TopicsAnswer'],
  ['topics security', 'TopicAnswer'],
  [own('events'), 'EventsAnswer'],
  [own('speakers'), 'SpeakersAnswer'],
  [own('links'), 'LinksAnswer'],
  [own('links --dead'), 'LinksAnswer'],
  [own('links --orphans'), 'NotesAnswer'],
  [own('check --kinds --fix-hints'), 'CheckAnswer'],
  ['check', 'CheckAnswer'],
  ['show "safe deployments"', 'ShowAnswer'],
  [own('show nothingofthekind'), 'ShowAnswer'],
  [own('show b.md --section'), 'SectionAnswer'],
  ['stats', 'StatsAnswer'],
  [own('stats'), 'StatsAnswer'],
  ['index status', 'IndexAnswer'],
  [own('index rebuild'), 'IndexAnswer'],
  [own('index clear'), 'IndexClearAnswer'],
  ['config', 'ConfigAnswer'],
  ['export exported-notes', 'ExportAnswer'],
  ['export --html exported.html', 'ExportHtmlAnswer'],
  ['export --html exported-site/', 'ExportSiteAnswer'],
  ['--notes mine new talk x', 'NewAnswer'],
  ['--notes mine import schedule x.json', 'ImportAnswer'],
  ['talks --count', 'CountAnswer'],
  ['search retry --files', 'FilesAnswer'],
];

/** The same for the lines of `--format ndjson`. */
const LINES: typeof ANSWERS = [
  ['search "cold start"', 'SearchLine'],
  ['about "cold start"', 'PassageLine'],
  ['topics security', 'PassageLine'],
  ['talks', 'TalkLine'],
  ['talks --why', 'TalkLine'],
  ['glossary', 'TermLine'],
  ['glossary faas --why', 'TermLine'],
  [own('notes'), 'NoteLine'],
  ['topics', 'TopicLine'],
  [own('events'), 'EventLine'],
  [own('speakers'), 'SpeakerLine'],
  [own('links'), 'LinkLine'],
  [own('check'), 'ProblemLine'],
];

/** Words as a shell takes them. */
const wordsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/gu), ([, quoted, plain]) => quoted ?? plain ?? '');

const cwd = folderOf({ 'x.json': JSON.stringify(PRETALX) });

describe('what is printed is what schema.json says', () => {
  test.each(ANSWERS)('%s --json: %s', (line, definition) => {
    const { stdout, stderr } = run([...wordsOf(line), '--json'], { cwd });
    expect(stdout, stderr).not.toBe('');
    const answer = JSON.parse(stdout);
    expect(wrongIn(definition, answer)).toEqual([]);
    expect(asPublished.validate(SCHEMA.$id, answer)).toBe(true);
  });

  test.each(LINES)('%s --format ndjson: %s', (line, definition) => {
    const lines = run([...wordsOf(line), '--format', 'ndjson'], { cwd }).stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(0);
    for (const each of lines) expect(wrongIn(definition, JSON.parse(each))).toEqual([]);
  });

  test('export --to ndjson: ExportLine', () => {
    const lines = run(wordsOf(own('export --to ndjson')))
      .stdout.trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const each of lines) expect(wrongIn('ExportLine', JSON.parse(each))).toEqual([]);
  });

  test('whichever command has JSON', () => {
    const tried = new Set(
      ANSWERS.map(([line]) => line.replace(/^--notes \S+ /u, '').split(' ')[0]),
    );
    const others = COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name));
    // A screen, an editor, a server and a script for the shell are no answers.
    expect(others.sort()).toEqual(['browse', 'completion', 'edit', 'mcp']);
  });

  test('and there is no definition of what nobody prints', () => {
    const printed = new Set(
      [...ANSWERS, ...LINES, ['', 'ExportLine']].map(([, definition]) => `#/$defs/${definition}`),
    );
    const all = (SCHEMA.anyOf as readonly { $ref: string }[]).map(({ $ref }) => $ref);
    expect(all.filter((each) => !printed.has(each))).toEqual([]);
  });
});

test('an answer with another field or without one of its own is no answer', () => {
  const stats = JSON.parse(run(['stats', '--json']).stdout);
  expect(wrongIn('StatsAnswer', { ...stats, more: 1 })).not.toEqual([]);
  expect(wrongIn('StatsAnswer', { ...stats, words: undefined })).not.toEqual([]);
  expect(asPublished.getSchema(`${SCHEMA.$id}#/$defs/StatsAnswer`)?.({ ...stats, more: 1 })).toBe(
    true,
  );
});

test('it is a schema of the draft of 2020-12', () => {
  expect(SCHEMA.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(asPublished.validateSchema(SCHEMA)).toBe(true);
});
