import { describe, expect, test } from 'vitest';
import type { HitView, TalkView, TermView } from '../../src/library/views.ts';
import { run, runJson } from './run.ts';

interface SearchJson {
  readonly hits: readonly HitView[];
  readonly total: number;
  readonly relaxed: readonly { kind: string; from: string; to: string }[];
}
interface GlossaryJson {
  readonly match: string;
  readonly terms: readonly TermView[];
}

describe('search', () => {
  test.each(['cold start', 'coldstart', 'cold-start', 'coldstrat', 'premium functions'])(
    '"%s" finds Where serverless falls short first',
    (query) => {
      const { hits } = runJson<SearchJson>(['search', query]);
      expect(hits[0]?.talkTitle).toBe('Where serverless falls short');
    },
  );

  test('a hit shows its talk, its place and the matching words', () => {
    const { stdout, code } = run(['search', 'blast radius']);
    expect(code).toBe(0);
    expect(stdout).toContain('Serverless security');
    expect(stdout).toMatch(/talks\/05-serverless-security\.md:\d+/u);
    expect(stdout).toMatch(/blast radius/iu);
  });

  test('a correction of the query is reported in one line on standard error, and in the JSON', () => {
    const { stderr } = run(['search', 'coldstrat']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('coldstart');
    const { relaxed } = runJson<SearchJson>(['search', 'coldstrat']);
    expect(relaxed[0]).toMatchObject({ from: 'coldstrat' });
  });

  test('an alias of a term finds the term', () => {
    const { hits } = runJson<SearchJson>(['search', 'FaaS']);
    expect(hits.slice(0, 3).map(({ title }) => title.toLowerCase())).toContain(
      'function as a service',
    );
  });

  test('without hits the output is empty, standard error suggests a next step, and the exit code is 1', () => {
    const { stdout, stderr, code } = run(['search', 'zzzzqqqq']);
    expect(stdout).toBe('');
    expect(stderr).toContain('zzzzqqqq');
    expect(stderr).toContain('serverless-notes');
    expect(code).toBe(1);
    const json = run(['search', 'zzzzqqqq', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ schemaVersion: 1, total: 0, hits: [] });
    expect(json.code).toBe(1);
  });

  test('--limit and --type filter the hits', () => {
    const { hits } = runJson<SearchJson>(['search', 'function', '--limit', '2', '--type', 'term']);
    expect(hits).toHaveLength(2);
    expect(hits.map(({ kind }) => kind)).toEqual(['term', 'term']);
  });
});

describe('glossary', () => {
  test('overfitting prints its definition and place', () => {
    const { stdout, code } = run(['glossary', 'overfitting']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/03-serverless-machine-learning\.md:\d+/u);
    expect(stdout).toMatch(/new data|future/u);
  });

  test('a misspelt term is corrected, and the correction is reported', () => {
    const right = run(['glossary', 'overfitting']);
    const wrong = run(['glossary', 'overfiting']);
    expect(wrong.stdout).toBe(right.stdout);
    expect(wrong.stderr).toContain('overfitting');
    expect(wrong.code).toBe(0);
  });

  test.each([
    ['FaaS', 'function as a service'],
    ['IaC', 'infrastructure as code'],
  ])('%s is found by its alias', (alias, term) => {
    const answer = runJson<GlossaryJson>(['glossary', alias]);
    expect(answer.match).toBe('alias');
    expect(answer.terms[0]?.term.toLowerCase()).toBe(term);
  });

  test('an unknown term exits with 1 and suggests a next step', () => {
    const { stdout, stderr, code } = run(['glossary', 'zzzz']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('serverless-notes glossary');
  });

  test('lists all terms if none is given', () => {
    const { terms } = runJson<GlossaryJson>(['glossary']);
    expect(terms.length).toBeGreaterThanOrEqual(120);
    for (const { definitions } of terms) expect(definitions.length).toBeGreaterThan(0);
  });
});

describe('talks, topics and show', () => {
  test('talks lists the seven talks of the one event', () => {
    const { talks } = runJson<{ talks: readonly TalkView[] }>(['talks']);
    expect(talks.map(({ title }) => title)).toEqual([
      'Serverless-as-a-bank',
      'Testing serverless applications',
      'Serverless machine learning',
      'Where serverless falls short',
      'Serverless security',
      'Orchestrating functions',
      'Safe deployments',
    ]);
    expect(new Set(talks.map(({ event }) => event?.name)).size).toBe(1);
    expect(talks[0]?.event).toMatchObject({ date: '2019-03-29', year: 2019 });
  });

  test('talks --topic lists the talks on one topic', () => {
    const { talks } = runJson<{ talks: readonly TalkView[] }>(['talks', '--topic', 'security']);
    expect(talks.length).toBeGreaterThan(0);
    expect(talks.length).toBeLessThan(7);
    for (const { topics } of talks) expect(topics).toContain('security');
  });

  test('topics lists topics with their talks and terms', () => {
    const { topics } = runJson<{
      topics: readonly { talks: readonly string[]; terms: readonly string[] }[];
    }>(['topics']);
    expect(topics.length).toBeGreaterThanOrEqual(8);
    expect(topics.length).toBeLessThanOrEqual(15);
    for (const { talks, terms } of topics) expect(talks.length + terms.length).toBeGreaterThan(1);
  });

  test('show prints the full note, and with --raw its Markdown', () => {
    const { stdout } = run(['show', 'safe deployments']);
    expect(stdout).toContain('Safe deployments');
    expect(stdout).toMatch(/canary/u);
    expect(stdout).not.toContain('## ');
    expect(run(['show', 'safe deployments', '--raw']).stdout).toContain('## Since then');
  });
});
