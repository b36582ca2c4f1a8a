import { partitionPoint } from '../../../model/binary-search.ts';
import type { Seen, TalkFact, TitleReading } from '../../facts/types.ts';
import { anyYear, dayIn, dayInYear } from '../../lexicon/dates.ts';
import { announcesTalks, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { nameLikelihood } from '../../lexicon/person-names.ts';
import { talkLabelOf } from '../../lexicon/talk-labels.ts';
import type { Line } from '../../markdown/line.ts';
import { linesBetween } from '../../markdown/outline.ts';
import { eventBelow, labelledEvent } from '../../note/event-in-head.ts';
import type { NoteContext } from '../../note/note-context.ts';
import type { SpeakerSight } from '../../speakers/sight.ts';
import { speakersIn } from '../../speakers/speakers.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { cleanTitle } from '../../titles/title-cleaning.ts';
import { readingsOf } from '../../titles/title-lines.ts';

/** Minimum confidence in a speaker's name in a heading; with less, the text may be a subtitle. */
const MIN_SPEAKER_CONFIDENCE = 0.6;

/** Whether a line with these readings surely names a speaker. */
export const areSpeakersIn = ([first]: readonly TitleReading[]): boolean =>
  (first?.sure ?? 0) >= MIN_SPEAKER_CONFIDENCE;

/** Number of lines below a talk's title in which its event may be labelled. */
const labelLines = 8;

/** Number of lines below a talk's title that may link to the talk. */
const LINES_OF_LINKS = 2;

/** The address of a session in a programme, of a video or of slides. */
const isOfTalk = (url: string): boolean =>
  /^https?:\/\/(?:\S+\/(?:schedule\/event|talks?|sessions?)\/|\S*\b(?:sched\.com|youtube\.com|youtu\.be|vimeo\.com|speakerdeck\.com|slideshare\.net)\/)\S+$/i.test(
    url,
  );

/** Lines above a part that belong to it. */
interface Above {
  /** The people named above the part, surest first. */
  readonly speakers?: readonly SpeakerSight[];
  /** The bullets that the line is nested in, nearest first. */
  readonly bullets?: readonly Line[];
}

/** A line that may begin a talk in a file with several. Most do not, so each property is computed on demand. */
export class Part {
  readonly line: Line;
  readonly #note: NoteContext;
  readonly #endOf: () => number;
  readonly #above: Above;
  #lines?: readonly Line[];
  #readings?: readonly TitleReading[];
  #speakers?: readonly SpeakerSight[];

  /** @param endOf returns the end offset of the part */
  constructor(note: NoteContext, line: Line, endOf: () => number, above: Above = {}) {
    this.#note = note;
    this.line = line;
    this.#endOf = endOf;
    this.#above = above;
  }

  /** The possible readings of the line, surest first. */
  get readings(): readonly TitleReading[] {
    this.#readings ??= readingsOf(this.line);
    return this.#readings;
  }

  /** Whether a speaker is named. */
  get named(): boolean {
    return this.isNamedInLine || (this.#seen[0]?.sure ?? 0) >= MIN_SPEAKER_CONFIDENCE;
  }

  /** Whether the line itself names a speaker. */
  get isNamedInLine(): boolean {
    return areSpeakersIn(this.readings);
  }

  /** Whether the line can be read in one of these forms, which its siblings have. */
  isOfForm(forms: ReadonlySet<string>): boolean {
    return this.readings.some(({ by, people }) => people.length > 0 && forms.has(by));
  }

  /** Whether the line begins with a time of day or with a label such as `Talk 3:`. */
  get numbered(): boolean {
    return (
      this.label !== undefined ||
      /^(?:\d{1,2}[:.h]\d{2}(?![.\d])(?=.*\p{L})|\d{1,2}\s?[ap]m\b)/iu.test(this.line.text)
    );
  }

  /** The word on the line for the talk: `talk`, `vortrag`. */
  get label(): string | undefined {
    return talkLabelOf(this.line.text);
  }

  /** Whether the part has text of its own, in addition to links. */
  get hasNotes(): boolean {
    const below = this.#own.slice(1);
    return (
      below.some((line) => !isLink(line) && !isTag(line) && !isRoom(line)) &&
      below.some(({ text }) => !/^\W*(?:skipped|tbd|todo|n\/a|no notes)\W*$/i.test(text))
    );
  }

  /** Nothing stands below the line. */
  get isBare(): boolean {
    return this.#own.length === 1;
  }

  /** Whether the part has links, all of them to the web. */
  get leadsAway(): boolean {
    const urls = this.#own.slice(1).flatMap(({ marks }) => marks.flatMap(({ url }) => url ?? []));
    return urls.length > 0 && urls.every((url) => /^https?:/i.test(url));
  }

  /** Whether the first lines link to the talk's page in a programme, its recording or its slides. */
  get linksToTalk(): boolean {
    return this.#own
      .slice(1, 1 + LINES_OF_LINKS)
      .some(({ text, marks }) => [text.trim(), ...marks.map(({ url = '' }) => url)].some(isOfTalk));
  }

  /** The part as a talk. `sure` is the confidence that its line is a talk's title. */
  talk(sure: number): TalkFact {
    const { text, line, column, kind, start } = this.line;
    const below = this.#own.slice(1, 1 + labelLines);
    const labelled = isPlaceholder(text) ? titleLabelIn(below) : undefined;
    const bullets = this.#above.bullets ?? [];
    const date = dayAbove(this.#note, this.line) ?? dayAmong(bullets);
    const event =
      labelledEvent(below) ??
      eventBelow(below) ??
      eventAbove(this.#note, this.line) ??
      eventAmong(bullets);
    return {
      title: {
        value: labelled ?? this.readings.at(-1)?.title ?? text,
        line,
        column,
        sure,
        by: kind === 'heading' ? 'heading-in-file' : 'bold-line-in-file',
      },
      readings: labelled
        ? [{ by: 'title-alone', title: labelled, people: [], sure: 0 }]
        : this.readings,
      speakers: this.#seen,
      ...(event && { event }),
      ...(date && { date }),
      span: { start: lineStart(this.#note.text, start), end: this.#endOf() },
    };
  }

  get #own(): readonly Line[] {
    if (this.#lines) return this.#lines;
    const { start, end } = this.line;
    const lines = linesBetween(this.#note.outline.lines, start, this.#endOf());
    // A title may be on two lines.
    const [first, ...rest] = lines;
    const below = rest.filter((line) => line.start >= end);
    this.#lines = first
      ? [first.start === start ? { ...first, text: this.line.text } : first, ...below]
      : [];
    return this.#lines;
  }

  get #seen(): readonly SpeakerSight[] {
    this.#speakers ??= [...(this.#above.speakers ?? []), ...speakersIn(this.#own)];
    return this.#speakers;
  }
}

/** Offset at which the line that contains `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset at which the line that contains `offset` ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/**
 * `## 2018`, `### Foo Days`, `#### Talk`: the headings above a talk name its event if they look like one or are
 * below a year. The note's own title does not count: it is about the entire file.
 */
function eventAbove({ heads }: NoteContext, line: Line): Seen<string> | undefined {
  const above: Line[] = [];
  for (const head of heads.slice(0, heads.indexOf(line)).reverse()) {
    if (head.depth < (above.at(-1) ?? line).depth) above.push(head);
  }
  const [top] = heads;
  const dated = above.filter((head) => head !== top || yearIn(head.text) === head.text.trim());
  const year = yearAmong(dated);
  const named = above.find((head) => head !== top && isPossibleTitle(head.text));
  if (named === undefined || (year === '' && !looksLikeEvent(named.text))) return undefined;
  const value = yearIn(named.text) === '' ? `${named.text} ${year}`.trim() : named.text;
  return { value, line: named.line, column: named.column, sure: 0.6, by: 'heading-above' };
}

/** `- PyRodeo 2021` above the bullets of its talks. */
function eventAmong(bullets: readonly Line[]): Seen<string> | undefined {
  const named = bullets.find(({ text }) => !announcesTalks(text) && looksLikeEvent(text));
  return (
    named && {
      value: named.text,
      line: named.line,
      column: named.column,
      sure: 0.6,
      by: 'heading-above',
    }
  );
}

/** `- Friday, 3 May` above the bullets of its talks, with the year of a bullet above. */
function dayAmong(bullets: readonly Line[]): Seen<string> | undefined {
  const year = yearAmong(bullets);
  for (const { text, line, column } of bullets) {
    const value = announcesTalks(text) ? (dayIn(text) ?? dayInYear(text, year)) : undefined;
    if (value !== undefined) return { value, line, column, sure: 0.8, by: 'day-heading' };
  }
  return undefined;
}

/** `## Thursday 11th May` above a talk, with the year in the note's first heading or path. */
function dayAbove({ heads, path }: NoteContext, line: Line): Seen<string> | undefined {
  const [top] = heads;
  const year = yearIn(top?.text ?? '') || yearIn(path);
  const at = partitionPoint(heads.length, (head) => (heads[head]?.start ?? 0) < line.start);
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST_DAY); index--) {
    const head = heads[index];
    if (!head || head.depth >= depthOf(line) || !announcesTalks(head.text)) continue;
    const value = dayIn(head.text) ?? dayInYear(head.text, year);
    if (value !== undefined)
      return { value, line: head.line, column: head.column, sure: 0.8, by: 'day-heading' };
  }
  return undefined;
}

/** Number of headings above a talk in which its day is searched; no day has more talks. */
const FARTHEST_DAY = 60;

const depthOf = ({ kind, depth }: Line): number =>
  kind === 'heading' ? depth : Number.POSITIVE_INFINITY;

const yearIn = (text: string): string => anyYear.exec(text)?.[0] ?? '';

/** The year in the first of some lines that has one; else empty. */
const yearAmong = (lines: readonly Line[]): string =>
  lines.map(({ text }) => yearIn(text)).find((found) => found !== '') ?? '';

/** Whether a line is only hashtags or handles, which are no notes. */
const isTag = ({ text }: Line): boolean => /^(?:[#@][\p{L}\d_-]+[\s,]*)+$/u.test(text.trim());

/** Whether a line is a heading that only groups others. */
const isRoom = ({ kind, text }: Line): boolean => kind === 'heading' && announcesTalks(text);

/** `Keynote 1`, `Talk 3`: a placeholder; the title follows below. */
const isPlaceholder = (text: string): boolean =>
  /^(?:(?:opening|closing|morning)\s)?(?:keynote|talk|session|lightning talk|presentation)\s*#?\d*\s*:?$/i.test(
    text.trim(),
  );

const titleLabelIn = (lines: readonly Line[]): string | undefined => {
  const value = lines
    .map(({ text }) => /^\s*(?:talk |session )?title\s*:\s*(\S.*)$/i.exec(text)?.[1])
    .find((found) => found !== undefined);
  return value === undefined ? undefined : cleanTitle(value);
};

/** Whether a line is only a link to a file, or the word for one, as in an index below a talk's name. */
function isLink(line: Line): boolean {
  if (
    /^(?:abstract|slides?|notes?|video|recording|code|link|tba|tbd)\b.{0,12}$/i.test(
      line.text.trim(),
    )
  )
    return true;
  const link = line.marks.find((mark) => mark.kind === 'link');
  // A plain URL is a reference, so it counts as a note.
  if (/^https?:\/\/\S+$/.test(line.text.trim())) return false;
  const isMost = link !== undefined && link.end - link.start >= line.text.trim().length * 0.6;
  // The name of a speaker may be a link, too.
  return isMost && nameLikelihood(line.text) < MIN_SPEAKER_CONFIDENCE;
}
