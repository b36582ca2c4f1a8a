import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess, scriptOf, scriptOfPassages } from './databases.ts';

const NOTES = {
  'talks/kubernetes.md': `---
title: Kubernetes in practice
speakers: [Ann O'Neil]
event: Alpha Conf
date: 2019-03-29
topics: [clusters]
---

## Cold start

On Kubernetes a cold start takes the time of pulling an image.

## Storage

Volumes outlive the pods.
`,
  'talks/functions.md': `---
title: Functions
speakers: [Bo Li]
event: Beta Conf
date: 2021-05
---

A cold start of a function is short.
`,
  'terms.md': '# Terms\n\n- **function as a service** (FaaS): code that somebody else runs\n',
  'other.md':
    '# Other\n\nZürich, café, 東京タワー, Node.js, https://example.com/deep-link, 0x1f4.\n',
  'strange.md':
    '# "Quoted" \\back\\slash\\ \'name\'\n\nA `C:\\new\\table` and a tab\there; \\. \\N\n\n\\.\n',
};

interface Row {
  title: string;
  file: string;
  line: number;
  headings: string[];
  text: string;
  read_as: string | null;
}

let database: Awaited<ReturnType<typeof inProcess>>;
beforeAll(async () => {
  database = await inProcess();
  await database.load(await scriptOf(NOTES));
}, 60_000);
afterAll(() => database.close());

const search = (query: string, filters: object = {}, max = 10) =>
  database.ask<Row>('select * from notes_search($1, $2, $3)', [query, max, filters]);
const filesFor = async (...parameters: Parameters<typeof search>) => [
  ...new Set((await search(...parameters)).map(({ file }) => file)),
];

describe('notes_search', () => {
  test('finds the passage of a misspelt question first, and reports the correction', async () => {
    const [best] = await search('kuberntes cold start');
    expect(best).toMatchObject({
      title: 'Kubernetes in practice',
      headings: ['Cold start'],
      file: 'talks/kubernetes.md',
      line: 9,
      read_as: 'kuberntes as kubernetes',
    });
    expect((await search('kubernetes cold start'))[0]?.read_as).toBeNull();
  });

  test('finds a term and passages by another name of the term', async () => {
    const [best] = await search('FaaS');
    expect(best?.title).toBe('function as a service');
    // This note contains no "FaaS", but its expansion "function".
    expect(await filesFor('faas')).toContain('talks/functions.md');
  });

  test.each([
    ['zurich', 'other.md'],
    ['CAFE', 'other.md'],
    ['タワー', 'other.md'],
    ['東京', 'other.md'],
    ['node', 'other.md'],
    ['deep link', 'other.md'],
    ['volume outliving', 'talks/kubernetes.md'],
  ])('finds %s in other spellings, scripts and forms', async (query, file) => {
    expect((await filesFor(query))[0]).toBe(file);
  });

  test.each([
    [{ kind: 'term' }, ['terms.md']],
    [{ speaker: "ANN O'Neil" }, ['talks/kubernetes.md']],
    [{ topic: ['clusters', 'none'] }, ['talks/kubernetes.md']],
    [{ event: ['alpha conf', 'beta conf'] }, ['talks/functions.md', 'talks/kubernetes.md']],
    [{ file: 'talks/functions.md' }, ['talks/functions.md']],
    [{ since: '2020' }, ['talks/functions.md']],
    [{ until: '2019-03' }, ['talks/kubernetes.md']],
    [{ collection: 'another' }, []],
  ])('applies the filter %j', async (filters, files) => {
    expect((await filesFor('cold start function service pods', filters)).sort()).toEqual(files);
  });

  test('returns at most the requested number of hits, and none for unknown words', async () => {
    expect(await search('cold start', {}, 1)).toHaveLength(1);
    expect(await search('xylophonist')).toEqual([]);
    expect(await search('')).toEqual([]);
    expect(await search('the of')).toEqual([]);
  });

  test.each([
    [{ knd: 'talk' }, 10, 'there is no filter "knd"'],
    [{ kind: 1 }, 10, 'the filter "kind" takes a string or a list of strings'],
    [{}, 0, 'max is a number from 1 to 1000, not 0'],
  ])('rejects the filters %j with max %i', async (filters, max, message) => {
    await expect(search('cold', filters, max)).rejects.toThrow(message);
  });
});

test('quotes, backslashes and tabs are stored unchanged', async () => {
  const rows = await database.ask<Row>("select * from notes_passages where file = 'strange.md'");
  const text = rows.map((row) => row.text).join('\n');
  expect(rows[0]?.title).toBe('"Quoted" \\back\\slash\\ \'name\'');
  expect(text).toContain('C:\\new\\table');
  expect(text).toContain('a tab\there; .');
});

test('NUL, which PostgreSQL cannot store, becomes U+FFFD as in Markdown; other characters are unchanged', async () => {
  const strange = 'a\0b\\c\\.\td\ne\rf"g\'h{i},j\\N';
  const passage = {
    kind: 'note',
    title: strange,
    headings: [strange],
    aliases: [],
    talk: null,
  } as const;
  const more = { speakers: [strange], topics: [], event: strange, date: null, file: strange };
  await database.load(
    await scriptOfPassages([{ ...passage, ...more, line: 1, text: strange }], strange),
  );
  const stored = strange.replace('\0', '\ufffd');
  const rows = await database.ask('select * from notes_passages where file = $1', [stored]);
  expect(rows).toMatchObject([
    {
      title: stored,
      headings: [stored],
      speakers: [stored],
      event: stored,
      text: stored,
      collection: stored,
    },
  ]);
});
