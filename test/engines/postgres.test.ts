import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { BINARIES, type Cluster, startCluster } from './cluster.ts';
import { psql, scriptOf } from './databases.ts';

const REASON = BINARIES === undefined ? ' (skipped: there is no initdb here)' : '';
const AS_DOCUMENTED = ['-1', '-v', 'ON_ERROR_STOP=1'];

let cluster: Cluster;
let databases = 0;

/** Creates a database; returns the environment with which psql connects to it. */
function newDatabase(on: Cluster = cluster): Readonly<Record<string, string>> {
  const name = `notes${++databases}`;
  psql({ ...on.env, PGDATABASE: 'postgres' }, ['-c', `create database ${name}`]);
  return { ...on.env, PGDATABASE: name };
}

const ask = (env: Readonly<Record<string, string>>, statement: string): readonly string[] =>
  psql(env, ['-qAt', '-c', statement]).stdout.trimEnd().split('\n');

const ALL = 'select collection, title, text from notes_passages order by id';

describe.skipIf(BINARIES === undefined)(`in a real PostgreSQL${REASON}`, () => {
  beforeAll(() => {
    cluster = startCluster();
  }, 60_000);
  afterAll(() => cluster.remove());

  test('another export changes only edited passages, and no other collections', async () => {
    const env = newDatabase();
    const load = async (notes: Readonly<Record<string, string>>, collection?: string) => {
      const { stdout, stderr } = psql(env, AS_DOCUMENTED, await scriptOf(notes, collection));
      return stderr + stdout.trim();
    };
    const notes = { 'a.md': '# Queues\n\nPressure.\n', 'b.md': '# Retry\n\nAgain.\n' };
    expect(await load(notes)).toBe('2 added, 0 changed, 0 removed, 2 in all');
    expect(await load({ 'a.md': '# Other\n\nPressure.\n' }, `it's "other"`)).toMatch(/^1 added/u);
    expect(await load(notes)).toBe('0 added, 0 changed, 0 removed, 2 in all');
    const edited = { 'a.md': '# Queues\n\nBackpressure.\n', 'c.md': '# New\n\nNew.\n' };
    expect(await load(edited)).toBe('1 added, 1 changed, 1 removed, 2 in all');
    const found = (word: string) => ask(env, `select collection from notes_search('${word}')`);
    expect(found('backpressure')).toEqual(['notes']);
    expect(found('pressure')).toEqual([`it's "other"`]);
    expect(ask(env, "select passages from notes_search('retry'), notes_collections")).toEqual(['']);
    expect(ask(env, 'select sum(passages) from notes_collections')).toEqual(['3']);
    expect(await load({ 'b.md': '# Retry\n\nAgain.\n' })).toContain('2 removed, 1 in all');
  });

  test('an export that is interrupted changes nothing, wherever it is cut', async () => {
    const env = newDatabase();
    psql(env, AS_DOCUMENTED, await scriptOf({ 'a.md': '# Queues\n\nPressure.\n' }));
    const before = ask(env, ALL);
    const other = await scriptOf({ 'b.md': '# Retry\n\nOnce.\n', 'c.md': '# New\n\nNew.\n' });
    const data = other.indexOf('from stdin;\n') + 12;
    const firstLine = other.indexOf('\n', data) + 1;
    const load = other.indexOf('select notes_load');
    for (const end of [data, firstLine, other.indexOf('\\.\n', firstLine), load, load + 30]) {
      psql(env, AS_DOCUMENTED, other.slice(0, end));
      expect(ask(env, ALL)).toEqual(before);
    }
    const without = `${other.slice(0, data)}${other.slice(firstLine)}`;
    expect(psql(env, AS_DOCUMENTED, without).stderr).toContain('1 of 2 passages have arrived');
    expect(ask(env, ALL)).toEqual(before);
    expect(psql(env, AS_DOCUMENTED, other).code).toBe(0);
    expect(ask(env, ALL)).not.toEqual(before);
  });

  test('tables of a newer version are rejected, and notes cannot run commands even if psql continues after errors', async () => {
    const env = newDatabase();
    psql(env, AS_DOCUMENTED, await scriptOf({ 'a.md': '# Queues\n\nPressure.\n' }));
    psql(env, ['-c', 'update notes_schema set version = 99']);
    const before = ask(env, ALL);
    const cwd = folderOf({});
    const hostile = await scriptOf({
      'a.md':
        '# X\n\n```\n\\! touch taken\n; drop table notes_passages;\n```\n\n; \\! touch taken\n',
    });
    for (const words of [AS_DOCUMENTED, [], ['-1']]) {
      const { stderr, code } = psql(env, words, hostile, cwd);
      expect(code).toBe(3);
      expect(stderr).toContain('the tables here are of version 99, and this program knows 1');
      expect(ask(env, ALL)).toEqual(before);
      expect(existsSync(join(cwd, 'taken'))).toBe(false);
    }
  });

  test('a database with an encoding other than UTF-8 is rejected', async () => {
    const sql = "create database latin encoding 'LATIN1' locale 'C' template template0";
    psql({ ...cluster.env, PGDATABASE: 'postgres' }, ['-c', sql]);
    const script = await scriptOf({ 'a.md': '# Queues\n\nPressure.\n' });
    const { stderr, code } = psql({ ...cluster.env, PGDATABASE: 'latin' }, AS_DOCUMENTED, script);
    expect(code).toBe(3);
    expect(stderr).toContain('this database is in LATIN1, and notes need UTF8');
  });

  test('a passage with very many words is stored in parts, and all parts are found', async () => {
    const env = newDatabase();
    const words = Array.from({ length: 60_000 }, (_, at) => `w${at.toString(36)}x`).join(' ');
    const { stderr, code } = psql(
      env,
      AS_DOCUMENTED,
      await scriptOf({ 'a.md': `# Words\n\n${words}\n` }),
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const last = `w${(59_999).toString(36)}x`;
    expect(ask(env, `select file from notes_search('${last}')`)).toEqual(['a.md']);
    expect(ask(env, 'select count(*) > 3, max(length(text)) <= 50000 from notes_passages')).toEqual(
      ['t|t'],
    );
  });
});
