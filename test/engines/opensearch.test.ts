import { expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';

const NOTES = folderOf({
  'talks/a.md':
    '---\nspeakers: [Ann Lee]\nevent: Alpha Conf\ndate: 2019-03\ntopics: [speed]\n---\n# Cold starts\n\nThe start.\n\n## Why\n\nIt warms "up" \\ down.\n',
  'terms.md':
    '# Terms\n\n- **function as a service** (FaaS): code that somebody else runs\n- **back, pressure => x** (BP): slowing the sender down\n',
});
const exported = (...words: readonly string[]) =>
  run(['--notes', NOTES, 'export', '--to', 'opensearch', '--collection', 'team', ...words]);
const parsed = (...words: readonly string[]) => JSON.parse(exported(...words).stdout);

/** Valid names of an index: lower case, none of these characters, not beginning with - _ +, up to 255 bytes. */
const INDEX = /^(?![-_+])[^A-Z\\/*?"<>| ,#:]{1,255}$/u;

test('documents are in the format of the bulk interface: a line for the action, a line for the document', () => {
  const { stdout } = exported();
  expect(stdout.endsWith('}\n')).toBe(true);
  const lines = stdout.slice(0, -1).split('\n');
  expect(lines.length).toBeGreaterThan(6);
  expect(lines.length % 2).toBe(0);
  const fields: Record<string, { type: string }> = parsed('--part', 'template').template.mappings
    .properties;
  const ids = new Set<string>();
  for (let at = 0; at < lines.length; at += 2) {
    const action = JSON.parse(lines[at] ?? '');
    const document = JSON.parse(lines[at + 1] ?? '');
    expect(Object.keys(action)).toEqual(['index']);
    expect(Object.keys(action.index).sort()).toEqual(['_id', '_index']);
    expect(action.index._index).toBe(`team-${document.generation}`);
    expect(action.index._index).toMatch(INDEX);
    expect(Buffer.byteLength(action.index._id)).toBeLessThanOrEqual(512);
    ids.add(action.index._id);
    // The template is strict: OpenSearch rejects other fields, and names that begin with _.
    expect(Object.keys(document).sort()).toEqual(Object.keys(fields).sort());
    for (const [name, value] of Object.entries(document)) fits(fields[name]?.type, value);
  }
  expect(ids.size).toBe(lines.length / 2);
});

function fits(type: string | undefined, value: unknown): void {
  for (const each of [value].flat()) {
    if (each === null) continue;
    if (type === 'integer') expect(Number.isInteger(each)).toBe(true);
    else expect(each).toBeTypeOf('string');
    if (type === 'date') expect(each).toMatch(/^\d{4}-\d\d(-\d\d)?$/u);
  }
}

test('the template has a version, and synonyms from the glossary for names that contain only letters', () => {
  const { index_patterns, template } = parsed('--part', 'template');
  expect(index_patterns).toEqual(['team-*']);
  expect(template.mappings._meta.schemaVersion).toBe(1);
  const { analyzer, filter } = template.settings.analysis;
  expect(filter.glossary.type).toBe('synonym_graph');
  expect(filter.glossary.synonyms).toContain('function as a service, FaaS');
  const names = (filter.glossary.synonyms as string[]).map(
    (line) => line.split(/(?<!\\),/u).length,
  );
  expect(names).toEqual(names.map(() => 2));
  for (const { filter: used } of Object.values<{ filter: string[] }>(analyzer)) {
    const builtIn = ['lowercase', 'asciifolding'];
    expect(used.filter((name) => !builtIn.includes(name) && !(name in filter))).toEqual([]);
  }
  for (const field of Object.values<Record<string, string>>(template.mappings.properties)) {
    for (const kind of ['analyzer', 'search_analyzer']) {
      if (field[kind] !== undefined) expect(Object.keys(analyzer)).toContain(field[kind]);
    }
  }
});

test('one request moves the alias from all other generations to this one', () => {
  const { generation } = JSON.parse(exported().stdout.split('\n')[1] ?? '');
  expect(parsed('--part', 'aliases').actions).toEqual([
    { remove: { index: 'team-*', alias: 'team', must_exist: false } },
    { add: { index: `team-${generation}`, alias: 'team' } },
  ]);
});
