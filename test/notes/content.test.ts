import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { runJson } from '../cli/run.ts';
import {
  boldTerms,
  headingTerms,
  linkTargets,
  notesFolder,
  rawNotes,
  sectionLines,
} from './bundled-notes.ts';
import { facts } from './facts.ts';
import { misspelt } from './misspelt.ts';
import { readmeExamples } from './readme-examples.ts';
import { shortQueries } from './short-queries.ts';

const [event] = rawNotes('.');
const talks = rawNotes('talks');
const glossaries = rawNotes('glossary');
const notes = [...rawNotes('.'), ...talks, ...glossaries];
const talkTitles = talks.map((talk) => String(talk.data['title']));
const terms = [
  ...[...rawNotes('.'), ...talks].flatMap((note) => boldTerms(note.body)),
  ...glossaries.flatMap((note) => headingTerms(note.body)),
];
const topics = new Set(notes.flatMap((note) => note.topics));

describe('the bundled notes', () => {
  test('describe one event and its seven talks, in the order of the day', () => {
    expect(event?.data).toMatchObject({ type: 'event', title: 'ServerlessDays Amsterdam 2019' });
    expect(talkTitles).toEqual([
      'Serverless-as-a-bank',
      'Testing serverless applications',
      'Serverless machine learning',
      'Where serverless falls short',
      'Serverless security',
      'Orchestrating functions',
      'Safe deployments',
    ]);
  });

  test.each(talks)(
    '$file has event and date, and no speakers, because the source has none',
    (talk) => {
      expect(talk.data['event']).toBe(event?.data['title']);
      expect(talk.data['date']).toEqual(new Date('2019-03-29'));
      expect(talk.data).not.toHaveProperty('speakers');
      expect(talk.topics.length).toBeGreaterThan(0);
    },
  );

  test.each(notes)('$file begins with its title', (note) => {
    expect(note.body.trimStart().split('\n')[0]).toBe(`# ${note.data['title']}`);
  });

  test('have 8 to 15 topics, each in two notes or more', () => {
    expect(topics.size).toBeGreaterThanOrEqual(8);
    expect(topics.size).toBeLessThanOrEqual(15);
    for (const topic of topics) {
      expect(topic).toBe(topic.toLowerCase());
      const carriers = notes.filter((note) => note.topics.includes(topic));
      expect(carriers.length, topic).toBeGreaterThanOrEqual(2);
    }
  });

  test('have security as a topic of some talks, but not of all', () => {
    const secure = talks.filter((talk) => talk.topics.includes('security'));
    expect(secure.length).toBeGreaterThan(0);
    expect(secure.length).toBeLessThan(talks.length);
  });

  test.each([...rawNotes('.'), ...talks])(
    '$file ends with later developments and their sources',
    (note) => {
      expect(note.body.match(/^## .*/gm)?.at(-1)).toBe('## Since then');
      const lines = sectionLines(note.body, 'Since then');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).toMatch(/^- (20\d\d(–20\d\d)?|Today): \S/);
        expect(linkTargets(line).filter((target) => target.startsWith('https://'))).not.toEqual([]);
      }
    },
  );

  test.each(notes)(
    '$file contains nothing marked as unverified, and its links lead to existing files',
    (note) => {
      expect(note.body).not.toMatch(/UNVERIFIED|\[CONTEXT\]|\[V2?\]/);
      for (const target of linkTargets(note.body)) {
        if (/^https?:/.test(target)) continue;
        expect(existsSync(join(notesFolder, dirname(note.file), target)), target).toBe(true);
      }
    },
  );

  test('define every term in words, and relate it only to existing terms', () => {
    const names = new Set(terms.map((term) => term.name));
    for (const term of terms) {
      expect(term.definition.length, term.name).toBeGreaterThan(20);
      expect(term.related.filter((name) => !names.has(name))).toEqual([]);
    }
  });
});

describe('the lists of queries', () => {
  const events = [String(event?.data['title'])];

  test('have the required length, and no query twice', () => {
    for (const [list, least] of [
      [facts, 40],
      [misspelt, 25],
      [shortQueries, 130],
    ] as const) {
      expect(list.length).toBeGreaterThanOrEqual(least);
      expect(new Set(list.map(({ query }) => query)).size).toBe(list.length);
    }
  });

  test('expect only titles that exist in the notes', () => {
    const known = new Set([...talkTitles, ...events]);
    for (const { talk } of [...facts, ...misspelt]) expect(known).toContain(talk);
    const findable = new Set([...known, ...topics, ...terms.map((term) => term.name)]);
    for (const title of shortQueries.flatMap(({ first }) => first)) {
      expect(findable).toContain(title);
    }
  });

  test('have at most four words in each short query', () => {
    const long = shortQueries.filter(({ query }) => query.split(' ').length > 4);
    expect(long).toEqual([]);
  });
});

describe('the examples of notes/README.md', () => {
  test('all have facts', () => {
    const readme = readFileSync(`${notesFolder}README.md`, 'utf8');
    expect(readmeExamples()).toHaveLength(readme.match(/^```markdown/gm)?.length ?? 0);
  });

  test.each(readmeExamples())('$path has the front matter that its facts require', (example) => {
    const { data } = matter(example.markdown);
    const [talk] = example.facts.talks ?? [];
    if (talk) {
      const { date, ...rest } = talk;
      expect(data).toMatchObject(rest);
      if (date) expect(data['date']).toEqual(new Date(date));
    }
    if (example.facts.topics) expect(data['topics']).toEqual(example.facts.topics);
  });
});

const source = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const textOf = (path: string) => readFileSync(source(path), 'utf8');

describe.skipIf(!existsSync(source('facts/glossary.tsv')))(
  'the bundled notes and their sources',
  () => {
    test('every term of the source exists with its aliases and related terms', () => {
      const rows = textOf('facts/glossary.tsv').trim().split('\n').slice(1);
      expect(rows).toHaveLength(120);
      const known = runJson<{ terms: readonly { term: string }[] }>(['glossary']);
      expect(known.terms.map(({ term }) => term).sort()).toEqual(
        rows.map((row) => row.split('\t')[0]).sort(),
      );
      for (const row of rows) {
        const [name = '', aliases = '', , related = ''] = row.split('\t');
        const entries = terms.filter((term) => term.name === name);
        expect(entries.length, name).toBeGreaterThan(0);
        const listed = (text: string) => text.split(';').filter((part) => part !== '');
        expect(entries.flatMap(({ also }) => also)).toEqual(
          expect.arrayContaining(listed(aliases)),
        );
        expect(entries.flatMap((entry) => entry.related)).toEqual(
          expect.arrayContaining(listed(related)),
        );
      }
    });

    test('every link below "Since then" comes from a line marked as verified', () => {
      const verified = textOf('facts/since-then.md')
        .split('\n')
        .filter((line) => /\[V2?\b[^\]]*\]$/.test(line))
        .join('\n');
      const since = [...rawNotes('.'), ...talks].flatMap((note) =>
        sectionLines(note.body, 'Since then').flatMap(linkTargets),
      );
      expect(since.filter((target) => !verified.includes(target))).toEqual([]);
    });

    test('no eight consecutive words are copied from the source text', () => {
      const runs = (text: string) => {
        const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
        return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
      };
      const theirs = new Set(runs(textOf('seed/serverlessdays-amsterdam-2019.txt')));
      const ours = notes.flatMap((note) => runs(note.body));
      expect(ours.filter((run) => theirs.has(run))).toEqual([]);
    });
  },
);
