import type { LinkFact, RawClues } from '../facts/types.ts';
import { alternativesOf } from '../lexicon/languages/all.ts';
import { isNamedCon, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { isAll, type Line } from '../markdown/line.ts';
import { dateInHead } from './date-in-head.ts';
import { eventInHead } from './event-in-head.ts';
import { headLines, openingLines } from './head-lines.ts';
import type { NoteContext } from './note-context.ts';
import { isTalkTag } from './note-types.ts';

const talkWords =
  /\b(?:slides?|slide ?deck|speakerdeck|slideshare|talk|speaker|keynote|presentation|presenter|session|audience|q ?& ?a|workshop|panel)\b/i;

const manualWords =
  /\b(?:npm install|pip install|installation|usage|getting started|api reference|changelog|configuration options)\b/i;

const conferenceWords =
  /\b(?:conferences?|meet-?ups?|talks?|sessions?|keynotes?|summit|speakers?|congress|conf|presentations?|symposium)\b/i;

/** Quick test for both patterns: most lines contain neither. */
const clueWords = new RegExp(`${talkWords.source}|${manualWords.source}`, 'i');

/** Counts the evidence for and against a file being a talk. */
export function collectClues(note: NoteContext, links: readonly LinkFact[]): RawClues {
  const { lines } = note.outline;
  const event = eventInHead(note);
  const date = dateInHead(note);
  const linked = new Set(links.flatMap(({ kind, line }) => (kind === 'path' ? [line] : [])));
  const listed = new Set<number>();
  const counts = { talk: 0, manual: 0, linkLines: 0, cells: 0 };
  for (const [index, line] of lines.entries()) {
    const { kind, text } = line;
    if (index < MOST_TELLING && clueWords.test(text)) {
      if (talkWords.test(text)) counts.talk++;
      if (manualWords.test(text)) counts.manual++;
    }
    if (kind === 'cell') counts.cells++;
    if (kind === 'item' && isAll(line, 'link')) counts.linkLines++;
    if (linked.has(line.line) && (kind === 'item' || kind === 'cell')) listed.add(line.line);
  }
  return {
    ...counts,
    wikilinks: links.filter((link) => link.kind === 'wiki').length,
    listed: listed.size,
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

/** In lines: the beginning of a long note shows what the note is about. */
const MOST_TELLING = 200;

/** Whether a note's first headings or sentences have a conference word; lines that are mostly a link do not count. */
const opensWithConference = ({ outline }: NoteContext): boolean =>
  outline.lines
    .slice(0, openingLines)
    .some(
      ({ kind, text, marks }) =>
        (kind === 'heading' || kind === 'text') &&
        !marks.some((mark) => mark.kind === 'link' && mark.end - mark.start > text.length * 0.6) &&
        (conferenceWords.test(text) ||
          isNamedCon(text) ||
          (kind === 'heading' && looksLikeEvent(text))),
    );

const attendeeLabel = new RegExp(
  `^\\W*(?:attendees?|participants?|present|absent|${alternativesOf(({ people }) => people.attendees)})\\s*[:：]`,
  'iu',
);

/** Whether a note names attendees, as minutes do. */
const namesAttendees = ({ outline }: NoteContext): boolean =>
  outline.lines.slice(0, headLines).some(({ text }) => attendeeLabel.test(text));

const tagsAlone = /^(?:tags?\s*[:：]{1,2}\s*)?(?:#[\p{L}\p{N}_/-]+[\s,;·|]*)+$/iu;

/** Whether a line has only tags, one of them for talks: `#talk #ops`. Tags in sentences name subjects. */
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

/** Whether a note only says where its content is now, or has only links to notes below its heading. */
const isPointer = ({ outline: { lines } }: NoteContext, links: readonly LinkFact[]): boolean =>
  links.some(({ kind }) => kind === 'path' || kind === 'wiki') &&
  ((lines.length <= 2 &&
    lines.some(({ text }) =>
      /\b(?:moved|merged|renamed|see|redirects?|now (?:in|at|part of))\b/i.test(text),
    )) ||
    holdsOnlyLinks(lines, links));

/** Whether each line below the first is only a link to a note. */
function holdsOnlyLinks([top, ...below]: readonly Line[], links: readonly LinkFact[]): boolean {
  if (top?.kind !== 'heading' || below.length === 0 || below.length > MOST_POINTERS) return false;
  const notes = new Set(
    links.flatMap((link) =>
      link.kind === 'path' && /\.\w{2,8}$/.test(link.target) ? [link.line] : [],
    ),
  );
  return below.every(
    (line) => line.kind !== 'heading' && notes.has(line.line) && isAll(line, 'link'),
  );
}

/** Maximum number of such lines; with more, the note is a list of notes, which `listed` counts. */
const MOST_POINTERS = 6;

const textsOfLinks = ({ text, marks }: Line): readonly string[] =>
  marks.filter(({ kind }) => kind === 'link').map(({ start, end }) => text.slice(start, end));
