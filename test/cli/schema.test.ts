import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/all.ts';
import { PRETALX } from '../writing/schedules.ts';
import { folderOf, PACKAGE_ROOT, run } from './run.ts';

const SCHEMA = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'dist/schema.json'), 'utf8'));

/** The schema with `additionalProperties: false` in every object. */
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

/** The errors of a value by a definition of the schema; empty if it is valid. */
function errorsIn(definition: string, value: unknown) {
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

/** Command lines, and the schema's definition for their answer. */
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

/** Command lines, and the schema's definition for the lines of `--format ndjson`. */
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

/** Splits a command line as a shell would. */
const wordsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/gu), ([, quoted, plain]) => quoted ?? plain ?? '');

const cwd = folderOf({ 'x.json': JSON.stringify(PRETALX) });

describe('the output matches schema.json', () => {
  test.each(ANSWERS)('%s --json: %s', (line, definition) => {
    const { stdout, stderr } = run([...wordsOf(line), '--json'], { cwd });
    expect(stdout, stderr).not.toBe('');
    const answer = JSON.parse(stdout);
    expect(errorsIn(definition, answer)).toEqual([]);
    expect(asPublished.validate(SCHEMA.$id, answer)).toBe(true);
  });

  test.each(LINES)('%s --format ndjson: %s', (line, definition) => {
    const lines = run([...wordsOf(line), '--format', 'ndjson'], { cwd }).stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(0);
    for (const each of lines) expect(errorsIn(definition, JSON.parse(each))).toEqual([]);
  });

  test('export --to ndjson: ExportLine', () => {
    const lines = run(wordsOf(own('export --to ndjson')))
      .stdout.trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const each of lines) expect(errorsIn('ExportLine', JSON.parse(each))).toEqual([]);
  });

  test('every command with JSON output is tested', () => {
    const tried = new Set(
      ANSWERS.map(([line]) => line.replace(/^--notes \S+ /u, '').split(' ')[0]),
    );
    const others = COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name));
    // These run a screen, an editor or a server, or print a shell script, and have no JSON output.
    expect(others.sort()).toEqual(['browse', 'completion', 'edit', 'mcp']);
  });

  test('every definition of the schema is used by some output', () => {
    const printed = new Set(
      [...ANSWERS, ...LINES, ['', 'ExportLine']].map(([, definition]) => `#/$defs/${definition}`),
    );
    const all = (SCHEMA.anyOf as readonly { $ref: string }[]).map(({ $ref }) => $ref);
    expect(all.filter((each) => !printed.has(each))).toEqual([]);
  });
});

test('an answer with an additional or a missing field is invalid in the strict test schema', () => {
  const stats = JSON.parse(run(['stats', '--json']).stdout);
  expect(errorsIn('StatsAnswer', { ...stats, more: 1 })).not.toEqual([]);
  expect(errorsIn('StatsAnswer', { ...stats, words: undefined })).not.toEqual([]);
  expect(asPublished.getSchema(`${SCHEMA.$id}#/$defs/StatsAnswer`)?.({ ...stats, more: 1 })).toBe(
    true,
  );
});

test('the schema is valid JSON Schema of the draft 2020-12', () => {
  expect(SCHEMA.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(asPublished.validateSchema(SCHEMA)).toBe(true);
});
