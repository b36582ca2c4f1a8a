import type { TermView } from '../../library/views.ts';
import { groupsBy, letterOf, pageNamed, pagesOf } from '../lists.ts';
import {
  addressAt,
  heading,
  jumps,
  pageLinks,
  type Surroundings,
  section,
  type View,
} from '../parts.ts';
import { type Child, h, link } from '../tree.ts';
import { counted } from '../words.ts';
import { missingView } from './missing.ts';

export const termGroups = ({ collection }: Surroundings) =>
  groupsBy(collection.terms(), ({ term }) => letterOf(term)).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

/** All terms with what they mean, letter by letter. */
export function glossaryView(surroundings: Surroundings, part?: string): View {
  const { collection, addressOf } = surroundings;
  const groups = termGroups(surroundings);
  const pages = pagesOf(groups);
  const shown = pageNamed(pages, part);
  const addressFor = (name: string | undefined) => addressOf({ to: 'glossary', part: name });
  const content = h(
    'div',
    {},
    heading('Glossary'),
    jumps('Letters', groups, shown, addressFor),
    shown.groups.map(({ name, rows: terms }) =>
      h(
        'section',
        { id: name },
        h('h2', { class: 'letter' }, name),
        h(
          'dl',
          {},
          terms.map((term) => entryOf(term, surroundings)),
        ),
      ),
    ),
    pageLinks(pages, shown, addressFor),
    collection.terms().length === 0 && h('p', {}, 'The notes define no terms.'),
  ).children;
  const title = shown.part === undefined ? 'Glossary' : `Glossary ${shown.part}`;
  return { title, content, status: counted(collection.terms().length, 'term'), menu: 'glossary' };
}

const entryOf = ({ term, aliases, definitions }: TermView, surroundings: Surroundings): Child => [
  h('dt', {}, link(surroundings.addressOf({ to: 'term', name: term }), term)),
  aliases.length > 0 && h('dd', { class: 'about' }, `Also: ${aliases.join(', ')}`),
  definitions.slice(0, 1).map(({ text }) => h('dd', {}, text)),
  definitions.length === 0 && h('dd', { class: 'about' }, 'Named, but not defined.'),
];

/** One term: what it means, says whom, and what it has to do with. */
export function termView(surroundings: Surroundings, name: string): View {
  const { collection, addressOf } = surroundings;
  const term = collection.termOf(name);
  if (!term) return missingView('term', surroundings);
  const { aliases, definitions, related } = term;
  const topics = collection.topics().filter(({ terms }) => terms.includes(name));
  const content = h(
    'div',
    {},
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
            addressAt(surroundings, definition),
            definition.talkTitle ?? collection.noteOf(definition.file)?.title ?? 'Its note',
          ),
        ),
      ),
    ),
    related.length > 0 &&
      section(
        'Related',
        h(
          'ul',
          { class: 'chips' },
          related.map((other) => h('li', {}, relatedTerm(other, surroundings))),
        ),
      ),
    topics.length > 0 &&
      section(
        'Topics',
        h(
          'ul',
          { class: 'chips' },
          topics.map(({ id, name: topic }) =>
            h('li', {}, link(addressOf({ to: 'topic', id }), topic)),
          ),
        ),
      ),
    h('p', {}, link(addressOf({ to: 'search', query: name }), `Search for ${name}`)),
  ).children;
  return { title: term.term, content, status: aliases.join(', '), menu: 'glossary' };
}

/** A related name need not be that of a term. */
const relatedTerm = (name: string, { collection, addressOf }: Surroundings): Child => {
  const folded = name.toLowerCase();
  const term = collection
    .terms()
    .find((one) => [one.term, ...one.aliases].some((own) => own.toLowerCase() === folded));
  return link(
    addressOf(term ? { to: 'term', name: term.term } : { to: 'search', query: name }),
    name,
  );
};
