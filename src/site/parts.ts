import type { EventItemView, NamedView, TalkView } from '../library/views.ts';
import type { Collection } from './collection.ts';
import { type Group, type ListPage, pageNamed, pagesOf } from './lists.ts';
import type { AddressOf } from './places.ts';
import { type Child, type Element, flat, h, link, type Tree } from './tree.ts';
import { counted, dateText, dotted } from './words.ts';

/** The main part of a page. */
export interface View {
  /** Title of the document, which a screen reader announces. */
  readonly title: string;
  readonly content: readonly Tree[];
  /** Announced as well, if it says more than the title. */
  readonly status: string;
  /** The menu entry that the page belongs to. */
  readonly menu?: 'talks' | 'topics' | 'glossary' | 'notes';
}

/** The inputs of a view. */
export interface ViewContext {
  readonly collection: Collection;
  readonly addressOf: AddressOf;
}

/** The heading of a page, which can take the keyboard focus. */
export const heading = (
  title: string,
  attributes: Readonly<Record<string, string>> = {},
): Element => h('h1', { tabindex: '-1', ...attributes }, title);

/** Rows that can be clicked anywhere; the first link of a row is the target. */
export const rows = (...items: readonly Child[]): Element => h('ul', { class: 'list' }, ...items);

export const row = (href: string, title: Child, ...about: readonly Child[]): Element =>
  h('li', {}, link(href, title), ...about);

/** Links side by side. */
export const chips = (links: readonly Child[], label?: string): Element =>
  h(
    'ul',
    { class: 'chips', 'aria-label': label },
    links.map((one) => h('li', {}, one)),
  );

/** A link to the full list of which a page shows a part. */
export const toAll = (href: string, count: number, one: string): Element =>
  h('p', {}, link(href, `All ${counted(count, one)}`));

/** A link to a search for the subject of a page. */
export const searchFor = (name: string, { addressOf }: ViewContext): Element =>
  h('p', {}, link(addressOf({ to: 'search', query: name }), `Search for ${name}`));

export const about = (text: string): Child => text !== '' && h('p', { class: 'about' }, text);

/** A talk with its speakers, event, day and track; if all of these are empty, with its topics. */
export function talkRow(
  talk: TalkView,
  { addressOf }: ViewContext,
  event?: EventItemView,
): Element {
  const { id, file, line, title, speakers, date, track } = talk;
  const isSaid = event !== undefined && (event.date === date || event.talks.length > 0);
  const day = date !== null && date !== event?.date && dateText(date);
  return row(
    addressOf({ to: 'talk', id, file, line }),
    title,
    about(
      dotted(speakers.join(', '), !isSaid && talk.event?.name, day, track) ||
        talk.topics.join(', '),
    ),
  );
}

/** Address of a line: on the page of the talk, if the talk is in this file; else on the page of the note. */
export function addressAt(
  { collection, addressOf }: ViewContext,
  {
    file,
    line,
    talk,
    query,
  }: {
    readonly file: string;
    readonly line: number;
    readonly talk?: string | null;
    readonly query?: string;
  },
): string {
  const own = talk ? collection.talkOf(talk) : undefined;
  if (own && own.file === file) return addressOf({ to: 'talk', id: own.id, file, line, query });
  return addressOf({ to: 'note', file, line, query });
}

export const namedRow = (named: NamedView, context: ViewContext): Element =>
  row(addressAt(context, { ...named, talk: talkAt(named, context) }), named.name);

/** Id of the talk whose title is on this line. */
const talkAt = ({ file, line }: NamedView, { collection }: ViewContext): string | null =>
  collection.talksIn(file).find((talk) => talk.line === line)?.id ?? null;

