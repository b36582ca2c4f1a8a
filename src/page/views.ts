import type { PortableAnswers } from '../library/portable-answers.ts';
import type { HitView, TalkView } from '../library/views.ts';
import { relaxationText } from '../render/relaxations.ts';
import { element, link, marked, noteRoute, searchRoute } from './elements.ts';

/** What stands in the main part of the page. */
export interface View {
  readonly title: string;
  readonly content: readonly HTMLElement[];
  /** Said to who cannot see it. */
  readonly status: string;
}

const HITS_SHOWN = 50;

const counted = (count: number, name: string): string =>
  `${count} ${name}${count === 1 ? '' : 's'}`;

const dotted = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');

const list = (items: readonly HTMLElement[]): HTMLElement =>
  element('ul', { class: 'list' }, ...items);

const headed = (title: string, ...content: readonly HTMLElement[]): readonly HTMLElement[] => [
  element('h1', { tabindex: '-1' }, title),
  ...content,
];

function talkItem({ title, file, line, speakers, date, track }: TalkView): HTMLElement {
  const about = dotted(speakers.join(', '), date, track);
  return element(
    'li',
    {},
    link(noteRoute(file, line), title),
    ...(about ? [element('p', { class: 'about' }, about)] : []),
  );
}

export async function talksView(library: PortableAnswers): Promise<View> {
  const talks = await library.talks();
  const events = new Map<string, TalkView[]>();
  for (const talk of talks) {
    const name = talk.event?.name ?? 'Other talks';
    events.set(name, [...(events.get(name) ?? []), talk]);
  }
  const sections = [...events].map(([name, own]) =>
    element('section', {}, element('h2', {}, name), list(own.map(talkItem))),
  );
  const status = counted(talks.length, 'talk');
  return { title: 'Talks', content: headed('Talks', ...sections), status };
}

/** Closed at first: a topic can have a hundred terms. */
const termsOf = (terms: readonly string[]): HTMLElement =>
  element(
    'details',
    {},
    element('summary', {}, counted(terms.length, 'term')),
    element('p', { class: 'terms' }, ...terms.map((term) => link(searchRoute(term), term))),
  );

export async function topicsView(library: PortableAnswers): Promise<View> {
  const topics = library.topics();
  const talks = new Map((await library.talks()).map((talk) => [talk.id, talk]));
  const sections = topics.map(({ name, talks: ids, terms }) =>
    element(
      'section',
      {},
      element('h2', {}, link(searchRoute(name), name)),
      list(ids.flatMap((id) => talks.get(id) ?? []).map(talkItem)),
      ...(terms.length > 0 ? [termsOf(terms)] : []),
    ),
  );
  const status = counted(topics.length, 'topic');
  return { title: 'Topics', content: headed('Topics', ...sections), status };
}

export function glossaryView(library: PortableAnswers): View {
  const terms = library.terms();
  const entries = terms.flatMap(({ term, aliases, definitions }) => [
    element('dt', {}, dotted(term, ...aliases)),
    ...definitions.map(({ text, file, line, talkTitle }) =>
      element('dd', {}, element('p', {}, text), link(noteRoute(file, line), talkTitle ?? file)),
    ),
  ]);
  const status = counted(terms.length, 'term');
  const content = headed('Glossary', element('dl', {}, ...entries));
  return { title: 'Glossary', content, status };
}

export function notesView(files: readonly string[]): View {
  const items = files.map((file) => element('li', {}, link(noteRoute(file), file)));
  const status = counted(files.length, 'note');
  return { title: 'Notes', content: headed('All notes', list(items)), status };
}

function hitItem({
  kind,
  title,
  talkTitle,
  file,
  line,
  event,
  excerpt,
  matches,
  heading,
}: HitView) {
  const about = dotted(kind, talkTitle === title ? null : talkTitle, event);
  const under = heading && heading !== title ? [element('p', { class: 'under' }, heading)] : [];
  return element(
    'li',
    {},
    link(noteRoute(file, line), title),
    element('p', { class: 'about' }, about),
    ...under,
    element('p', {}, marked(excerpt, matches)),
  );
}

export function searchView(library: PortableAnswers, query: string): View {
  const { hits, total, nearest, relaxed } = library.search(query, {
    limit: HITS_SHOWN,
    isBeingTyped: true,
  });
  const status = total === 0 ? 'Nothing found' : counted(total, 'hit');
  const near = nearest.map((name) => element('li', {}, link(searchRoute(name), name)));
  const rest =
    near.length > 0 ? [element('p', {}, 'Did you mean'), element('ul', {}, ...near)] : [];
  const found =
    hits.length > 0 ? [element('ol', { class: 'list hits' }, ...hits.map(hitItem))] : [];
  const shown = total > hits.length ? `${status}, the best ${hits.length}` : status;
  const said = relaxationText(relaxed);
  const reading = said ? [element('p', { class: 'about' }, said)] : [];
  return {
    title: query,
    content: headed(shown, ...reading, ...found, ...rest),
    status: said ? `${shown}, ${said}` : shown,
  };
}
