import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';
import { ask, callOf, connect, GREETING, RawClient } from './clients.ts';

const folder = () =>
  folderOf({ 'a.md': '# Kettles\n\nThey boil.\n', 'b.md': '# Pans\n\nThey fry.\n' });
const search = (id: number, meta?: object) => callOf(id, 'search', { query: 'boil' }, meta);

describe('whatever a client sends, the server answers only with messages of the protocol', () => {
  test.each([
    ['garbage', ['\u0000\u0001garbage\n', '}{\n', '[]\n', 'null\n', '"x"\n', '\n\n\n']],
    ['other messages', ['{"jsonrpc":"1.0","id":7,"method":"tools/list"}\n', '{"id":8}\n']],
    ['bytes that are no text', [Buffer.from([0xff, 0xfe, 10]).toString('latin1')]],
    ['unknown methods', [{ id: 9, method: 'notes/delete', params: { file: 'a.md' } }]],
    ['wrong params', [{ id: 9, method: 'tools/call', params: 7 }]],
    ['an unknown tool', [callOf(9, 'write', { at: 'a.md' })]],
    [
      'deep nesting',
      [callOf(9, 'search', JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`))],
    ],
    [
      'the names of what every object has',
      [callOf(9, 'search', JSON.parse('{"__proto__":{"query":"x"}}'))],
    ],
  ])('for %s', async (_what, sent) => {
    const client = new RawClient(['--notes', folder()]);
    client.send(...GREETING, ...sent, search(1));
    const { result } = await client.answerTo(1);
    expect(result).toMatchObject({ structuredContent: { total: 1 } });
    expect(await client.end()).toBe(0);
    for (const { id, error, result: other } of client.messages) {
      if (id === 9)
        expect(error ?? other).toMatchObject(
          error ? { message: expect.any(String) } : { isError: true },
        );
    }
  });

  test('for messages before the greeting', async () => {
    const client = new RawClient();
    client.send(
      'garbage\n',
      { method: 'notifications/cancelled', params: { requestId: 1 } },
      ...GREETING,
    );
    expect((await client.answerTo(0)).result).toMatchObject({ protocolVersion: '2025-11-25' });
  });
});

test('an incomplete message is kept until its end arrives, and dropped if it never does', async () => {
  const client = new RawClient(['--notes', folder()]);
  const text = JSON.stringify({ jsonrpc: '2.0', ...search(1) });
  client.send(...GREETING, text.slice(0, 30));
  await client.answerTo(0);
  client.send(`${text.slice(30)}\n`);
  expect((await client.answerTo(1)).result).toBeDefined();
  expect(await client.end(text.slice(0, 30))).toBe(0);
  expect(client.messages).toHaveLength(2);
});

test('ten thousand requests at once are all answered', async () => {
  const client = new RawClient(['--notes', folder()]);
  const many = Array.from({ length: 10_000 }, (_, at) => search(at + 1));
  client.send(...GREETING, ...many);
  await Promise.all([1, 5_000, 10_000].map((id) => client.answerTo(id)));
  const { messages } = client;
  expect(new Set(messages.map(({ id }) => id)).size).toBe(10_001);
  expect(messages.every(({ result }) => result !== undefined)).toBe(true);
  expect(await client.end()).toBe(0);
});

test('a cancelled request gets no answer', async () => {
  const client = new RawClient(['--notes', folder()]);
  const givenUp = { method: 'notifications/cancelled', params: { requestId: 1 } };
  client.send(...GREETING, search(1), givenUp, search(2));
  await client.answerTo(2);
  await client.end();
  expect(client.messages.map(({ id }) => id)).toEqual([0, 2]);
});

test('only clients that request progress get it', async () => {
  const client = new RawClient(['--notes', folder()]);
  client.send(...GREETING, search(1));
  await client.answerTo(1);
  expect(client.messages.filter(({ method }) => method !== undefined)).toEqual([]);
  client.send(search(2, { progressToken: 'p' }));
  await client.answerTo(2);
  expect(client.messages.filter(({ method }) => method === 'notifications/progress')).toHaveLength(
    2,
  );
});

test('the server ends when its input ends', async () => {
  const client = new RawClient();
  expect(await client.end()).toBe(0);
  expect(client.messages).toEqual([]);
});

test('a missing folder is reported on standard error, and standard output is empty', () => {
  const { stdout, stderr, code } = run(['--notes', 'nowhere', 'mcp']);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain('No folder at nowhere');
});

test('every answer is up to date with the notes', async () => {
  const notes = folder();
  const client = await connect('legacy', ['--notes', notes]);
  expect((await ask(client, 'search', { query: 'boil' })).text).toContain('a.md:3');
  writeFileSync(join(notes, 'a.md'), '# Kettles\n\nNow they whistle.\n');
  writeFileSync(join(notes, 'c.md'), '# Irons\n\nThey press.\n');
  rmSync(join(notes, 'b.md'));
  expect((await ask(client, 'search', { query: 'boil' })).text).toContain('Nothing found');
  expect((await ask(client, 'search', { query: 'whistle' })).text).toContain('Now they whistle.');
  expect((await ask(client, 'read', { at: 'c.md' })).text).toContain('3\tThey press.');
  expect((await ask(client, 'read', { at: 'b.md' })).isError).toBe(true);
  rmSync(notes, { recursive: true });
  const afterDeletion = await ask(client, 'search', { query: 'whistle' });
  expect(afterDeletion).toMatchObject({
    isError: true,
    text: expect.stringContaining('No folder at'),
  });
  await client.close();
});
