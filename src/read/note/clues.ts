import type { CountedClues, LinkFact, Seen } from '../facts/types.ts';
import { dayIn } from '../lexicon/dates.ts';
import { eventAside } from '../lexicon/event-aside.ts';
import { choiceOf, labelsOf } from '../lexicon/languages/all.ts';
import { hasEventWord, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { nameAndYear } from '../lexicon/name-and-year.ts';
import { dayOfName, isDayName, isIndexName } from '../lexicon/path-parts.ts';
import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import type { NoteContext } from './note-context.ts';
import { isTalkTag } from './note-types.ts';

const talkWords =
  /\b(?:slides?|slide ?deck|speakerdeck|slideshare|talk|speaker|keynote|presentation|presenter|session|audience|q ?& ?a|workshop|panel)\b/i;
const manualWords =
  /\b(?:npm install|pip install|installation|usage|getting started|api reference|changelog|configuration options)\b/i;
const conferenceWords =
  /\b(?:conferences?|meet-?ups?|talks?|sessions?|keynotes?|summit|speakers?|congress|conf|presentations?|symposium)\b|\w(?:conf|con)\b/i;

/** Any of these: one look at a line instead of three, for most have none. */
const clueWords = new RegExp(
  [talkWords, manualWords, conferenceWords].map(({ source }) => source).join('|'),
  'i',
);

/** What labels a day, in all languages that are known. */
const dateLabels: ReadonlySet<string> = new Set([
  ...['date', 'dates', 'when', 'day', 'presented', 'presented on', 'time'],
  ...labelsOf('date'),
]);

/** What labels an event's name, in all languages that are known. */
const eventLabels: ReadonlySet<string> = new Set([
  ...['event', 'conference', 'conf', 'meetup', 'at', 'venue and event', 'event name', 'occasion'],
  ...['conference name', 'presented at', 'given at', 'seen at', 'held at', 'recorded at'],
  ...labelsOf('event'),
]);

/** What labels a place, which an event may be given for. */
const placeLabels: ReadonlySet<string> = new Set([
  ...['where', 'venue', 'location', 'place', 'source', 'from', 'context', 'seen', 'series'],
  ...choiceOf(({ where }) => where).split('|'),
  ...labelsOf('location'),
]);

/** How far into a note its head reaches, in lines of prose. */
const headLines = 12;

/** What speaks for or against a file's being a talk, counted. */
export function countClues(note: NoteContext, links: readonly LinkFact[]): CountedClues {
  const { lines } = note.outline;
  const telling = lines.slice(0, 200).filter(({ text }) => clueWords.test(text));
  const event = eventInHead(note);
  const date = dateInHead(note);
  const linked = new Set(links.filter((link) => link.kind === 'path').map((link) => link.line));
  const rows = lines.filter(
    (line) => linked.has(line.line) && (line.kind === 'item' || line.kind === 'cell'),
  );
  return {
    talk: telling.filter(({ text }) => talkWords.test(text)).length,
    manual: telling.filter(({ text }) => manualWords.test(text)).length,
    wikilinks: links.filter((link) => link.kind === 'wiki').length,
    listed: new Set(rows.map((line) => line.line)).size,
    cells: lines.filter(({ kind }) => kind === 'cell').length,
    lines: lines.length,
    linkTexts: lines
      .slice(0, headLines)
      .filter(({ marks }) => marks.length > 0)
      .flatMap(textsOfLinks),
    ...(event && { event }),
    ...(date && { date }),
    conference: opensWithConference(note),
    isPointer: isPointer(note, links),
    isMeeting: namesAttendees(note),
    isTagged: isTagged(note),
  };
}

/** How many lines an index has to say what its notes are. */
const openingLines = 6;

/** Whether a note opens with a conference's words, in its heading or in a sentence; what it links to may be anything. */
const opensWithConference = ({ outline }: NoteContext): boolean =>
  outline.lines
    .slice(0, openingLines)
    .some(
      ({ kind, text, marks }) =>
        (kind === 'heading' || kind === 'text') &&
        !marks.some((mark) => mark.kind === 'link' && mark.end - mark.start > text.length * 0.6) &&
        (conferenceWords.test(text) || (kind === 'heading' && looksLikeEvent(text))),
    );

const attendeeLabel = new RegExp(
  `^\\W*(?:attendees?|participants?|present|absent|${choiceOf(({ people }) => people.attendees)})\\s*[:：]`,
  'iu',
);

/** Minutes say who was there. */
const namesAttendees = ({ outline }: NoteContext): boolean =>
  outline.lines.slice(0, headLines).some(({ text }) => attendeeLabel.test(text));

const tagsAlone = /^(?:tags?\s*[:：]{1,2}\s*)?(?:#[\p{L}\p{N}_/-]+[\s,;·|]*)+$/iu;

/** `#talk #ops` as a line of its own: a tag in a sentence says what that is about. */
const isTagged = ({ outline }: NoteContext): boolean =>
  outline.lines
    .slice(0, headLines)
    .some(
      ({ kind, text }) =>
        (kind === 'text' || kind === 'item') &&
        text.includes('#') &&
        text.length < 200 &&
        tagsAlone.test(text.trim()) &&
        (text.match(/#[^\s#,;|]+/g) ?? []).some(isTalkTag),
    );

/** A line or two that say where the notes are now. */
const isPointer = ({ outline: { lines } }: NoteContext, links: readonly LinkFact[]): boolean =>
  lines.length <= 2 &&
  links.some(({ kind }) => kind === 'path' || kind === 'wiki') &&
  lines.some(({ text }) =>
    /\b(?:moved|merged|renamed|see|redirects?|now (?:in|at|part of))\b/i.test(text),
  );

const textsOfLinks = ({ text, marks }: Line): readonly string[] =>
  marks.filter(({ kind }) => kind === 'link').map(({ start, end }) => text.slice(start, end));

/** `Event: X Days` among the first lines of a note or of one of its talks. */
export function labelledEvent(lines: readonly Line[]): Seen<string> | undefined {
  for (const { text, line } of lines) {
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

/** A conference's word or a year stands in it, and no address. */
const isNamedEvent = (text: string): boolean =>
  !isAddress(text) && (hasEventWord(text) || (looksLikeEvent(text) && dayIn(text) === undefined));

/** `A talk by Ann Lee at TinyConf 2023`: the event is what stands behind. */
const givenAt = new RegExp(
  `\\s(?:at|@|${choiceOf(({ byline }) => byline.at)})\\s+(?:the\\s)?(\\p{Lu}.*?)(?:\\s(?:in|on)\\s.*)?\\.?$`,
  'u',
);

const isAddress = (text: string): boolean => /https?:|www\.|<\w/i.test(text);

/** `Tuesday, March 18, 2025 - Convention Centre`: begins with the day, and has no name. */
const isWhenAndWhere = (text: string): boolean =>
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\b|\d{1,2}[./\s]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s\d)/iu.test(
    text.trim(),
  );

/** Capitals and figures in a row: what a name is made of. */
const namePart =
  /(?:['’]?\d{2,4}|\p{Lu}[\p{L}\d.+&'’/-]*)(?:\s(?:(?:of|and|for|the|de|&)\s)?(?:['’]?\d{2,4}|\p{Lu}[\p{L}\d.+&'’/-]*)){1,8}/gu;

/** `Notes from sessions at the 2014 Acme PHP Conference in Berlin`: names the event of an index's notes. */
function eventInSentence(lines: readonly Line[]): Seen<string> | undefined {
  for (const { kind, text, line, marks } of lines) {
    if (kind !== 'text' || text.length > 300) continue;
    const link = marks.find((mark) => mark.kind === 'link' && mark.start <= 1);
    const names = link ? [text.slice(link.start, link.end)] : (text.match(namePart) ?? []);
    for (const raw of names) {
      const name = raw.trim().replace(/^(?:Notes?|My|The|This|These|Here|Summary|Talks?)\s+/, '');
      const { name: bare, year } = nameAndYear(name.replace(/\s(?:in|at|on)\s.*$/, ''));
      const isEvent = looksLikeEvent(bare) || (year !== undefined && bare.includes(' '));
      if (!isEvent || isAddress(name) || !/\s/.test(name)) continue;
      const value = year === undefined ? bare : /\d$/.test(name) ? name : `${bare} ${year}`;
      return { value, line, sure: 0.6, by: 'event-sentence' };
    }
  }
  return undefined;
}

/** `Event: X Days`, or a first heading that looks like an event's name. */
function eventInHead({ outline, heads, path, fileTitle }: NoteContext): Seen<string> | undefined {
  const labelled = labelledEvent(outline.lines.slice(0, headLines));
  if (labelled) return labelled;
  const told = isIndexName(path)
    ? eventInSentence(outline.lines.slice(0, openingLines))
    : undefined;
  if (told) return told;
  for (const line of outline.lines.slice(0, 5)) {
    if (line.kind !== 'text' || line.text.length >= 90) continue;
    const given = givenAt.exec(line.text)?.[1];
    if (given && /(?:19|20)\d\d/.test(given) && isNamedEvent(given))
      return { value: given, line: line.line, sure: 0.55, by: 'event-line' };
    if (line.text.length >= 60 || /[.!?:]$/.test(line.text)) continue;
    if (isAddress(line.text) || isWhenAndWhere(line.text)) continue;
    const below = outline.lines[outline.lines.indexOf(line) + 1];
    const isDated =
      below?.kind === 'text' && below.text.length < 40 && dayIn(below.text) !== undefined;
    if (isDated && looksLikeEvent(line.text) && line === outline.lines[0])
      return { value: line.text.trim(), line: line.line, sure: 0.6, by: 'event-line' };
    // An event's name on a line of its own needs a conference's word and a year to be told from a title.
    if (/(?:19|20)\d\d/.test(line.text) && looksLikeEvent(line.text.replace(/\d/g, ''))) {
      const value = line.text.trim().replace(/^[\p{L} ]{2,20}:\s+/u, '');
      return { value, line: line.line, sure: 0.55, by: 'event-line' };
    }
  }
  const [first] = heads;
  const aside = first && eventAside(first.text);
  if (aside) return { value: aside.event, line: first.line, sure: 0.6, by: 'event-in-title' };
  const inName = eventAside(fileTitle);
  if (inName) return { value: inName.event, line: 1, sure: 0.6, by: 'event-in-title' };
  if (!first || !looksLikeEvent(first.text)) return undefined;
  return { value: first.text, line: first.line, sure: 0.6, by: 'event-heading' };
}

/** In characters: a title with when it was in brackets. */
const longestHeading = 140;

/** Words that say of a day that something was given on it, and words between them and it. */
const ofGiving = new RegExp(
  `\\b(?:an?|and|as|at|by|from|in|of|on|the|to|was|were|this|it|st|nd|rd|th|am|pm|for|with|talk|talks|session|sessions|keynote|workshop|presentation|given|held|presented|presenting|recorded|recording|delivered|watched|attended|published|posted|written|taken|notes|note|slides|date|${choiceOf(({ dates }) => dates.beside)})\\b`,
  'gu',
);

/**
 * `booked the ferry for 2024-01-01`: tells of something else, and of the day in passing.
 * @param most how many words may stand beside a date that is the note's
 */
const isInPassing = ({ text, role }: Line, most: number): boolean =>
  role === 'task' ||
  (text.replace(ofGiving, ' ').match(/(?<![\p{L}\d'’@./_-])\p{Ll}{2,}(?![\p{L}\d@/_-])/gu) ?? [])
    .length > most;

/**
 * `Date: 29 March 2019`, a heading or a line that is a date, in the head of the note. Where the file's name holds
 * a day, only what says that it is the date goes before that; nothing does where the name is a day alone.
 */
function dateInHead({ outline, path }: NoteContext): Seen<string> | undefined {
  if (isDayName(path)) return undefined;
  const named = dayOfName(path);
  for (const line of outline.lines.slice(0, headLines)) {
    const label =
      /[:：]/.test(line.text) &&
      dateLabels.has(/^\s*([^:：]{2,24}?)\s*[:：]/.exec(line.text)?.[1]?.toLowerCase() ?? '');
    const short =
      (line.kind === 'heading' && line.text.length < longestHeading) ||
      (line.text.length < 60 && line.depth <= 1);
    if (!label && !short) continue;
    const value = dayIn(line.text);
    if (value && !label && line.kind !== 'heading' && isInPassing(line, named ? 0 : 1)) continue;
    if (value)
      return {
        value,
        line: line.line,
        sure: label ? 0.9 : 0.7,
        by: label ? 'date-label' : 'date-line',
      };
  }
  return undefined;
}
