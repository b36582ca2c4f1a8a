import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

const talk = `---
title: Safe deployments
event: ServerlessDays Amsterdam
date: 2019-03-29
speakers: [Ann Lee, Bo Ray]
topics: [deployment, testing]
---

# Safe deployments

Ship often.

## Terms

- **canary** (canary release, canaries): shift a *little* traffic first.
  - Also: trial; probe
  - Related: linear; blast radius
- **linear**: shift traffic
  in equal steps.

## Since then

More happened.
`;

const event = `---
type: event
title: Notes on ServerlessDays
event: ServerlessDays Amsterdam
date: 2019-03-29
---

# Notes on ServerlessDays

One day.
`;

const glossary = `---
type: glossary
title: Security terms
topics: [security]
---

# Security terms

## blast radius

How far the damage of one failure goes.

- Also: impact area; radius
- Related: canary
- Source: <https://example.org/blast>
- Talks: talk

## canary

A bird.
`;

const files = { 'index.md': event, 'talk.md': talk, 'terms/security.md': glossary };

const textOf = (text: string, span: { start: number; end: number }) =>
  text.slice(span.start, span.end);

test('a talk takes its fields from the front matter, and its place from its heading', () => {
  const { model, diagnostics } = folderOf(files);
  expect(diagnostics).toEqual([]);
  expect(model.talks).toEqual([
    {
      id: 'safe-deployments',
      title: 'Safe deployments',
      speakers: ['Ann Lee', 'Bo Ray'],
      event: 0,
      date: '2019-03-29',
      topics: ['deployment', 'testing'],
      place: { file: 'talk.md', line: 9 },
      span: { start: talk.indexOf('\n# Safe'), end: talk.length },
    },
  ]);
});

test('the place of an event is its event note', () => {
  expect(folderOf(files).model.events).toEqual([
    {
      id: 'serverlessdays-amsterdam',
      name: 'ServerlessDays Amsterdam',
      date: '2019-03-29',
      year: 2019,
      place: { file: 'index.md', line: 8 },
    },
  ]);
});

test('without an event note, the place of an event is the talk that names it', () => {
  const { events } = folderOf({ 'talk.md': talk }).model;
  expect(events.map((known) => known.place)).toEqual([{ file: 'talk.md', line: 3 }]);
});

test('without a heading, the place of a talk is the line of its title in the front matter', () => {
  const { talks } = folderOf({ 'talk.md': talk.replace('# Safe deployments', '') }).model;
  expect(talks[0]?.place).toEqual({ file: 'talk.md', line: 2 });
});

test('a definition in a talk refers to the talk', () => {
  const { terms } = folderOf(files).model;
  const canary = terms.find((term) => term.name === 'canary');
  expect(canary?.aliases).toEqual(['canary release', 'canaries', 'trial', 'probe']);
  expect(canary?.related).toEqual(['linear', 'blast radius']);
  expect(canary?.topics).toEqual(['deployment', 'testing', 'security']);
  expect(canary?.definitions.map(({ place, talk: of }) => [place.file, place.line, of])).toEqual([
    ['talk.md', 15, 0],
    ['terms/security.md', 18, undefined],
  ]);
});

test('the span of a definition contains only the text of the meaning', () => {
  const { terms } = folderOf(files).model;
  const texts = terms.map(({ name, definitions }) => {
    const [first] = definitions;
    const source = first?.place.file === 'talk.md' ? talk : glossary;
    return [name, textOf(source, first?.span ?? { start: 0, end: 0 })];
  });
  expect(texts).toEqual([
    ['blast radius', 'How far the damage of one failure goes.'],
    ['canary', 'shift a *little* traffic first.'],
    ['linear', 'shift traffic\n  in equal steps.'],
  ]);
});

test('bullets below a heading of a glossary give the aliases and related terms', () => {
  const { terms } = folderOf(files).model;
  const { aliases, related, topics } = terms.find(({ name }) => name === 'blast radius') ?? {};
  expect({ aliases, related, topics }).toEqual({
    aliases: ['impact area', 'radius'],
    related: ['canary'],
    topics: ['security'],
  });
});

test('passages are ordered by the kind of their owner: talks, terms, topics, notes, events', () => {
  const { passages } = folderOf(files).model;
  const order = passages.map(({ owner }) => owner.kind);
  expect(order).toEqual([
    ...['talk', 'talk', 'talk'],
    ...['term', 'term', 'term', 'term'],
    ...['topic', 'topic', 'topic'],
    ...['note', 'event'],
  ]);
});

test('a talk has a passage for the text below its title, and one for each further heading', () => {
  const { passages } = folderOf({ 'talk.md': talk }).model;
  const own = passages.filter(({ owner }) => owner.kind === 'talk');
  expect(
    own.map(({ heading, place, span }) => [heading, place.line, textOf(talk, span).slice(0, 9)]),
  ).toEqual([
    ['', 9, 'Ship ofte'],
    ['Terms', 13, '- **canar'],
    ['Since then', 21, 'More happ'],
  ]);
});