/** A long list, of which a page shows a part. */
export interface List<Row> {
  /** The menu entry that leads to the list. */
  readonly menu: NonNullable<View['menu']>;
  readonly heading: string;
  /** Title of a page that shows a part; by default the heading and the part. */
  readonly titleOf?: (part: string) => string;
  readonly groups: readonly Group<Row>[];
  /** Label of the links to the groups: `Letters`, `Years`. */
  readonly groupedBy: string;
  /** Noun for one row: `talk`. */
  readonly one: string;
  readonly shown: (groups: readonly Group<Row>[]) => Child;
  /** The text for an empty list. */
  readonly none?: string;
}

/** A list, or the requested part of it. */
export function listView<Row>(list: List<Row>, { addressOf }: ViewContext, part?: string): View {
  const { menu, groups, titleOf = (name) => `${list.heading} ${name}` } = list;
  const pages = pagesOf(groups);
  const page = pageNamed(pages, part);
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const addressFor = (name: string | undefined) => addressOf({ to: menu, part: name });
  return {
    title: page.part === undefined ? list.heading : titleOf(page.part),
    content: flat([
      heading(list.heading),
      jumps(list.groupedBy, groups, page, addressFor),
      list.shown(page.groups),
      pageLinks(pages, page, addressFor),
      count === 0 && list.none !== undefined && h('p', {}, list.none),
    ]),
    status: counted(count, list.one),
    menu,
  };
}

/** Links to the groups of a list: within the page, or on other pages. */
function jumps<Row>(
  label: string,
  groups: readonly Group<Row>[],
  shown: ListPage<Row>,
  addressFor: (part: string | undefined) => string,
): Child {
  if (groups.length < 2) return undefined;
  const present = shown.part?.replace(/~\d+$/u, '');
  return h(
    'nav',
    { class: 'jumps', 'aria-label': label },
    groups.map(({ name, rows: own }) =>
      h(
        'a',
        {
          href: addressFor(name),
          title: `${own.length}`,
          'aria-current': present === name ? 'true' : undefined,
        },
        name,
      ),
    ),
  );
}

/** Links to the previous and the next page of a list. */
function pageLinks<Row>(
  pages: readonly ListPage<Row>[],
  shown: ListPage<Row>,
  addressFor: (part: string | undefined) => string,
): Child {
  const at = pages.indexOf(shown);
  const [before, behind] = [pages[at - 1], pages[at + 1]];
  return previousAndNext(
    before && { href: addressFor(before.part), title: partName(before) },
    behind && { href: addressFor(behind.part), title: partName(behind) },
  );
}

const partName = ({ part = '' }: ListPage<unknown>): string => part.replace('~', ', page ');

interface Target {
  readonly href: string;
  readonly title: string;
}

/** Links to the previous and the next page. */
export const previousAndNext = (before: Target | undefined, behind: Target | undefined): Child =>
  (before || behind) &&
  h(
    'nav',
    { class: 'onward', 'aria-label': 'Previous and next' },
    before &&
      h(
        'a',
        { class: 'before', href: before.href, rel: 'prev' },
        h('small', {}, 'Previous'),
        before.title,
      ),
    behind &&
      h(
        'a',
        { class: 'behind', href: behind.href, rel: 'next' },
        h('small', {}, 'Next'),
        behind.title,
      ),
  );

export const section = (title: Child, ...content: readonly Child[]): Element =>
  h('section', {}, h('h2', {}, title), ...content);

/** A bar of this share of the full width; nothing for a share of 0. */
export const bar = (share: number): Child =>
  share > 0 && {
    html: `<svg class="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1"><rect width="${Math.max(2, Math.round(share * 100))}" height="1"/></svg>`,
  };

/** An event with its date, its place and its number of talks. */
export const eventRow = (event: EventItemView, { addressOf }: ViewContext): Element =>
  row(addressOf({ to: 'event', id: event.id }), event.title, about(eventAbout(event)));

export const eventAbout = (event: EventItemView): string =>
  dotted(whenAndWhere(event), event.talks.length > 0 && counted(event.talks.length, 'talk'));

export const whenAndWhere = ({ date, year, location }: EventItemView): string =>
  dotted(date === null ? year !== null && `${year}` : dateText(date), location);
