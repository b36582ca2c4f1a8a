import { expect, test } from 'vitest';
import type { TopicView } from '../../src/library/views.ts';
import type { ViewContext } from '../../src/site/parts.ts';
import { topicRows, topicsView } from '../../src/site/views/topics.ts';

const topicOf = (name: string, talks: number, terms: number): TopicView => ({
  kind: 'topic',
  id: name,
  name,
  title: name,
  talks: Array.from({ length: talks }, (_, at) => `talk-${at}`),
  terms: Array.from({ length: terms }, (_, at) => `term-${at}`),
  file: 'topics.md',
  line: 1,
  column: 1,
});

const contextOf = (topics: readonly TopicView[]): ViewContext =>
  ({ collection: { topics: () => topics }, addressOf: () => '#' }) as unknown as ViewContext;

/** The lengths of the bars of these topics, in per cent. */
function barsOf(topics: readonly TopicView[]): readonly number[] {
  const drawn = JSON.stringify(topicRows(topics, contextOf(topics)));
  return [...drawn.matchAll(/rect width=\\"(\d+)/gu)].map(([, width]) => Number(width));
}

test('the length of a bar shows the number of talks, by which the list is sorted', () => {
  expect(barsOf([topicOf('a', 4, 1), topicOf('b', 2, 90)])).toEqual([100, 50]);
});

test('a topic without talks has no bar', () => {
  expect(barsOf([topicOf('a', 4, 1), topicOf('b', 0, 90)])).toEqual([100]);
  expect(barsOf([topicOf('a', 0, 0)])).toEqual([]);
});

test('if no topic has talks, bars show the number of terms', () => {
  expect(barsOf([topicOf('a', 0, 8), topicOf('b', 0, 2)])).toEqual([100, 25]);
});

test('where topics are very many, each letter has a page with a title of its own', () => {
  const topics = Array.from({ length: 201 }, (_, at) =>
    topicOf(`${at < 150 ? 'a' : 'b'} ${at}`, 1, 0),
  );
  expect(topicsView(contextOf(topics), 'B').title).toBe('Topics B');
  expect(topicsView(contextOf(topics.slice(1))).title).toBe('Topics');
});
