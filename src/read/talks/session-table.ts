import type { TalkFact } from '../facts/types.ts';
import { choiceOf, labelsOf } from '../lexicon/languages/all.ts';
import { looksLikeEvent } from '../lexicon/line-kinds.ts';
import { namesIn, namesInOtherScript } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';
import type { NoteContext } from '../note/note-context.ts';
import { kindNamed } from '../note/note-types.ts';
import { isPossibleTitle } from '../titles/possible-title.ts';
import { Part } from './part.ts';
import { isNamedAfterEvent, mostTalks, unnamed } from './parts.ts';

const foreignHeads = (kind: 'talk' | 'title' | 'who'): readonly string[] =>
  choiceOf(({ heads }) => heads[kind]).split('|');

/** What the heads of columns say, lower-case and in the singular. */
const talkHeads: ReadonlySet<string> = new Set([
  ...['talk', 'session', 'presentation', 'keynote', 'lecture', 'talk title', 'session title'],
  ...foreignHeads('talk'),
]);
/** These may be of anything: of a talk only beside a column of speakers. */
const titleHeads: ReadonlySet<string> = new Set([
  ...['title', 'topic', 'what', 'name', 'subject'],
  ...foreignHeads('title'),
]);
const speakerHeads: ReadonlySet<string> = new Set([
  ...['speaker', 'presenter', 'speaker name', 'presented by', 'lecturer', 'panelist'],
  ...labelsOf('speakers'),
]);
/** These name the people of anything: of a talk only beside a column of talks. */
const whoHeads: ReadonlySet<string> = new Set([
  ...['who', 'by', 'author', 'host'],
  ...foreignHeads('who'),
]);
const notesHead =
  /^(?:(?:my )?notes?|takeaways?|summary|comments?|thoughts?|learnings?|remarks?)$/i;

/** Where a table has its talks, who speaks, and what was noted of them: columns by their number. */
interface Columns {
  readonly talk: number;
  readonly speaker: number;
  readonly notes: number | undefined;
  /** The heads say it without doubt. */
  readonly isSure: boolean;
}

/** A table with a column of talks, one of speakers and one of notes: a talk a row. */
export const sessionTable = (note: NoteContext): readonly Part[] =>
  rowsOf(note, ({ notes }) => notes !== undefined).map(({ part }) => part);

/**
 * The same without notes is an event's programme. Its rows are talks where no file has notes of them, so that none
 * links to one.
 */
export function programmeTable(note: NoteContext): readonly TalkFact[] {
  const isOfEvent =
    note.fields.event !== undefined ||
    kindNamed(note.fields.type?.value ?? '') === 'event' ||
    looksLikeEvent(note.heads[0]?.text ?? '') ||
    isNamedAfterEvent(note);
  const rows = rowsOf(note, ({ notes, isSure }) => notes === undefined && (isSure || isOfEvent));
  // A break has nobody who speaks.
  const talks = rows.filter(({ isNamed, isLinked }) => isNamed && !isLinked);
  return talks.length >= 2 && talks.length * 2 > rows.length
    ? talks.map(({ part }) => part.talk(unnamed))
    : [];
}

interface Row {
  readonly part: Part;
  readonly isNamed: boolean;
  /** It leads to a note of its own. */
  readonly isLinked: boolean;
}

function rowsOf(note: NoteContext, isWanted: (columns: Columns) => boolean): readonly Row[] {
  const rows = new Map<number, Line[]>();
  for (const line of note.outline.lines) {
    if (line.kind !== 'cell') continue;
    const row = rows.get(line.line);
    if (row) row.push(line);
    else rows.set(line.line, [line]);
  }
  let columns: Columns | undefined;
  const found: Row[] = [];
  for (const row of rows.values()) {
    if (row[0]?.role === 'table-head') {
      const seen = columnsOf(row);
      columns = seen && isWanted(seen) ? seen : undefined;
      continue;
    }
    const title = row.find(({ depth }) => depth === columns?.talk);
    const who = row.find(({ depth }) => depth === columns?.speaker);
    if (!title || !isPossibleTitle(title.text)) continue;
    const value = who ? peopleOf(who.text) : [];
    const { line = title.line, column = title.column } = who ?? {};
    const speakers =
      value.length > 0 ? [{ value, line, column, sure: 0.9, by: 'speaker-cell' }] : [];
    const end = row.at(-1)?.end ?? title.end;
    const part = new Part(note, title, () => end, speakers);
    found.push({ part, isNamed: value.length > 0, isLinked: row.some(leadsToNote) });
  }
  return found.length >= 2 && found.length <= mostTalks ? found : [];
}

/** Whoever stands in the column of speakers is one. */
function peopleOf(text: string): readonly string[] {
  const names = namesIn(text);
  return names.length > 0 ? names : namesInOtherScript(text);
}

const leadsToNote = ({ text, marks }: Line): boolean =>
  text.includes('[[') ||
  marks.some(({ kind, url = '' }) => kind === 'link' && /^[^:]+\.(?:md|markdown)\b/i.test(url));

function columnsOf(head: readonly Line[]): Columns | undefined {
  const at = (isHead: (text: string) => boolean) => head.find(({ text }) => isHead(text))?.depth;
  const among = (names: ReadonlySet<string>) => at((text) => names.has(singular(text)));
  const talk =
    among(talkHeads) ?? at((text) => text.split('/').some((one) => talkHeads.has(singular(one))));
  const title = talk ?? among(titleHeads);
  const named = among(speakerHeads);
  const speaker = named ?? (talk === undefined ? undefined : among(whoHeads));
  if (title === undefined || speaker === undefined || title === speaker) return undefined;
  const notes = at((text) => notesHead.test(text.trim()));
  return { talk: title, speaker, notes, isSure: talk !== undefined && named !== undefined };
}

/** A column's head in lower case and without what makes it a plural: `Speaker(s)`, `Talks`. */
const singular = (head: string): string =>
  head
    .trim()
    .toLowerCase()
    .replace(/\(s\)|[:*]/g, '')
    .replace(/s$/, '')
    .trim();
