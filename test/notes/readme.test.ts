import { describe, expect, test } from 'vitest';
import type { TalkView, TermView, TopicView } from '../../src/library/views.ts';
import { folderOf, run, runJson } from '../cli/run.ts';
import { readmeExamples } from './readme-examples.ts';

const examples = readmeExamples();

test('the format guide has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

describe.each(examples)('the example $path of the format guide', ({ path, markdown, facts }) => {
  const notes = folderOf({ [path]: markdown });

  test.runIf(facts.talks)('gives the listed talks', () => {
    const { talks } = runJson<{ talks: readonly TalkView[] }>(['--notes', notes, 'talks']);
    const claimed = (facts.talks ?? []).map(({ event, ...rest }) =>
      event === undefined ? rest : { ...rest, event: { name: event } },
    );
    expect(talks).toMatchObject(claimed);
  });

  test.runIf(facts.terms)('gives the listed terms', () => {
    const { terms } = runJson<{ terms: readonly TermView[] }>(['--notes', notes, 'glossary']);
    for (const claimed of facts.terms ?? []) {
      expect(terms).toContainEqual(expect.objectContaining(claimed));
    }
  });

  test.runIf(facts.topics)('gives the listed topics', () => {
    const { topics } = runJson<{ topics: readonly TopicView[] }>(['--notes', notes, 'topics']);
    expect(topics.map(({ name }) => name).sort()).toEqual([...(facts.topics ?? [])].sort());
  });
});

test('the format guide is not one of the bundled notes', () => {
  expect(run(['search', 'front matter', '--json']).stdout).not.toContain('README.md');
});
