import { yearOf } from '../../library/talks.ts';
import type { EventItemView, TalkView } from '../../library/views.ts';
import { type Group, groupsBy } from '../lists.ts';
import {
  about,
  eventAbout,
  type List,
  listView,
  rows,
  talkRow,
  type View,
  type ViewContext,
} from '../parts.ts';
import { type Child, h, link } from '../tree.ts';

const UNDATED = 'Undated';

/** Groups talks by year, latest first, with undated talks last. */
export function talkGroups({ collection }: ViewContext): readonly Group<TalkView>[] {
  return groupsBy(collection.talks(), (talk) => `${yearOf(talk) ?? UNDATED}`).toSorted((a, b) =>
    a.name === UNDATED ? 1 : b.name === UNDATED ? -1 : b.name.localeCompare(a.name),
  );
}

/** All talks, by year and event. */
export function talksView(context: ViewContext, part?: string): View {
  const groups = talkGroups(context);
  const list: List<TalkView> = {
    ...{ menu: 'talks', heading: 'Talks', groupedBy: 'Years', one: 'talk', groups },
    shown: (years) => yearsOf(years, groups.length > 1, context),
    none: 'No note here was taken for a talk.',
  };
  return listView(list, context, part);
}

function yearsOf(
  years: readonly Group<TalkView>[],
  hasYears: boolean,
  context: ViewContext,
): Child {
  const { collection, addressOf } = context;
  const byName = new Map(collection.events().map((event) => [event.title, event]));
  return years.map(({ name, rows: talks }) =>
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
                about(eventAbout(event)),
              ]
            : byName.size > 0 && h(hasYears ? 'h3' : 'h2', {}, 'Other talks'),
          rows(group.rows.map((talk) => talkRow(talk, context, event))),
        );
      }),
    ),
  );
}
