import type { EventItemView, TalkView } from '../../library/views.ts';
import { type Group, groupsBy, type ListPage, pageNamed, pagesOf } from '../lists.ts';
import {
  eventAbout,
  heading,
  jumps,
  pageLinks,
  rows,
  type Surroundings,
  talkRow,
  type View,
} from '../parts.ts';
import { type Child, h, link } from '../tree.ts';
import { counted } from '../words.ts';

const UNDATED = 'Undated';

const yearOf = ({ event, date }: TalkView): string =>
  `${event?.year ?? date?.slice(0, 4) ?? UNDATED}`;

/** By year, the latest first; where all are of one year, as one. */
export function talkGroups({ collection }: Surroundings): readonly Group<TalkView>[] {
  return groupsBy(collection.talks(), yearOf).toSorted((a, b) =>
    a.name === UNDATED ? 1 : b.name === UNDATED ? -1 : b.name.localeCompare(a.name),
  );
}

/** All talks, year by year and event by event. */
export function talksView(surroundings: Surroundings, part?: string): View {
  const { collection, addressOf } = surroundings;
  const groups = talkGroups(surroundings);
  const pages = pagesOf(groups);
  const shown = pageNamed(pages, part);
  const addressFor = (name: string | undefined) => addressOf({ to: 'talks', part: name });
  const content = [
    heading('Talks'),
    jumps('Years', groups, shown, addressFor),
    yearsOf(shown, groups.length > 1, surroundings),
    pageLinks(pages, shown, addressFor),
    collection.talks().length === 0 && h('p', {}, 'No note here was taken for a talk.'),
  ];
  const title = shown.part === undefined ? 'Talks' : `Talks ${shown.part}`;
  return {
    title,
    content: h('div', {}, ...content).children,
    status: counted(collection.talks().length, 'talk'),
    menu: 'talks',
  };
}

function yearsOf(
  { groups }: ListPage<TalkView>,
  hasYears: boolean,
  surroundings: Surroundings,
): Child {
  const { collection, addressOf } = surroundings;
  const byName = new Map(collection.events().map((event) => [event.title, event]));
  return groups.map(({ name, rows: talks }) =>
    h(
      'section',
      { id: name },
      hasYears && h('h2', { class: 'year' }, name),
      groupsBy(talks, ({ event }) => event?.name ?? '').map((group) => {
        const event: EventItemView | undefined = byName.get(group.name);
        return h(
          'section',
          { class: 'event' },
          event
            ? [
                h(
                  hasYears ? 'h3' : 'h2',
                  {},
                  link(addressOf({ to: 'event', id: event.id }), event.title),
                ),
                h('p', { class: 'about' }, eventAbout(event)),
              ]
            : byName.size > 0 && h(hasYears ? 'h3' : 'h2', {}, 'Other talks'),
          rows(group.rows.map((talk) => talkRow(talk, surroundings, event))),
        );
      }),
    ),
  );
}
