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

const search = (query: string, scope: Scope = 'all') => finder.find({ query, scope, limit: 10 });
const titles = (query: string, scope: Scope): readonly string[] =>
  search(query, scope).entries.map(({ title }) => title);

test('without a query each scope is a list: notes with the newest file first, with speakers, dates and counts', () => {
  expect(search('', 'all').entries.map(({ title, detail }) => [title, detail])).toEqual([
    ['Boiling water', 'Ada Byron · 2020-05-04 · heat'],
    ['Frying', 'Bo Li · heat'],
  ]);
  expect(search('', 'topics').entries[0]).toMatchObject({
    title: 'heat',
    detail: '2 talks · 1 term',
  });
  expect(search('', 'terms').entries[0]).toMatchObject({
    title: 'steam',
    detail: 'Water as a gas.',
  });
});

test('if talks belong to several events, each talk shows its event', async () => {
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

test('a scope lists only entries of its kind', () => {
  expect(titles('heat', 'topics')).toEqual(['heat']);
  expect(titles('steam', 'terms')).toEqual(['steam']);
  expect(titles('steam', 'topics')).toEqual([]);
});

test('an entry has the text and line of its hit, and its matched words', () => {
  const [entry] = search('ketle').entries;
  expect(entry).toMatchObject({ title: 'Boiling water', file: 'talks/kettles.md', line: 10 });
  const { matcher } = search('ketle');
  const words = matcher(entry?.detail ?? '').map(([start, end]) => entry?.detail.slice(start, end));
  expect(words).toEqual(['kettle']);
});

test('a found topic shows how many talks and terms it has, and lists its talks', () => {
  search('', 'topics');
  const [topic] = search('heat', 'topics').entries;
  expect(topic?.detail).toBe('2 talks · 1 term');
  expect(topic?.talks.map(({ title }) => title)).toEqual(['Boiling water', 'Frying']);
});

test('warming up ends and changes no answer', () => {
  const before = search('kettle');
  const steps = [...finder.warmUp()].length;
  expect(steps).toBeGreaterThan(3);
  expect({ ...search('kettle'), matcher: before.matcher }).toEqual(before);
});

test('the count of each scope is the number of entries in its list, with and without a query', () => {
  const countsOf = (query: string) => {
    const steps = finder.counts(query);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  };
  const scopes: readonly Scope[] = ['all', 'talks', 'topics', 'terms', 'events', 'notes'];
  for (const query of ['', 'heat', 'tea days']) {
    const totals = scopes.map((scope) => [scope, search(query, scope).total]);
    expect(countsOf(query)).toEqual(Object.fromEntries(totals));
  }
});

test('an event shows its date and its talks', () => {
  const [listed] = search('', 'events').entries;
  expect(listed).toMatchObject({
    kind: 'event',
    title: 'Tea Days',
    detail: '2020-05-04 · 2 talks',
  });
  expect(listed?.talks.map(({ title }) => title)).toEqual(['Boiling water', 'Frying']);
});

test('a compound matches its parts written apart, and parts match the compound', () => {
  const marked = (query: string, text: string) =>
    search(query)
      .matcher(text)
      .map(([start, end]) => text.slice(start, end));
  expect(marked('drysteam', 'Dry steam is dry')).toEqual(['Dry steam']);
  expect(marked('dry steam', 'drysteam')).toEqual(['drysteam']);
  expect(marked('boil', 'Water boils, it bubbles')).toEqual(['boils']);
});
