import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WEIGHTS } from '../../src/search/match/ranking-weights.ts';
import { inShell } from '../cli/in-shell.ts';
import { folderOf, PACKAGE_ROOT } from '../cli/run.ts';
import { BINARIES, type Cluster, startCluster } from './cluster.ts';
import { psql } from './databases.ts';

/** The code blocks in a language below a heading of the README or the guide. */
function blocksUnder(file: string, heading: string, language: string): readonly string[] {
  const text = readFileSync(join(PACKAGE_ROOT, file), 'utf8');
  const [, section = ''] = text.split(`\n${heading}\n`);
  const own = section.split(/^#{2,3} /mu)[0] ?? '';
  return [...own.matchAll(/```(\w+)\n([\s\S]*?)```/gu)]
    .filter(([, each]) => each === language)
    .map(([, , block = '']) => block);
}

const HOME = folderOf({
  'team-a/a.md': '# Cold start\n\nA cold start on Kubernetes waits for an image.\n',
  'team-a/c.md': '# Storage\n\nVolumes stay.\n',
  'team-b/b.md':
    '# Warm start\n\nA start of a warm container is quick.\n\n## Cold\n\nThe cold kubelet.\n',
});

/** Runs a code block line by line; returns the output of the last line. */
function typed(block: string, env: Readonly<Record<string, string>>): string {
  let last = '';
  for (const line of block.trim().split('\n')) {
    const { stdout, stderr, code } = inShell(line, { HOME, ...env });
    expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
    last = stdout;
  }
  return last;
}

test('the weights in GUIDE.md and in the README of the benchmarks are those of the search', () => {
  const { title, alias, heading, speaker, topic, event } = WEIGHTS;
  const read = (file: string) => readFileSync(join(PACKAGE_ROOT, file), 'utf8');
  expect(read('GUIDE.md')).toContain(`"title^${title}", "aliases^${alias}", "headings^${heading}"`);
  expect(read('test/bench/README.md')).toContain(
    `| \`heading\`, \`speaker\`, \`topic\`, \`event\` | ${[heading, speaker, topic, event].join(', ')} |`,
  );
});

describe.skipIf(BINARIES === undefined)('the documentation for PostgreSQL', () => {
  let a: Cluster;
  let b: Cluster;
  beforeAll(() => {
    [a, b] = [startCluster(), startCluster()];
  }, 120_000);
  afterAll(() => {
    a.remove();
    b.remove();
  });

  test.each([
    ['README.md', '## Past one machine'],
    ['GUIDE.md', '### PostgreSQL'],
  ])(
    '%s: three commands find the right passage',
    (file, heading) => {
      psql({ ...a.env, PGDATABASE: 'postgres' }, ['-c', 'drop database if exists notes']);
      const [commands = '', ...further] = blocksUnder(file, heading, 'bash');
      expect(commands.trim().split('\n')).toHaveLength(3);
      const env = { ...a.env, PSQL_PAGER: '', PAGER: 'cat' };
      const rows = typed(commands, env).split('\n');
      expect(rows[2]).toMatch(/^ cold start .*The extra wait when a function scales/u);
      for (const block of further) expect(typed(block, env)).toContain('cold start');
    },
    60_000,
  );

  test('two servers answer like one with all notes, and a search fails if one of them is down', () => {
    const service = join(folderOf({}), 'services');
    const entry = (name: string, { env }: Cluster) =>
      `[${name}]\nhost=${env['PGHOST']}\nuser=postgres\ndbname=shard\n`;
    writeFileSync(service, entry('a', a) + entry('b', b));
    for (const { env } of [a, b])
      psql({ ...env, PGDATABASE: 'postgres' }, ['-c', 'create database shard']);
    psql({ ...a.env, PGDATABASE: 'postgres' }, ['-c', 'create database whole']);
    const heading = '### More than one PostgreSQL';
    const [exports = ''] = blocksUnder('GUIDE.md', heading, 'bash');
    const [join_ = ''] = blocksUnder('GUIDE.md', heading, 'sql');
    const env = { PGSERVICEFILE: service };
    typed(exports, env);
    typed(exports.replaceAll(/service=\w/gu, 'whole'), a.env);

    const shard = { ...a.env, PGDATABASE: 'shard' };
    const question =
      "select title, headings, collection, score from notes_search('kubernets cold start')";
    const ask = (of: typeof shard) => psql(of, ['-qAt', '-v', 'ON_ERROR_STOP=1', '-c', question]);
    expect(ask(shard).stdout).not.toContain('team-b');
    const own = join_
      .replace('b.example.org', b.env['PGHOST'] ?? '')
      .replace("dbname 'notes'", "dbname 'shard'")
      .replace("user 'notes'", "user 'postgres'");
    expect(psql(shard, ['-v', 'ON_ERROR_STOP=1'], own)).toMatchObject({ code: 0, stderr: '' });
    const answer = ask(shard);
    expect(answer.stdout).toContain('team-b');
    expect(answer).toEqual(ask({ ...a.env, PGDATABASE: 'whole' }));

    b.stop();
    const failed = ask(shard);
    expect(failed).toMatchObject({ stdout: '', code: 1 });
    expect(failed.stderr).toContain('could not connect to server "b"');
    b.start();
    expect(ask(shard)).toEqual(answer);
    // Exporting again changes no answer.
    typed(exports, env);
    expect(ask(shard)).toEqual(answer);
  }, 120_000);
});

test('the commands for OpenSearch in GUIDE.md call the right addresses', () => {
  const bin = folderOf({ curl: '#!/bin/sh\nfor url; do :; done\necho "$url"\ncat\n' });
  chmodSync(join(bin, 'curl'), 0o755);
  const [commands = ''] = blocksUnder('GUIDE.md', '### OpenSearch and Elasticsearch', 'bash');
  const [query = ''] = blocksUnder('GUIDE.md', '### OpenSearch and Elasticsearch', 'json');
  expect(JSON.parse(query).query.multi_match.fields).toContain('title^3');
  const sent = commands
    .trim()
    .split('\n')
    .map((line) => typed(`PATH=${bin}:$PATH; ${line}`, { OPENSEARCH: 'https://search' }));
  expect(sent.map((each) => each.split('\n')[0])).toEqual([
    'https://search/_index_template/talks',
    'https://search/_bulk?refresh=wait_for',
    'https://search/_aliases',
  ]);
});

test('the command for NDJSON in GUIDE.md prints a passage a line', () => {
  const [command = ''] = blocksUnder('GUIDE.md', '### Anything else', 'bash');
  const lines = typed(`${command.trim()} && cat passages.ndjson`, {}).trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ schemaVersion: 1, collection: 'talks' });
});
