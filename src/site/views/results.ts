import type { FacetCount, FacetCounts, FoundView, Within } from '../../explore/types.ts';
import type { HitView, PassageView } from '../../library/views.ts';
import { briefRelaxation } from '../../render/relaxations.ts';
import { addressAt, chips, heading, type View, type ViewContext } from '../parts.ts';
import type { Place } from '../places.ts';
import { type Child, h, link, marked } from '../tree.ts';
import { counted, dateText, dotted } from '../words.ts';

/** Number of hits that are shown at first, and of hits that each "Show more" adds. */
export const HITS_PER_PAGE = 50;

/** Number of values of a field that are shown; "more" shows the others. */
const CHOICES = 6;

/** As many hits fill a screen; the others are shown when typing pauses. */
export const FIRST_SCREEN_HITS = 10;

/** The result of a search. */
export interface Results {
  readonly query: string;
  readonly within: Within;
  readonly found: FoundView;
}

export function resultsView(context: ViewContext, results: Results): View {
  const { query, within, found } = results;
  const { hits, total, relaxed } = found;
  const count = total === 0 ? 'Nothing found' : counted(total, 'hit');
  const said = briefRelaxation(relaxed);
  const content = h(
    'div',
    { class: 'found-list' },
    heading(count),
    said !== '' && h('p', { class: 'reading-as' }, said),
    hits.length > 0 &&
      h(
        'ol',
        { class: 'list hits' },
        hits.map((hit) => hitItem(hit, context, results)),
      ),
    hits.length < total &&
      h(
        'p',
        { class: 'more-hits' },
        h(
          'button',
          { type: 'button', class: 'more', 'data-more': `${hits.length + HITS_PER_PAGE}` },
          `Show ${Math.min(HITS_PER_PAGE, total - hits.length)} more`,
        ),
        h('span', { class: 'about' }, ` ${hits.length} of ${total} shown`),
      ),
    total === 0 && wayOn(context, results),
  );
  const isNarrowed = Object.keys(within).length > 0;
  return {
    title: query,
    content: [
      h(
        'div',
        { class: 'results' },
        content,
        (total > 1 || isNarrowed) &&
          h(
            'details',
            { class: 'facets', open: isNarrowed ? '' : undefined },
            h('summary', {}, 'Narrow'),
            choices(context, results),
          ),
      ),
    ],
    status: said ? `${count}, ${said}` : count,
  };
}

function hitItem(hit: HitView, context: ViewContext, results: Results): Child {
  const { query, found } = results;
  const {
    kind,
    title,
    talkTitle,
    event,
    excerpt,
    matches,
    heading: under,
    more,
    occasion,
    speakers,
  } = hit;
  const facts = dotted(
    talkTitle !== title && talkTitle,
    event !== title && event,
    kind === 'talk' && speakers.join(', '),
    occasion?.date && dateText(occasion.date),
    occasion?.location,
  );
  return h(
    'li',
    {},
    link(hitAddress(hit, context, query), marked(title, found.matchesIn(title))),
    h('p', { class: 'about' }, h('span', { class: `kind is-${kind}` }, kind), facts && ` ${facts}`),
    under !== '' &&
      under !== title &&
      h('p', { class: 'under' }, marked(under, found.matchesIn(under))),
    h('p', {}, marked(excerpt, matches)),
    more.length > 0 &&
      h(
        'ul',
        { class: 'passages' },
        more.map((passage) => passageItem(passage, hit, context, results)),
      ),
  );
}

const passageItem = (
  { heading: under, excerpt, matches, file, line }: PassageView,
  { talk, title }: HitView,
  context: ViewContext,
  { query, found }: Results,
): Child =>
  h(
    'li',
    {},
    link(
      addressAt(context, { file, line, talk, query }),
      marked(under || title, found.matchesIn(under || title)),
    ),
    ' ',
    h('span', {}, marked(excerpt, matches)),
  );

/** A topic leads to its page; any other hit leads to the line of its match. */
function hitAddress(hit: HitView, context: ViewContext, query: string): string {
  const { kind, id, file, line, talk } = hit;
  if (kind === 'topic') return context.addressOf({ to: 'topic', id });
  return addressAt(context, { file, line, talk, query });
}

const FIELDS: readonly (readonly [name: keyof FacetCounts, label: string])[] = [
  ['kind', 'Kind'],
  ['event', 'Event'],
  ['year', 'Year'],
  ['topic', 'Topic'],
];

/** Links that narrow the hits, each with the number of hits it leaves; a chosen link removes its restriction. */
function choices({ addressOf }: ViewContext, { query, within, found }: Results): Child {
  const fields = FIELDS.map(([name, label]) => {
    const counts = found.counts?.[name] ?? [];
    const chosen = within[name];
    if (counts.length < 2 && chosen === undefined) return undefined;
    const chip = ({ name: value, count }: FacetCount): Child => {
      const isChosen = value === chosen;
      const place: Place = {
        to: 'search',
        query,
        within: { ...within, [name]: isChosen ? undefined : value },
      };
      return h(
        'a',
        {
          href: addressOf(place),
          'aria-current': isChosen ? 'true' : undefined,
          'data-facet': '',
        },
        value,
        ' ',
        h('small', {}, `${count}`),
      );
    };
    const isShown = ({ name: value }: { readonly name: string }, at: number) =>
      at < CHOICES || value === chosen;
    const rest = counts.filter((one, at) => !isShown(one, at));
    return h(
      'div',
      { class: 'field' },
      h('h2', {}, label),
      chips(counts.filter(isShown).map(chip), label),
      rest.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, `${rest.length} more`),
          chips(rest.slice(0, 100).map(chip), `More of ${label}`),
        ),
    );
  });
  return h('div', { class: 'fields' }, fields);
}

/** Suggestions for the case that nothing was found. */
function wayOn({ collection, addressOf }: ViewContext, { query, within, found }: Results): Child {
  const isNarrowed = Object.values(within).some((value) => value !== undefined);
  // One term shows that there are any; to create all of them would delay the next typed letter.
  const [term] = collection.library.eachTerm();
  return [
    found.nearest.length > 0 && [
      h('p', {}, 'Did you mean'),
      chips(found.nearest.map((name) => link(addressOf({ to: 'search', query: name }), name))),
    ],
    h(
      'ul',
      { class: 'way-on' },
      isNarrowed &&
        h('li', {}, link(addressOf({ to: 'search', query }), 'Search all notes instead')),
      query.includes(' ') && h('li', {}, 'Fewer words find more.'),
      collection.talks().length > 0 &&
        h('li', {}, 'Look through ', link(addressOf({ to: 'talks' }), 'the talks')),
      term !== undefined &&
        h('li', {}, 'Look through ', link(addressOf({ to: 'glossary' }), 'the glossary')),
      h('li', {}, 'Look through ', link(addressOf({ to: 'notes' }), 'all notes')),
    ),
  ];
}
