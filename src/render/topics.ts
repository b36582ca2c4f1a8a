import { barColumn } from './bars.ts';
import { type PlaceView, placeSpan } from './place-text.ts';
import { counted, listed, section } from './section.ts';
import { noteSpan, paintLines, type Span, span } from './styled.ts';
import { type Column, renderTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

export interface TopicView {
  readonly id: string;
  readonly name: string;
  /** How many talks and terms belong to it. */
  readonly talks: number;
  readonly terms: number;
}

export interface TopicTalkView extends PlaceView {
  readonly title: string;
  readonly event?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
}

export interface TopicDetailView {
  readonly name: string;
  readonly talks: readonly TopicTalkView[];
  /** Names of its terms. */
  readonly terms: readonly string[];
}

/** A line per topic with its counts, and on a terminal a bar for its talks. */
export function renderTopics(topics: readonly TopicView[], terminal: Terminal): string {
  const columns: readonly Column<TopicView>[] = [
    { title: 'Id', value: ({ id }) => id, only: 'pipe' },
    { title: 'Topic', value: ({ name }) => [noteSpan(name, { bold: true })], least: 12 },
    { title: 'Talks', value: ({ talks }) => `${talks}`, align: 'right' },
    barColumn(topics, ({ talks }) => talks, terminal),
    { title: 'Terms', value: ({ terms }) => `${terms}`, align: 'right' },
  ];
  return renderTable(columns, topics, terminal);
}

/** A topic's page: its talks with their places, and its terms. */
export function renderTopic(topic: TopicDetailView, terminal: Terminal): string {
  const counts = `${counted(topic.talks.length, 'talk')}, ${counted(topic.terms.length, 'term')}`;
  return paintLines(
    [
      ...wrap([noteSpan(topic.name, { bold: true }), span(` · ${counts}`)], terminal.columns),
      ...section('Talks', topic.talks.map(talkLine), terminal.columns),
      ...section('Terms', listed(topic.terms), terminal.columns),
    ],
    terminal,
  );
}

function talkLine({ title, event, date, ...place }: TopicTalkView): readonly Span[] {
  const when = [event, date].filter(Boolean).join(' ');
  return [noteSpan(title), ...(when ? [noteSpan(when)] : []), placeSpan(place)];
}
