import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFolder } from '../../src/store/open-folder.ts';
import { emptyFolder, everything, folderWith, search, write } from './notes-folder.ts';

const words = fc.constantFrom('cold', 'start', 'colder', 'queue', 'canary', 'lambda', 'retry');
const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const names = fc.constantFrom('a.md', 'b.md', '2019/c.md', '2019/index.md', '2020/d.md', 'e.md');

/** Notes that hang together in every way: events, topics, terms, titles, links. */
const note = fc
  .record({
    kind: fc.constantFrom('talk', 'event', 'glossary', 'note', undefined),
    title: sentence,
    event: fc.option(fc.constantFrom('Days', 'Conf 2019'), { nil: undefined }),
    date: fc.option(fc.constantFrom('2019-03-29', '2020-01-02'), { nil: undefined }),
    topics: fc.uniqueArray(fc.constantFrom('Security', 'security', 'ops'), { maxLength: 2 }),
    sections: fc.array(fc.tuple(sentence, sentence), { maxLength: 2 }),
    term: fc.option(fc.tuple(words, sentence), { nil: undefined }),
    link: fc.option(names, { nil: undefined }),
  })
  .map(({ kind, title, event, date, topics, sections, term, link }) =>
    [
      '---',
      ...(kind ? [`type: ${kind}`] : []),
      ...(event ? [`event: ${event}`] : []),
      ...(date ? [`date: ${date}`] : []),
      `topics: [${topics.join(', ')}]`,
      '---',
      `# ${title}`,
      '',
      ...(term ? [`- **${term[0]}**: ${term[1]}`, ''] : []),
      ...sections.flatMap(([heading, text]) => [`## ${heading}`, '', text, '']),
      ...(link ? [`See [that](/${link}).`] : []),
    ].join('\n'),
  );

type Edit = (root: string) => void;
const put = fc.tuple(names, note).map(
  ([name, text]): Edit =>
    (root) =>
      write(root, name, text),
);
const remove = names.map(
  (name): Edit =>
    (root) =>
      rmSync(join(root, name), { force: true }),
);
const rename = fc.tuple(names, names).map(
  ([from, to]): Edit =>
    (root) => {
      try {
        renameSync(join(root, from), join(root, to));
      } catch {
        // There was none.
      }
    },
);
const edits = fc.array(fc.oneof({ weight: 3, arbitrary: put }, remove, rename), { maxLength: 6 });

const QUERIES = [
  'cold',
  'cold start',
  'queu',
  'canary lambda retry',
  'colt',
  'security',
  '"cold start"',
];

test('after any edits, every answer is that of a fresh index', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 4 }), edits, async (first, then) => {
      const root = folderWith({ 'always.md': '# Always there\n\ncanary' });
      const cacheFolder = emptyFolder();
      first.forEach((text, at) => {
        write(root, `n${at}.md`, text);
      });
      await (await openFolder([root], { cacheFolder })).saving;
      for (const edit of then) {
        edit(root);
        const next = await openFolder([root], { cacheFolder });
        expect(await next.saving).toBeUndefined();
        const fresh = await openFolder([root], { cache: false });
        expect(everything(next)).toEqual(everything(fresh));
        for (const query of QUERIES) expect(search(next, query)).toEqual(search(fresh, query));
      }
    }),
    { numRuns: 60 },
  );
});
