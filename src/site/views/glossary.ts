import type { TermView } from '../../library/views.ts';
import { groupsByLetter } from '../lists.ts';
import {
  addressAt,
  chips,
  heading,
  listView,
  searchFor,
  section,
  type View,
  type ViewContext,
} from '../parts.ts';
import { type Child, flat, h, link } from '../tree.ts';
import { missingView } from './missing.ts';

export const termGroups = ({ collection }: ViewContext) =>
  groupsByLetter(collection.terms(), ({ term }) => term);

/** All terms with their definitions, by letter. */
export const glossaryView = (context: ViewContext, part?: string): View =>
  listView(
    {
      ...{ menu: 'glossary', heading: 'Glossary', groupedBy: 'Letters', one: 'term' },
      groups: termGroups(context),
      shown: (groups) =>
        groups.map(({ name, rows: terms }) =>
          h(
            'section',
            { id: name },
            h('h2', { class: 'letter' }, name),
            h(
              'dl',
              {},
              terms.map((term) => entryOf(term, context)),
            ),
          ),
        ),
      none: 'The notes define no terms.',
    },
    context,
    part,
  );

const entryOf = ({ term, aliases, definitions }: TermView, context: ViewContext): Child => [
  h('dt', {}, link(context.addressOf({ to: 'term', name: term }), term)),
  aliases.length > 0 && h('dd', { class: 'about' }, `Also: ${aliases.join(', ')}`),
  definitions.slice(0, 1).map(({ text }) => h('dd', {}, text)),
];

/** The page of a term: its definitions with their sources, its related terms and its topics. */
export function termView(context: ViewContext, name: string): View {
  const { collection, addressOf } = context;
  const term = collection.termOf(name);
  if (!term) return missingView('term', context);
  const { aliases, definitions, related } = term;
  const topics = collection.topics().filter(({ terms }) => terms.includes(name));
  const content = flat([
    h('p', { class: 'kind-line' }, h('span', { class: 'kind is-term' }, 'term')),
    heading(term.term),
    aliases.length > 0 && h('p', { class: 'subtitle' }, `Also: ${aliases.join(', ')}`),
    definitions.map((definition) =>
      h(
        'figure',
        { class: 'definition' },
        h('blockquote', {}, h('p', {}, definition.text)),
        h(
          'figcaption',
          {},
          link(
            addressAt(context, definition),
            definition.talkTitle ?? collection.noteOf(definition.file)?.title ?? 'Its note',
          ),
        ),
      ),
    ),
    related.length > 0 &&
      section('Related', chips(related.map((other) => relatedTerm(other, context)))),
    topics.length > 0 &&
      section(
        'Topics',
        chips(topics.map(({ id, name: topic }) => link(addressOf({ to: 'topic', id }), topic))),
      ),
    searchFor(name, context),
  ]);
  return { title: term.term, content, status: aliases.join(', '), menu: 'glossary' };
}

/** A related name may name no term; then the link leads to a search. */
const relatedTerm = (name: string, { collection, addressOf }: ViewContext): Child => {
  const folded = name.toLowerCase();
  const term = collection
    .terms()
    .find((one) => [one.term, ...one.aliases].some((own) => own.toLowerCase() === folded));
  return link(
    addressOf(term ? { to: 'term', name: term.term } : { to: 'search', query: name }),
    name,
  );
};
