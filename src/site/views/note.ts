import type { NamedView, NoteItemView, TalkView } from '../../library/views.ts';
import { folderOf } from '../../model/note-finder.ts';
import { HeadingIds } from '../../model/text/heading-ids.ts';
import { type Heading, withHeadingIds } from '../headings.ts';
import {
  addressAt,
  chips,
  heading,
  namedRow,
  previousAndNext,
  rows,
  section,
  talkRow,
  type View,
  type ViewContext,
} from '../parts.ts';
import { type Child, h, link, type Tree } from '../tree.ts';
import { dateText } from '../words.ts';
import { missingView } from './missing.ts';

/** Number of similar talks and notes to list. */
const ALIKE = 4;
const LINKED_FROM = 30;
/** With fewer headings a page has no table of contents. */
const FEWEST_HEADINGS = 3;
/** Deepest level of headings in the table of contents. */
const DEEPEST = 3;

/** A note to show, or the part of a note that is a talk. */
export interface ShownNote {
  readonly file: string;
  /** The talk, if it has a page of its own although it shares its file. */
  readonly talk?: TalkView | undefined;
  /** Safe HTML without the title. */
  readonly html: string;
}

/** The page of a note: its facts, its text, and links to further notes. */
export function noteView(context: ViewContext, { file, talk: own, html }: ShownNote): View {
  const { collection, addressOf } = context;
  const note = collection.noteOf(file);
  if (!note) return missingView('note', context);
  const talks = collection.talksIn(file);
  const talk = own ?? collection.talkOfNote(note);
  const addressOfPart = (part: string) =>
    own
      ? `${addressOf({ to: 'talk', id: own.id, file, line: own.line })}#${part}`
      : addressOf({ to: 'note', file, part });
  const title = talk?.title ?? note.title;
  const ids = new HeadingIds();
  const ownId = ids.of(title);
  const body = withHeadingIds(html, ids, addressOfPart);
  const article = h(
    'article',
    {},
    h(
      'header',
      { class: 'note-header' },
      trail(context, note, talk),
      heading(title, { id: ownId }),
      talk ? aboutTalk(talk, context) : aboutNote(note),
      topicChips(talk?.topics ?? note.topics, context),
    ),
    !own && talks.length > 1 && talksOfNote(talks, context),
    h('div', { class: 'text' }, { html: body.html }),
  );
  const content: Tree[] = [
    h(
      'div',
      { class: 'note' },
      h(
        'div',
        { class: 'reading' },
        article,
        h(
          'footer',
          { class: 'note-footer' },
          neighbours(context, note, talk),
          related('More like this', alike(context, file, talk), context),
          related('Linked from', collection.linkedFrom(file), context),
        ),
      ),
      contents(body.headings, addressOfPart),
    ),
  ];
  return { title, content, status: '', menu: talk ? 'talks' : 'notes' };
}

/** The kind of the note, and the event of its talk. */
function trail(
  { collection, addressOf }: ViewContext,
  { kind }: NoteItemView,
  talk: TalkView | undefined,
): Child {
  const event = talk && collection.eventOf(talk);
  const shown = talk ? 'talk' : kind;
  return h(
    'p',
    { class: 'kind-line' },
    h('span', { class: `kind is-${shown}` }, shown),
    event && [' ', link(addressOf({ to: 'event', id: event.id }), event.title)],
  );
}

function aboutTalk({ speakers, date, track }: TalkView, { addressOf }: ViewContext): Child {
  return facts(
    speakers.length > 0 &&
      h(
        'span',
        { class: 'speakers' },
        speakers.flatMap((speaker, at) => [
          at > 0 && ', ',
          link(
            addressOf({ to: 'search', query: `speaker:"${speaker.replaceAll('"', '')}"` }),
            speaker,
          ),
        ]),
      ),
    date !== null && h('time', { datetime: date }, dateText(date)),
    track !== null && h('span', {}, track),
  );
}

const aboutNote = ({ date, people }: NoteItemView): Child =>
  facts(
    people.length > 0 && h('span', {}, people.join(', ')),
    date !== null && h('time', { datetime: date }, dateText(date)),
  );

const facts = (...known: readonly Child[]): Child =>
  known.some(Boolean) && h('p', { class: 'facts' }, known);

function topicChips(topics: readonly string[], { collection, addressOf }: ViewContext): Child {
  if (topics.length === 0) return undefined;
  const known = new Map(collection.topics().map(({ name, id }) => [name, id]));
  const links = topics.map((topic) => {
    const id = known.get(topic);
    return link(
      addressOf(id === undefined ? { to: 'search', query: topic } : { to: 'topic', id }),
      topic,
    );
  });
  return chips(links, 'Topics');
}

const talksOfNote = (talks: readonly TalkView[], context: ViewContext): Child =>
  section('Talks in this note', rows(talks.map((talk) => talkRow(talk, context))));

/** Links to the previous and the next talk of the event; for any other note, to its neighbours in the folder. */
function neighbours(context: ViewContext, note: NoteItemView, talk: TalkView | undefined): Child {
  const { collection } = context;
  if (talk?.event) {
    const talks = collection.talksOf(collection.eventOf(talk)?.talks ?? []);
    const at = talks.findIndex(({ id }) => id === talk.id);
    const target = (one: TalkView | undefined) =>
      one && { href: addressAt(context, { ...one, talk: one.id }), title: one.title };
    return previousAndNext(target(talks[at - 1]), target(talks[at + 1]));
  }
  const folder = folderOf(note.file);
  const beside = collection.notes().filter(({ file }) => folderOf(file) === folder);
  const at = beside.findIndex(({ file }) => file === note.file);
  const target = (one: NoteItemView | undefined) =>
    one && { href: addressAt(context, { file: one.file, line: 1 }), title: one.title };
  return previousAndNext(target(beside[at - 1]), target(beside[at + 1]));
}

function alike({ collection }: ViewContext, file: string, talk: TalkView | undefined) {
  return collection.library.like({ file, talk: talk?.id ?? null, limit: ALIKE });
}

const related = (title: string, notes: readonly NamedView[], context: ViewContext): Child =>
  notes.length > 0 &&
  section(title, rows(notes.slice(0, LINKED_FROM).map((note) => namedRow(note, context))));

function contents(headings: readonly Heading[], addressOfPart: (id: string) => string): Child {
  const shown = headings.filter(({ depth }) => depth <= DEEPEST);
  if (shown.length < FEWEST_HEADINGS) return undefined;
  return h(
    'nav',
    { class: 'contents', 'aria-label': 'On this page' },
    h('h2', {}, 'On this page'),
    h(
      'ul',
      {},
      shown.map(({ id, text, depth }) =>
        h('li', { class: `depth-${depth}` }, link(addressOfPart(id), text)),
      ),
    ),
  );
}
