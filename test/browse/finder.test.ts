import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Scope } from '../../src/browse/found/entries.ts';
import { Finder } from '../../src/browse/found/finder.ts';
import { openNotes } from '../../src/library/open.ts';
import { folderOf } from '../cli/run.ts';

const NOTES = {
  'talks/kettles.md': `---
title: Boiling water
speakers: [Ada Byron]
event: Tea Days
date: 2020-05-04
topics: [heat]
---
# Boiling water

A kettle boils water, and makes drysteam.

## Terms

- **steam**: Water as a gas.
`,
  'talks/pans.md':
    '---\ntitle: Frying\nspeakers: [Bo Li]\nevent: Tea Days\ntopics: [heat]\n---\nA pan.\n',
};

let finder: Finder;

beforeAll(async () => {
  const notes = folderOf(NOTES);
  utimesSync(join(notes, 'talks/pans.md'), 1, 1);
  finder = await Finder.of(await openNotes({ notes, cache: false }));
});

const found = (query: string, scope: Scope = 'all') => finder.find({ query, scope, limit: 10 });
const titles = (query: string, scope: Scope): readonly string[] =>
  found(query, scope).entries.map(({ title }) => title);

test('while nothing is typed there are listings, what was changed last first, with who, when and how many', () => {
  expect(found('', 'all').entries.map(({ title, detail }) => [title, detail])).toEqual([
    ['Boiling water', 'Ada Byron · 2020-05-04 · heat'],
    ['Frying', 'Bo Li · heat'],
  ]);
  expect(found('', 'topics').entries[0]).toMatchObject({
    title: 'heat',
    detail: '2 talks · 1 term',
  });
  expect(found('', 'terms').entries[0]).toMatchObject({
    title: 'steam',
    detail: 'Water as a gas.',
  });
});

test('where talks are of several events, each says which', async () => {
  const notes = folderOf({
    ...NOTES,
    'talks/woks.md': '---\ntitle: Woks\nspeakers: [Bo Li]\nevent: Pan Days\n---\nA wok.\n',
  });
  const finder = await Finder.of(await openNotes({ notes, cache: false }));
  const { entries } = finder.find({ query: '', scope: 'talks', limit: 10 });
  expect(entries.map(({ detail }) => detail).sort()).toEqual([
    'Ada Byron · Tea Days · 2020-05-04',
    'Bo Li · Pan Days',
    'Bo Li · Tea Days',
  ]);
});

test('a scope leaves its own kind', () => {
  expect(titles('heat', 'topics')).toEqual(['heat']);
  expect(titles('steam', 'terms')).toEqual(['steam']);
  expect(titles('steam', 'topics')).toEqual([]);
});

test('an entry has the line that was found, and the words that matched', () => {
  const [entry] = found('ketle').entries;
  expect(entry).toMatchObject({ title: 'Boiling water', file: 'talks/kettles.md', line: 10 });
  const { matcher } = found('ketle');
  const words = matcher(entry?.detail ?? '').map(([start, end]) => entry?.detail.slice(start, end));
  expect(words).toEqual(['kettle']);
});

test('a topic that is found says how much there is of it', () => {
  found('', 'topics');
  const [topic] = found('heat', 'topics').entries;
  expect(topic?.detail).toBe('2 talks · 1 term');
  expect(topic?.talks.map(({ title }) => title)).toEqual(['Boiling water', 'Frying']);
});

test('warming up ends, and changes no answer', () => {
  const before = found('kettle');
  const steps = [...finder.warmUp()].length;
  expect(steps).toBeGreaterThan(3);
  expect({ ...found('kettle'), matcher: before.matcher }).toEqual(before);
});

test('every scope is counted as it is listed, and as it is found', () => {
  const countsOf = (query: string) => {
    const steps = finder.counts(query);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  };
  const scopes: readonly Scope[] = ['all', 'talks', 'topics', 'terms', 'events', 'notes'];
  for (const query of ['', 'heat', 'tea days']) {
    const totals = scopes.map((scope) => [scope, found(query, scope).total]);
    expect(countsOf(query)).toEqual(Object.fromEntries(totals));
  }
});

test('an event has its day and its talks', () => {
  const [listed] = found('', 'events').entries;
  expect(listed).toMatchObject({
    kind: 'event',
    title: 'Tea Days',
    detail: '2020-05-04 · 2 talks',
  });
  expect(listed?.talks.map(({ title }) => title)).toEqual(['Boiling water', 'Frying']);
});

test('what is written apart, or together, is marked as it is found', () => {
  const marked = (query: string, text: string) =>
    found(query)
      .matcher(text)
      .map(([start, end]) => text.slice(start, end));
  expect(marked('drysteam', 'Dry steam is dry')).toEqual(['Dry steam']);
  expect(marked('dry steam', 'drysteam')).toEqual(['drysteam']);
  expect(marked('boil', 'Water boils, it bubbles')).toEqual(['boils']);
});
