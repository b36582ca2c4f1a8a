import type { TopicView } from '../../library/views.ts';
import { groupsByLetter, MOST_ROWS } from '../lists.ts';
import {
  bar,
  chips,
  heading,
  listView,
  rows,
  searchFor,
  section,
  talkRow,
  type View,
  type ViewContext,
} from '../parts.ts';
import { type Element, flat, h, link } from '../tree.ts';
import { counted, dotted } from '../words.ts';
import { missingView } from './missing.ts';

export const aboutTopic = ({ talks, terms }: TopicView): string =>
  dotted(
    talks.length > 0 && counted(talks.length, 'talk'),
    terms.length > 0 && counted(terms.length, 'term'),
  );

/** Few topics form one group in their own order, most talks first; many are grouped by letter. */
export const topicGroups = ({ collection }: ViewContext) => {
  const topics = collection.topics();
  if (topics.length <= MOST_ROWS) return [{ name: '', rows: topics }];
  return groupsByLetter(topics, ({ name }) => name);
};

/** Topics, each with a bar for its number of talks; if no topic has talks, for its number of terms. */
export function topicRows(
  shown: readonly TopicView[],
  { collection, addressOf }: ViewContext,
): Element {
  const all = collection.topics();
  const hasTalks = all.some(({ talks }) => talks.length > 0);
  const weightOf = ({ talks, terms }: TopicView): number => (hasTalks ? talks : terms).length;
  const most = all.reduce((heaviest, topic) => Math.max(heaviest, weightOf(topic)), 1);
  return h(
    'ul',
    { class: 'bars' },
    shown.map((topic) =>
      h(
        'li',
        {},
        link(addressOf({ to: 'topic', id: topic.id }), topic.name),
        h('span', { class: 'about' }, aboutTopic(topic)),
        bar(weightOf(topic) / most),
      ),
    ),
  );
}

export const topicsView = (context: ViewContext, part?: string): View =>
  listView(
    {
      ...{ menu: 'topics', heading: 'Topics', groupedBy: 'Letters', one: 'topic' },
      groups: topicGroups(context),
      shown: (groups) =>
        topicRows(
          groups.flatMap(({ rows: topics }) => topics),
          context,
        ),
      none: 'The notes name no topics.',
    },
    context,
    part,
  );

/** The page of a topic: its talks, terms and notes. */
export function topicView(context: ViewContext, id: string): View {
  const { collection, addressOf } = context;
  const topic = collection.topics().find((one) => one.id === id);
  if (!topic) return missingView('topic', context);
  const talks = collection.talksOf(topic.talks);
  const notes = collection
    .notes()
    .filter(({ kind, topics }) => kind !== 'talk' && topics.includes(topic.name));
  const content = flat([
    heading(topic.name),
    h('p', { class: 'subtitle' }, aboutTopic(topic) || counted(notes.length, 'note')),
    talks.length > 0 &&
      section('Talks', rows(talks.slice(0, MOST_ROWS).map((talk) => talkRow(talk, context)))),
    topic.terms.length > 0 &&
      section(
        'Terms',
        chips(
          topic.terms
            .slice(0, MOST_ROWS)
            .map((name) => link(addressOf({ to: 'term', name }), name)),
        ),
      ),
    notes.length > 0 &&
      section(
        'Notes',
        rows(
          notes
            .slice(0, MOST_ROWS)
            .map(({ file, title }) => h('li', {}, link(addressOf({ to: 'note', file }), title))),
        ),
      ),
    searchFor(topic.name, context),
  ]);
  return { title: topic.name, content, status: aboutTopic(topic), menu: 'topics' };
}
