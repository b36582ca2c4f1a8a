import type { Seen } from '../facts/types.ts';
import { dayIn } from '../lexicon/dates.ts';
import { alternativesOf, labelsOf } from '../lexicon/languages/all.ts';
import { dayOfName, isDayName } from '../lexicon/path-parts.ts';
import { splitAtEvent } from '../lexicon/split-at-event.ts';
import type { Line } from '../markdown/line.ts';
import { headLines } from './head-lines.ts';
import type { NoteContext } from './note-context.ts';

/** Labels of a date, in all supported languages. */
const dateLabels: ReadonlySet<string> = new Set([
  ...['date', 'dates', 'when', 'day', 'presented', 'presented on', 'time'],
  ...labelsOf('date'),
]);

/** In characters: enough for a title with a date in brackets. */
const longestHeading = 140;

/** Words for giving a talk on a day, and function words next to the day. */
const ofGiving = new RegExp(
  `\\b(?:an?|and|as|at|by|from|in|of|on|the|to|was|were|this|it|st|nd|rd|th|am|pm|for|with|talk|talks|session|sessions|keynote|workshop|presentation|given|held|presented|presenting|recorded|recording|delivered|watched|attended|published|posted|written|taken|notes|note|slides|date|${alternativesOf(({ dates }) => dates.beside)})\\b`,
  'gu',
);

/**
 * Whether a line mentions a day in passing: `booked the ferry for 2024-01-01`. A line with the note's date may
 * contain one other word, or none if the file's name has a date.
 */
const isInPassing = ({ text, role }: Line, path: string): boolean =>
  role === 'task' ||
  (text.replace(ofGiving, ' ').match(/(?<![\p{L}\d'’@./_-])\p{Ll}{2,}(?![\p{L}\d@/_-])/gu) ?? [])
    .length > (dayOfName(path) ? 0 : 1);

/**
 * The date in the head of a note: `Date: 29 March 2019`, a heading or a line that is a date. Labelled dates go
 * first; a day goes before its month alone. If the file's name contains a day, a line without a label must have no
 * other words; if the name is only a day, the name decides.
 */
export function dateInHead({ outline, path }: NoteContext): Seen<string> | undefined {
  if (isDayName(path)) return undefined;
  const dates = outline.lines.slice(0, headLines).flatMap((line) => dateOf(line, path) ?? []);
  const labelled = dates.filter(({ by }) => by === 'date-label');
  const [first, ...others] = labelled.length > 0 ? labelled : dates;
  return others.find(({ value }) => first && value.startsWith(`${first.value}-`)) ?? first;
}

function dateOf(line: Line, path: string): Seen<string> | undefined {
  const value = dayIn(line.text);
  if (value === undefined) return undefined;
  const label =
    /[:：]/.test(line.text) &&
    dateLabels.has(/^\s*([^:：]{2,24}?)\s*[:：]/.exec(line.text)?.[1]?.toLowerCase() ?? '');
  const short =
    (line.kind === 'heading' && line.text.length < longestHeading) ||
    (line.depth <= 1 && (line.text.length < 60 || splitAtEvent(line.text) !== undefined));
  if (!label && !short) return undefined;
  if (!label && line.kind !== 'heading' && isInPassing(line, path)) return undefined;
  return {
    value,
    line: line.line,
    sure: label ? 0.9 : 0.7,
    by: label ? 'date-label' : 'date-line',
  };
}
