import { basename } from 'node:path';
import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { EventItemView, NoteItemView } from '../library/views.ts';
import type { Answers } from '../library.ts';
import { bodyStartOf } from '../read/front-matter/front-matter.ts';
import { parseDialects } from '../read/markdown/dialects/parse-dialects.ts';
import type { Collection } from '../site/collection.ts';
import type { Identity } from '../site/identity.ts';
import { whenAndWhere } from '../site/parts.ts';
import { dotted } from '../site/words.ts';

/** Longer introductions are cut after a sentence. */
const LONGEST = 320;
const SHORTEST = 30;

/** The name is the given title, else the name of the only event if it has over half the talks, else of the folder. */
export function identityOf(
  library: Answers,
  collection: Collection,
  language: string,
  title?: string,
): Identity {
  const events = collection.events().filter(({ talks }) => talks.length > 0);
  const [event] = events;
  const only = event && events.length === 1 && isMost(event, collection) ? event : undefined;
  return {
    name: title ?? only?.title ?? folderName(library.root),
    subtitle: only ? whenAndWhere(only) : span(events),
    introduction: introductionOf(library, collection, only),
    language,
  };
}

/** Whether more than half of the talks belong to the event. */
const isMost = ({ talks }: EventItemView, collection: Collection): boolean =>
  talks.length * 2 > collection.talks().length;

function folderName(root: string): string {
  const name = basename(root).replace(/[-_]+/gu, ' ').trim();
  return name === '' ? 'Notes' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** Number of places that are named. */
const PLACES = 4;

/** The first and the last year, and the places. */
function span(events: readonly EventItemView[]): string {
  const years = events.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const places = [...new Set(events.flatMap(({ location }) => location ?? []))];
  const named = places.slice(0, PLACES).join(', ');
  return dotted(
    first !== undefined && (first === last ? `${first}` : `${first}–${last}`),
    places.length > PLACES ? `${named} and ${places.length - PLACES} more` : named,
  );
}

const FIRST_NOTES = /^(?:readme|index|home|start|welcome)\.\w+$/iu;

/** The first paragraph of the event's note, or of the start note of the folder, such as `README.md`. */
function introductionOf(
  library: Answers,
  { notes }: Collection,
  event: EventItemView | undefined,
): string {
  const candidates: readonly (NoteItemView | undefined)[] = [
    notes().find(({ file, kind }) => file === event?.file && kind !== 'talk'),
    ...notes().filter(({ file }) => FIRST_NOTES.test(file)),
  ];
  for (const note of candidates) {
    if (note === undefined) continue;
    const text = firstParagraph(library.textOf(note.file));
    if (text !== '') return text;
  }
  return '';
}

function firstParagraph(markdown: string): string {
  const { tree } = parseDialects(markdown.slice(bodyStartOf(markdown)));
  const isProse = (node: RootContent): node is Paragraph =>
    node.type === 'paragraph' && /[.!?。]/u.test(textOf(node)) && textOf(node).length >= SHORTEST;
  const found = tree?.children.slice(0, 4).find(isProse);
  return found ? cut(textOf(found).replace(/\s+/gu, ' ').trim()) : '';
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.slice(0, LONGEST).search(/[.!?](?=\s)[^.!?]*$/u);
  return end > SHORTEST
    ? text.slice(0, end + 1)
    : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
}
