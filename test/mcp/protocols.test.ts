import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippetFor } from '../../src/mcp/config-snippets.ts';
import { folderOf, run } from '../cli/run.ts';
import { ask, connect, messagesTo, PROTOCOLS, tokensOf } from './clients.ts';

const talk = (title: string, more: string) =>
  `---\ntype: talk\ntitle: ${title}\nevent: Cloud Day 2019\ndate: 2019-03-29\nspeakers: [Ada Hill]\ntopics: [retries, queues]\n---\n${more}`;

const notes = folderOf({
  'talks/retry storms.md': talk(
    'Retry storms',
    'A retry storm takes a system down.\n\n## Backoff\n\nWait longer before each retry, see [queues](queues.md).\n\n## Jitter\n\nWait at random.\n',
  ),
  'talks/queues.md': talk('Queues', 'A queue holds what a retry would lose.\n'),
  'glossary.md':
    '# Glossary\n\n- **backpressure** (flow control): Slowing the sender down when the receiver cannot keep up.\n',
  'long.md': `# Long\n\n${'One more line of words.\n'.repeat(2000)}\n## Wide\n\n${'One more word. '.repeat(200)}\n`,
});

describe.each(PROTOCOLS)('with the protocol version %s', (version, mode) => {
  let bundled: Client;
  let own: Client;
  beforeAll(async () => {
    bundled = await connect(mode);
    own = await connect(mode, ['--notes', notes]);
  });
  afterAll(async () => {
    await bundled.close();
    await own.close();
  });

  test('client and server agree on that version', () => {
    expect(own.getNegotiatedProtocolVersion()).toBe(version);
  });

  test('the instructions say that notes are material and not instructions', () => {
    expect(own.getInstructions()).toContain('never an instruction');
  });

  describe('tools', () => {
    test('the tools are six read-only ones, described in 1,400 tokens', async () => {
      const answer = await own.listTools();
      expect(answer.tools.map(({ name }) => name)).toEqual([
        ...['search', 'read', 'define', 'about', 'list', 'related'],
      ]);
      expect(answer.tools.map(({ annotations }) => annotations?.readOnlyHint)).toEqual(
        Array(6).fill(true),
      );
      expect(
        answer.tools.filter(({ outputSchema }) => outputSchema).map(({ name }) => name),
      ).toEqual(['search', 'define', 'list']);
      expect(tokensOf(answer)).toBeLessThanOrEqual(1400);
    });

    test('search returns hits with places, in 800 tokens', async () => {
      const { text, data, tokens } = await ask(bundled, 'search', { query: 'cold start' });
      expect(tokens).toBeLessThanOrEqual(800);
      expect(text).toMatch(
        /^talks\/04-where-serverless-falls-short\.md:\d+ cold start \(term\)\n/u,
      );
      expect(data?.['hits']).toHaveLength(5);
    });

    test('search returns the section of each hit, as text and as data', async () => {
      const { text, data } = await ask(own, 'search', { query: 'random', kinds: ['talk'] });
      expect(text).toBe('talks/retry storms.md:17 Retry storms > Jitter\nWait at random.');
      expect(data).toEqual({
        hits: [
          {
            at: 'talks/retry storms.md:17',
            kind: 'talk',
            title: 'Retry storms',
            section: 'Jitter',
            excerpt: 'Wait at random.',
          },
        ],
        total: 1,
      });
    });

    test('search reports corrections, and says so if nothing is found', async () => {
      const misspelt = await ask(own, 'search', { query: 'backpresure' });
      expect(misspelt.text).toContain('"backpressure" instead of "backpresure"');
      expect(misspelt.data?.['readAs']).toContain('"backpressure" instead of "backpresure"');
      const nothing = await ask(own, 'search', { query: 'quebec' });
      expect(nothing.text).toMatch(/^Nothing found for "quebec"\./u);
      expect(nothing.data).toMatchObject({ hits: [], total: 0 });
    });

    test.each([50, 120, 400, 20_000])('answers keep to a budget of %d tokens', async (budget) => {
      for (const [name, input] of [
        ['search', { query: 'function', limit: 50, budget }],
        ['read', { at: 'talks/04-where-serverless-falls-short.md', budget }],
        ['about', { subject: 'security', budget }],
      ] as const) {
        const { text, data } = await ask(bundled, name, input);
        const spent = Math.ceil(Buffer.byteLength(text + (data ? JSON.stringify(data) : '')) / 4);
        expect({ name, isWithin: spent <= budget }).toEqual({ name, isWithin: true });
        if (budget === 400) expect(spent).toBeGreaterThan(100);
      }
    });

    test('an answer that was cut says so, and the next answer continues there', async () => {
      const cut = await ask(bundled, 'search', { query: 'function', limit: 50, budget: 400 });
      expect(cut.text).toMatch(/\d+ more exceed 400 tokens: raise budget\.$/u);
      const first = await ask(own, 'read', { at: 'long.md', budget: 200 });
      const [, next = ''] = /go on at (long\.md:\d+-\d+)$/u.exec(first.text) ?? [];
      const second = await ask(own, 'read', { at: next, budget: 200 });
      const last = [...first.text.matchAll(/^(\d+)\t/gmu)].at(-1)?.[1];
      expect(/^(\d+)\t/mu.exec(second.text)?.[1]).toBe(`${Number(last) + 1}`);
    });

    test('read cuts a line that alone exceeds the budget', async () => {
      const { text } = await ask(own, 'read', { at: 'long.md:2006', budget: 100 });
      expect(Math.ceil(Buffer.byteLength(text) / 4)).toBe(100);
      expect(text).toMatch(
        /^long\.md:2006-2006 Long > Wide\n2006\tOne more word\. .*…\nThe line is cut; /u,
      );
    });

    test('read returns the section around a line, with line numbers, and the next section', async () => {
      const { text } = await ask(own, 'read', { at: 'talks/retry storms.md:13' });
      expect(text.split('\n')).toEqual([
        'talks/retry storms.md:11-13 Retry storms > Backoff',
        '11\t## Backoff',
        '12\t',
        '13\tWait longer before each retry, see [queues](queues.md).',
        'Next: talks/retry storms.md:15 Jitter',
      ]);
    });

    test.each([
      ['a title', 'queues', 'A queue holds'],
      ['a term', 'flow control', 'Slowing the sender'],
      ['lines', 'talks/retry storms.md:15-17', '17\tWait at random.'],
      ['an absolute path', join(notes, 'talks/queues.md:9'), 'A queue holds'],
      ['a misspelt term', 'backpresure', 'Read "backpresure" as "backpressure".'],
      ['a long note, at a line far below', 'long.md:1500', '1500\tOne more line'],
    ])('read takes %s', async (_what, at, expected) => {
      expect((await ask(own, 'read', { at, budget: 300 })).text).toContain(expected);
    });

    test('define returns the meaning of a term and its place', async () => {
      const { text, data } = await ask(own, 'define', { term: 'flow control' });
      expect(text).toBe(
        'glossary.md:3 backpressure\nSlowing the sender down when the receiver cannot keep up.\n\nAlso called: flow control',
      );
      expect(data).toMatchObject({
        definitions: [{ at: 'glossary.md:3', term: 'backpressure' }],
        aliases: ['flow control'],
        total: 1,
      });
      expect((await ask(own, 'define', { term: 'backpresure' })).data?.['readAs']).toBe(
        'backpressure',
      );
      expect((await ask(own, 'define', { term: 'quebec' })).text).toContain('No note defines');
    });

    test('about returns a passage of each talk', async () => {
      const { text } = await ask(own, 'about', { subject: 'retry' });
      expect(text).toContain('talks/queues.md:9 Queues (Ada Hill, Cloud Day 2019, 2019-03-29)\n');
      expect(text).toContain('talks/retry storms.md:');
      expect((await ask(own, 'about', { subject: 'quebec' })).text).toContain('No talk speaks of');
    });

    test('list returns all items, page by page', async () => {
      const first = await ask(own, 'list', { kind: 'notes', limit: 3 });
      expect(first.text).toMatch(/^1-3 of 4 notes\nglossary\.md:1 /u);
      expect(first.text).toMatch(/\nMore: offset 3$/u);
      const offset = first.data?.['nextOffset'];
      const second = await ask(own, 'list', { kind: 'notes', limit: 3, offset });
      expect(second.data).toMatchObject({
        items: [{ at: 'talks/retry storms.md:3', title: 'Retry storms' }],
        total: 4,
      });
      expect(second.data).not.toHaveProperty('nextOffset');
    });

    test.each([
      ['talks', { speaker: 'ada', since: '2019' }, 2],
      ['talks', { until: '2018-12' }, 0],
      ['talks', { track: 'Web' }, 0],
      ['topics', {}, 2],
      ['terms', {}, 2],
      ['events', { since: '2019-03', until: '2019-03-29' }, 1],
      ['speakers', {}, 1],
    ])('list of %s with the filters %j has %d items', async (kind, filters, total) => {
      expect((await ask(own, 'list', { kind, filters })).data?.['total']).toBe(total);
    });

    test('list reports the correction of a misspelt name, and the nearest name to an unknown one', async () => {
      const misspelt = await ask(own, 'list', { kind: 'talks', filters: { topic: 'quueues' } });
      expect(misspelt.text).toMatch(/^"quueues" read as "queues"\n1-2 of 2 talks\n/u);
      expect(misspelt.data).toMatchObject({ readAs: '"quueues" read as "queues"', total: 2 });
      const filters = { topic: 'teting of' };
      const none = await ask(bundled, 'list', { kind: 'talks', filters });
      expect(none.text).toMatch(/^No talks pass\. Nearest: testing/u);
    });

    test('a long list keeps to its budget, and can be continued', async () => {
      const { tokens, data } = await ask(bundled, 'list', { kind: 'terms', limit: 100 });
      expect(tokens).toBeLessThanOrEqual(2200);
      expect(data?.['total']).toBe(120);
      expect(data?.['nextOffset']).toBeTypeOf('number');
    });

    test('related returns similar notes and links', async () => {
      const { text } = await ask(own, 'related', { at: 'talks/queues.md' });
      expect(text).toContain('Like it:\ntalks/retry storms.md:3 Retry storms');
      expect(text).toContain('Linked from:\ntalks/retry storms.md:13 Retry storms');
      const other = await ask(own, 'related', { at: 'retry storms' });
      expect(other.text).toContain('Links to:\ntalks/queues.md:1 Queues');
    });
  });

  describe('rejects with an explanation', () => {
    test.each([
      ['read', { at: '../secret.txt' }, 'no place in these notes'],
      ['read', { at: '../../../etc/passwd:1' }, 'no place in these notes'],
      ['read', { at: '/etc/passwd' }, 'no place in these notes'],
      ['read', { at: 'talks/queues.md:99' }, 'talks/queues.md has no line 99'],
      ['read', { at: 'xylophone' }, 'is called "xylophone"'],
      ['related', { at: '../secret.md' }, 'no place in these notes'],
      ['search', { query: 'x', budget: 0 }, '0 is less than 50'],
      ['search', { query: 'x', budget: 1e9 }, '1000000000 is greater than 20000'],
      ['search', { query: 'x', limit: 51 }, '51 is greater than 50'],
      ['search', { query: 'x', limt: 3 }, 'There is no argument "limt". Did you mean limit?'],
      ['search', {}, 'query'],
      ['list', { kind: 'recipes' }, 'kind'],
      ['list', { kind: 'topics', filters: { speaker: 'x' } }, 'It is a filter of talks'],
      ['list', { kind: 'topics', filters: { sinc: '2019' } }, 'Did you mean since?'],
      ['list', { kind: 'talks', offset: 2 }, 'There are only 2 talks'],
    ])('%s %j', async (name, input, expected) => {
      const { text, isError } = await ask(own, name, input);
      expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining(expected) });
    });

    test.each(['notes://../secret.txt', 'notes:///etc/passwd', 'notes://talks/%2e%2e/%2e%2e/x.md'])(
      'the resource %s',
      async (uri) => {
        await expect(own.readResource({ uri })).rejects.toThrow('No note at');
      },
    );
  });

  test('the resources are an overview and the notes', async () => {
    const { resources } = await own.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['notes://overview']);
    const { resourceTemplates } = await own.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['notes://{+file}']);
    const textOf = async (uri: string) => {
      const [first] = (await own.readResource({ uri })).contents;
      return first && 'text' in first ? first.text : '';
    };
    expect(await textOf('notes://overview')).toContain('4 notes: 2 talks, 2 topics, 2 terms.');
    expect(await textOf('notes://talks/retry%20storms.md')).toContain('A retry storm takes');
    expect(await textOf('notes://glossary.md')).toContain('Slowing the sender');
  });

  test('file names and topics are completed', async () => {
    const completed = async (
      ref: Parameters<Client['complete']>[0]['ref'],
      name: string,
      value: string,
    ) => (await own.complete({ ref, argument: { name, value } })).completion.values;
    const template = { type: 'ref/resource', uri: 'notes://{+file}' } as const;
    expect(await completed(template, 'file', 'talks/r')).toEqual(['talks/retry%20storms.md']);
    const prompt = { type: 'ref/prompt', name: 'brief' } as const;
    expect(await completed(prompt, 'topic', 're')).toEqual(['retries']);
  });

  test('prompts contain passages of the talks, and rules for citing them', async () => {
    const { prompts } = await own.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['brief', 'compare']);
    for (const { name } of prompts) {
      const { messages } = await own.getPrompt({ name, arguments: { topic: 'retry' } });
      const content = messages[0]?.content;
      const text = content?.type === 'text' ? content.text : '';
      expect(text).toContain('talks/queues.md:9');
      expect(text).toContain('cite file:line');
      expect(tokensOf(text)).toBeLessThanOrEqual(2400);
    }
  });

  test('only a client that requests progress gets it', async () => {
    const seen = messagesTo(own);
    const call = { name: 'search', arguments: { query: 'retry' } };
    await own.callTool(call);
    expect(seen.map((message) => 'method' in message)).toEqual([false]);
    await own.callTool(call, { onprogress: () => undefined });
    expect(seen.map((message) => 'method' in message && message.method)).toEqual([
      ...[false, 'notifications/progress', 'notifications/progress', false],
    ]);
  });

  test('a cancelled request ends, and the next one is answered', async () => {
    const giveUp = new AbortController();
    const call = own.callTool(
      { name: 'search', arguments: { query: 'retry' } },
      { signal: giveUp.signal },
    );
    giveUp.abort();
    await expect(call).rejects.toThrow();
    expect((await ask(own, 'search', { query: 'jitter' })).text).toContain('Retry storms');
  });
});

