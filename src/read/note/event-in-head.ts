import type { Seen } from '../facts/types.ts';
import { dayIn, MONTHS } from '../lexicon/dates.ts';
import { eventInTitle } from '../lexicon/event-in-title.ts';
import { alternativesOf, labelsOf } from '../lexicon/languages/all.ts';
import { hasEventWord, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/names.ts';
import { isIndexName } from '../lexicon/path-parts.ts';
import { isTemplatePlaceholder } from '../lexicon/placeholders.ts';
import { splitAtEvent } from '../lexicon/split-at-event.ts';
import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import { type Line, markAhead } from '../markdown/line.ts';
import { headLines, openingLines } from './head-lines.ts';
import type { NoteContext } from './note-context.ts';

/** Labels of an event's name, in all supported languages. */
const eventLabels: ReadonlySet<string> = new Set([
  ...['event', 'conference', 'conf', 'meetup', 'at', 'venue and event', 'event name', 'occasion'],
  ...['conference name', 'presented at', 'given at', 'seen at', 'held at', 'recorded at'],
  ...labelsOf('event'),
]);

/** Labels of a place; some notes give an event there. */
const placeLabels: ReadonlySet<string> = new Set([
  ...['where', 'venue', 'location', 'place', 'source', 'from', 'context', 'seen', 'series'],
  ...alternativesOf(({ where }) => where).split('|'),
  ...labelsOf('location'),
]);

/** The event labelled as `Event: X Days` in the first lines of a note or a talk. */
export function labelledEvent(lines: readonly Line[]): Seen<string> | undefined {
  for (const [at, { text, line, marks }] of lines.entries()) {
    const below = valueBelow(lines, at);
    if (below) return { value: below.text.trim(), line: below.line, sure: 0.9, by: 'event-label' };
    const colon = text.search(/[:：]/);
    if (colon < 0 || isTemplatePlaceholder(text.slice(colon + 1))) continue;
    // `### Event: `close``: an event in a program.
    if (marks.some(({ kind, start }) => kind === 'code' && start > colon)) continue;
    const field = inlineFieldsIn(text).find(({ key }) => eventLabels.has(key));
    if (field) return { value: field.value, line, sure: 0.9, by: 'event-label' };
    const [, label = '', value = ''] =
      /^\s*([^:：]{2,24}?)\s*(?:::?|：)\s*(\S.{1,80})$/.exec(text) ?? [];
    const isPlace = placeLabels.has(label.toLowerCase()) && isNamedEvent(value);
    if (isPlace || eventLabels.has(label.toLowerCase()))
      return { value: value.trim(), line, sure: 0.9, by: 'event-label' };
  }
  return undefined;
}

/** The line or cell below a label that stands alone: `**Event**`, `## Event`, a table cell. */
function valueBelow(lines: readonly Line[], at: number): Line | undefined {
  const [label, value] = [lines[at], lines[at + 1]];
  if (!label || !value || label.text.length > LONGEST_LABEL || value.text.length > LONGEST_NAME)
    return undefined;
  const isCell = label.kind === 'cell' && label.depth === 0 && value.line === label.line;
  // The first heading is the title of the note, even if it is `At`.
  const isAlone = (label.kind === 'heading' && at > 0) || markAhead(label, 'strong') !== undefined;
  const name = label.text
    .trim()
    .replace(/\s?[:：]$/, '')
    .toLowerCase();
  const isName = /^[\p{Lu}\p{Lo}\d].*[^.!?。।]$/u.test(value.text.trim()) && !value.quoted;
  const isNext = value.kind === (isCell ? 'cell' : 'text') && isName;
  return (isCell || isAlone) &&
    isNext &&
    eventLabels.has(name) &&
    !isTemplatePlaceholder(value.text)
    ? value
    : undefined;
}

const LONGEST_LABEL = 24;
const LONGEST_NAME = 80;

/** Lines below a talk's title that are searched for an event. */
const LINES_BELOW = 2;

/** `GlassConf 2019, 40 min` directly below a talk's title: a distinctive name with a year. */
export function eventBelow(lines: readonly Line[]): Seen<string> | undefined {
  for (const { kind, text, line } of lines.slice(0, LINES_BELOW)) {
    const [, name = ''] =
      /^(\p{Lu}[^,|(–—:]{2,40}?\s(?:19|20)\d\d)\s*(?:[,|(–—].{0,60})?$/u.exec(text.trim()) ?? [];
    const isName = /\p{Ll}\p{Lu}/u.test(name) || hasEventWord(name);
    if (kind === 'text' && isName && !isAddress(text))
      return { value: name, line, sure: 0.6, by: 'event-line' };
  }
  return undefined;
}

/** Whether a text contains an event word, or looks like an event without a day; and no address. */
const isNamedEvent = (text: string): boolean =>
  !isAddress(text) && (hasEventWord(text) || (looksLikeEvent(text) && dayIn(text) === undefined));

/** `A talk by Ann Lee at TinyConf 2023`: the event follows the "at". */
const givenAt = new RegExp(
  `\\s(?:at|@|${alternativesOf(({ byline }) => byline.at)})\\s+(?:the\\s)?(\\p{Lu}.*?)(?:\\s(?:in|on)\\s.*)?\\.?$`,
  'u',
);

const isAddress = (text: string): boolean => /https?:|www\.|<\w/i.test(text);

/** Whether a text begins with a date, and so has no name: `Tuesday, March 18, 2025 - Convention Centre`. */
const isWhenAndWhere = (text: string): boolean => dateAhead.test(text.trim());

const dateAhead = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\b|\d{1,2}[./\s]|(?:${MONTHS})\p{L}*\.?\s\d)`,
  'iu',
);

/** A label at the start of a line: `Where: `, `Seen at: `. */
const labelBefore = /^[\p{L} ]{2,20}:\s+/u;

/** Capitalised words and numbers in a row, as names have them. */
const namePart =
  /(?:['’]?\d{2,4}|\p{Lu}[\p{L}\d.+&'’/-]*)(?:\s(?:(?:of|and|for|the|de|&)\s)?(?:['’]?\d{2,4}|\p{Lu}[\p{L}\d.+&'’/-]*)){1,8}/gu;

/** A name in small letters with its year: `sessions at tinyconf 2019`. */
const smallName = /(?<=\s(?:at|from)\s(?:the\s)?)\p{Ll}\S*\s(?:19|20)\d\d(?!\d)/gu;

/** Whether a link text is a phrase, not a name: `Browse the meetup groups`. */
const isPhrase = (name: string): boolean => (name.match(/\s\p{Ll}{4,}/gu)?.length ?? 0) > 1;

/** The event in a sentence of an index: `Notes from sessions at the 2014 Acme PHP Conference in Berlin`. */
function eventInSentence(lines: readonly Line[]): Seen<string> | undefined {
  for (const { kind, text, line, marks } of lines) {
    if (kind !== 'text' || text.length > 300) continue;
    const link = marks.find((mark) => mark.kind === 'link' && mark.start <= 1);
    const names = link
      ? [text.slice(link.start, link.end)]
      : [...(text.match(namePart) ?? []), ...(text.match(smallName) ?? [])];
    for (const raw of names) {
      const name = raw.trim().replace(/^(?:Notes?|My|The|This|These|Here|Summary|Talks?)\s+/, '');
      const { name: bare, year } = nameAndYear(name.replace(/\s(?:in|at|on)\s.*$/, ''));
      const isEvent = looksLikeEvent(bare) || (year !== undefined && bare.includes(' '));
      if (!isEvent || isAddress(name) || !/\s/.test(name) || isPhrase(name)) continue;
      const value = year === undefined ? bare : /\d$/.test(name) ? name : `${bare} ${year}`;
      return { value, line, sure: 0.6, by: 'event-sentence' };
    }
  }
  return undefined;
}

/** `Session notes from LibFest 2019`, or the event's name alone. */
const notesFrom =
  /^(?:.{0,60}\b(?:notes?|talks?|sessions?|keynotes?|workshops?|given|presented|recorded)\s(?:from|at|@)\s(?:the\s)?)?(\p{Lu}[^,;:.!?]{2,60}?)\.?$/u;

/** The event in the front matter of a post: `subtitle: Session notes from LibFest 2019`. */
function eventInSubtitle({ properties }: NoteContext['fields']): Seen<string> | undefined {
  for (const { name, values, line } of properties) {
    if (!/^sub[-_ ]?(?:title|heading)$/i.test(name)) continue;
    const value = notesFrom.exec((values[0] ?? '').trim().slice(0, 140))?.[1];
    if (value && hasYear(value) && isNamedEvent(value) && !/\s\p{Ll}+\s\p{Ll}+\s/u.test(value))
      return { value, line, sure: 0.55, by: 'event-line' };
  }
  return undefined;
}

/** First lines of a note that are searched for where a talk was given. */
const FIRST_LINES = 5;

function eventInLines(lines: readonly Line[]): Seen<string> | undefined {
  for (const [at, line] of lines.slice(0, FIRST_LINES).entries()) {
    const found = line.kind === 'text' ? eventInLine(line, lines[at + 1], at === 0) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The event in a line that says where a talk was given, perhaps with other details. */
function eventInLine(
  { text, line }: Line,
  below: Line | undefined,
  isFirst: boolean,
): Seen<string> | undefined {
  const seen = (value: string, sure = 0.55): Seen<string> => ({
    value,
    line,
    sure,
    by: 'event-line',
  });
  const isDated =
    isFirst && below?.kind === 'text' && below.text.length < 40 && dayIn(below.text) !== undefined;
  if (!isDated && !hasYear(text)) return undefined;
  const said = text.trim().replace(labelBefore, '');
  const piece = isAddress(said) || isWhenAndWhere(said) ? undefined : splitAtEvent(said);
  if (piece) return seen(piece.event);
  if (text.length >= 90) return undefined;
  const given = givenAt.exec(text)?.[1];
  // `From the last PyDays 2019:` introduces a list about another event.
  if (given && isNamedEvent(given) && !/[:：]$/.test(given)) return seen(given);
  if (text.length >= 60 || /[.!?:]$/.test(text) || isAddress(text) || isWhenAndWhere(text))
    return undefined;
  if (isDated && looksLikeEvent(text)) return seen(text.trim(), 0.6);
  // On a line of its own, only an event word and a year distinguish an event's name from a title.
  return hasYear(text) && looksLikeEvent(text.replace(/\d/g, '')) ? seen(said) : undefined;
}

const hasYear = (text: string): boolean => /(?:19|20)\d\d/.test(text);

/** The event next to the title, in the first heading or in the file's name. */
function eventBesideTitle({ heads: [first], fileTitle }: NoteContext): Seen<string> | undefined {
  const titles = [...(first ? [first] : []), { text: fileTitle, line: 1 }];
  for (const { text, line } of titles) {
    const aside = eventInTitle(text);
    if (aside) return { value: aside.event, line, sure: 0.6, by: 'event-in-title' };
  }
  return undefined;
}

/** The first heading, if it looks like an event's name. */
function eventAsHeading({ heads: [first] }: NoteContext): Seen<string> | undefined {
  if (!first || !looksLikeEvent(first.text)) return undefined;
  return { value: first.text, line: first.line, sure: 0.6, by: 'event-heading' };
}

/** Ways in which the head of a note names its event; the first that succeeds counts. */
const WAYS: readonly ((note: NoteContext) => Seen<string> | undefined)[] = [
  ({ outline }) => labelledEvent(outline.lines.slice(0, headLines)),
  ({ fields }) => eventInSubtitle(fields),
  ({ path, outline }) =>
    isIndexName(path) ? eventInSentence(outline.lines.slice(0, openingLines)) : undefined,
  ({ outline }) => eventInLines(outline.lines),
  eventBesideTitle,
  eventAsHeading,
];

/** The event that the head of a note names. */
export function eventInHead(note: NoteContext): Seen<string> | undefined {
  for (const way of WAYS) {
    const seen = way(note);
    if (seen) return seen;
  }
  return undefined;
}
