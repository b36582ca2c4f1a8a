import type { NoteItemView } from '../../library/views.ts';
import { ascending } from '../../model/ascending.ts';
import type { Identity } from '../identity.ts';
import {
  about,
  eventAbout,
  eventRow,
  heading,
  row,
  rows,
  section,
  talkRow,
  toAll,
  type View,
  type ViewContext,
} from '../parts.ts';
import { type Child, h, link } from '../tree.ts';
import { counted, dateText, dotted } from '../words.ts';
import { termGroups } from './glossary.ts';
import { topicRows } from './topics.ts';

/** Number of events with talks, and of talks that each shows. */
const EVENTS = 6;
const TALKS = 12;
/** Number of further events, without their talks. */
const EARLIER = 30;
const TOPICS = 12;
const NOTES = 8;

/** The start page: what the notes are about, and links to every part of them. */
export function homeView({ name, subtitle, introduction }: Identity, context: ViewContext): View {
  const content = [
    h(
      'div',
      { class: 'hero' },
      heading(name),
      subtitle !== '' && h('p', { class: 'subtitle' }, subtitle),
      introduction !== '' && h('p', { class: 'introduction' }, introduction),
      counts(context),
    ),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, events(name, context), latestNotes(context)),
      h('div', {}, topics(context), glossary(context)),
    ),
  ];
  return { title: name, content, status: '' };
}

function counts({ collection, addressOf }: ViewContext): Child {
  const all = [
    { to: 'talks', count: collection.talks().length, name: 'talk' },
    { to: 'topics', count: collection.topics().length, name: 'topic' },
    { to: 'glossary', count: collection.terms().length, name: 'term' },
    { to: 'notes', count: collection.notes().length, name: 'note' },
  ] as const;
  return h(
    'ul',
    { class: 'counts' },
    all
      .filter(({ count }) => count > 0)
      .map(({ to, count, name }) => {
        const [number = '', word = ''] = counted(count, name).split(' ');
        return h('li', {}, link(addressOf({ to }), h('b', {}, number), ` ${word}`));
      }),
  );
}

/** @param name of the site: talks of an event with this name are headed `Talks` */
function events(name: string, context: ViewContext): Child {
  const { collection, addressOf } = context;
  const held = collection.events().filter(({ talks }) => talks.length > 0);
  const others = collection.talks().filter(({ event }) => event === null);
  return [
    held.slice(0, EVENTS).map((event) => {
      const talks = collection.talksOf(event.talks);
      const href = addressOf({ to: 'event', id: event.id });
      return h(
        'section',
        { class: 'event' },
        h('h2', {}, link(href, event.title === name ? 'Talks' : event.title)),
        event.title !== name && about(eventAbout(event)),
        rows(talks.slice(0, TALKS).map((talk) => talkRow(talk, context, event))),
        talks.length > TALKS && toAll(href, talks.length, 'talk'),
      );
    }),
    held.length > EVENTS &&
      section(
        'Earlier events',
        rows(held.slice(EVENTS, EVENTS + EARLIER).map((event) => eventRow(event, context))),
        held.length > EVENTS + EARLIER && toAll(addressOf({ to: 'talks' }), held.length, 'event'),
      ),
    others.length > 0 &&
      section(
        held.length > 0 ? 'Other talks' : 'Talks',
        rows(others.slice(0, TALKS).map((talk) => talkRow(talk, context))),
        others.length > TALKS &&
          toAll(addressOf({ to: 'talks' }), collection.talks().length, 'talk'),
      ),
  ];
}

/** Kinds of notes that the list leaves out: they lead to other notes, or appear elsewhere on the page. */
const ELSEWHERE: ReadonlySet<NoteItemView['kind']> = new Set([
  'talk',
  'event',
  'index',
  'glossary',
]);

function latestNotes({ collection, addressOf }: ViewContext): Child {
  const notes = collection.notes().filter(({ kind }) => !ELSEWHERE.has(kind));
  if (notes.length === 0) return undefined;
  const latest = notes.toSorted((a, b) => ascending(b.date ?? '', a.date ?? '')).slice(0, NOTES);
  return section(
    'Notes',
    rows(
      latest.map(({ file, title, date, kind }) =>
        row(
          addressOf({ to: 'note', file }),
          title,
          about(dotted(kind !== 'note' && kind, date && dateText(date)) || 'note'),
        ),
      ),
    ),
    notes.length > NOTES && toAll(addressOf({ to: 'notes' }), collection.notes().length, 'note'),
  );
}

function topics(context: ViewContext): Child {
  const { collection, addressOf } = context;
  const all = collection.topics();
  if (all.length === 0) return undefined;
  return section(
    'Topics',
    topicRows(all.slice(0, TOPICS), context),
    all.length > TOPICS && toAll(addressOf({ to: 'topics' }), all.length, 'topic'),
  );
}

function glossary(context: ViewContext): Child {
  const { addressOf } = context;
  const groups = termGroups(context);
  if (groups.length === 0) return undefined;
  return section(
    'Glossary',
    h(
      'p',
      { class: 'letters' },
      groups.map(({ name, rows: own }) =>
        h(
          'a',
          { href: addressOf({ to: 'glossary', part: name }), title: counted(own.length, 'term') },
          name,
        ),
      ),
    ),
  );
}