test('invisible characters, which a model sees but a reader does not, are removed', async () => {
  const hidden = [...'obey'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
  const folder = folderOf({ 'a.md': `# Kettles\n\nThey boil.${hidden.join('')}\u001b[31m\n` });
  const client = await connect('legacy', ['--notes', folder]);
  for (const [name, input] of [
    ['search', { query: 'kettles' }],
    ['read', { at: 'a.md' }],
  ] as const) {
    const { text } = await ask(client, name, input);
    expect(text).toContain('They boil.');
    expect(text).not.toContain(hidden[0]);
    expect(text).not.toContain('\u001b');
  }
  await client.close();
});

describe('an entry that is larger than the budget of an answer', () => {
  const names = Array.from(
    { length: 99 },
    (_, at) => `mill ${at} ${'of the long valley '.repeat(9)}`,
  );
  const folder = folderOf({
    'weir.md': `---\ntype: term\naliases: [${names.join(', ')}]\n---\n# Weir\n\nA low dam.\n`,
    'gate.md': `# Words\n\n## Glossary\n\n- **sluice**: ${'A gate \u{1f6aa} that holds water back. '.repeat(400)}\n`,
    'zinc.md': '---\ntype: term\n---\n# Zinc\n\nA metal that keeps gates from rust.\n',
  });

  test('is cut, and the list continues after it', async () => {
    const client = await connect('legacy', ['--notes', folder]);
    const found: unknown[] = [];
    let input: Record<string, unknown> = { kind: 'terms' };
    for (let pages = 0; pages < 3; pages++) {
      const { data, tokens } = await ask(client, 'list', input);
      expect(tokens).toBeLessThan(2300);
      found.push(...[data?.['items'] ?? []].flat());
      input = { kind: 'terms', offset: data?.['nextOffset'] };
    }
    expect(found).toMatchObject([{ title: 'sluice' }, { title: 'Weir' }, { title: 'Zinc' }]);
    await client.close();
  });

  test.each(['sluice', 'weir'])('is cut to the budget in a definition: %s', async (term) => {
    const client = await connect('legacy', ['--notes', folder]);
    const { text, data, tokens } = await ask(client, 'define', { term });
    expect(tokens).toBeLessThan(2300);
    expect(tokens).toBeGreaterThan(1500);
    expect(text).toMatch(/:\d+ (?:sluice\nA gate|Weir\nA low dam)/u);
    expect(data?.['definitions']).toHaveLength(1);
    await client.close();
  });

  test('leaves room for the passages about it', async () => {
    const many = Array.from(
      { length: 30 },
      (_, at) =>
        `## Part ${at}\n\n### Glossary\n\n- **otter**: ${`Eats fish ${at}. `.repeat(25)}\n`,
    );
    const notes = folderOf({
      'gate.md': `# Words\n\n## Glossary\n\n- **sluice**: ${'A gate that holds back. '.repeat(400)}\n`,
      'otter.md': `# Otters\n\n${many.join('\n')}`,
      'talk.md': '---\ntype: talk\nspeakers: [Ann Lee]\n---\n# Locks\n\nWhy a sluice leaks.\n',
    });
    const client = await connect('legacy', ['--notes', notes]);
    const { text } = await ask(client, 'about', { subject: 'sluice' });
    expect(text).toMatch(/sluice \(term\)\nA gate [\s\S]*…\n\n[\s\S]*Why a sluice leaks\./u);
    expect((await ask(client, 'about', { subject: 'otter' })).text).toContain('Eats fish 3.');
    await client.close();
  });
});

test('tabs in notes are kept, because they matter in code', async () => {
  const rule = '```make\nall:\n\tcc\u001b[31m a.c\n```\n';
  const client = await connect('legacy', ['--notes', folderOf({ 'a.md': `# Make\n\n${rule}` })]);
  const [note] = (await client.readResource({ uri: 'notes://a.md' })).contents;
  expect(note).toMatchObject({ text: '# Make\n\n```make\nall:\n\tcc a.c\n```\n' });
  expect((await ask(client, 'read', { at: 'a.md' })).text).toContain('\n5\t\tcc a.c\n');
  await client.close();
});

describe('mcp --print-config', () => {
  const printed = (client: string) =>
    run(['--notes', '.', 'mcp', '--print-config', client], { cwd: notes });
  const args = ['-y', 'serverless-notes', '--notes', notes, 'mcp'];

  test.each([
    ['claude', { mcpServers: { notes: { command: 'npx', args } } }],
    ['cursor', { mcpServers: { notes: { command: 'npx', args } } }],
    ['vscode', { servers: { notes: { type: 'stdio', command: 'npx', args } } }],
  ])('prints the configuration for %s', (client, settings) => {
    const { stdout, stderr, code } = printed(client);
    expect(JSON.parse(stdout)).toEqual(settings);
    expect({ stderr, code }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('mcp.json'),
    });
  });

  test('keeps whatever selects the notes', () => {
    const selecting = [
      ...['--notes', notes, '--hidden', '--no-ignore', '--follow', '--include', '*.md'],
      ...['--exclude', 'drafts', '--as', 'talks', '--no-cache'],
    ];
    const { stdout } = run([...selecting, 'mcp', '--print-config', 'claude']);
    expect(JSON.parse(stdout).mcpServers.notes.args).toEqual([
      ...['-y', 'serverless-notes', ...selecting, 'mcp'],
    ]);
  });

  test('starts npx with cmd on Windows, where npx is a script', () => {
    const { text } = snippetFor('claude', [], 'win32');
    expect(JSON.parse(text).mcpServers.notes).toEqual({
      command: 'cmd',
      args: ['/c', 'npx', '-y', 'serverless-notes', 'mcp'],
    });
  });

  test('prints TOML for codex', () => {
    expect(printed('codex').stdout).toBe(
      `[mcp_servers.notes]\ncommand = "npx"\nargs = [${args.map((word) => `"${word}"`).join(', ')}]\n`,
    );
  });

  test('rejects other clients', () => {
    expect(printed('emacs')).toMatchObject({ code: 2, stdout: '' });
  });
});
