import { peopleIn } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';
import type { NoteContext } from '../note/note-context.ts';
import { isPossibleTitle } from '../titles/titles.ts';
import { Part } from './part.ts';
import { mostTalks } from './parts.ts';

const talkHead = /^(?:talks?|sessions?|titles?|topics?|presentations?)$/i;
const speakerHead = /^(?:speakers?|presenters?|who|by)(?:\(s\))?$/i;
const notesHead =
  /^(?:(?:my )?notes?|takeaways?|summary|comments?|thoughts?|learnings?|remarks?)$/i;

/** A table with a column of talks, one of speakers and one of notes: a talk a row. Without notes it is a programme. */
export function sessionTable(note: NoteContext): readonly Part[] {
  const rows = new Map<number, Line[]>();
  for (const line of note.outline.lines) {
    if (line.kind !== 'cell') continue;
    const row = rows.get(line.line);
    if (row) row.push(line);
    else rows.set(line.line, [line]);
  }
  let columns: { talk: number; speaker: number } | undefined;
  const parts: Part[] = [];
  for (const row of rows.values()) {
    if (row[0]?.role === 'table-head') {
      columns = columnsOf(row);
      continue;
    }
    const title = row.find(({ depth }) => depth === columns?.talk);
    const who = row.find(({ depth }) => depth === columns?.speaker);
    if (!title || !isPossibleTitle(title.text)) continue;
    const people = who ? peopleIn(who.text).filter(({ likely }) => likely >= 0.3) : [];
    const { line = title.line, column = title.column } = who ?? {};
    const value = people.map(({ name }) => name);
    const speakers =
      value.length > 0 ? [{ value, line, column, sure: 0.9, by: 'speaker-cell' }] : [];
    const end = row.at(-1)?.end ?? title.end;
    parts.push(new Part(note, title, () => end, speakers));
  }
  return parts.length >= 2 && parts.length <= mostTalks ? parts : [];
}

function columnsOf(head: readonly Line[]): { talk: number; speaker: number } | undefined {
  const at = (pattern: RegExp) => head.find(({ text }) => pattern.test(text.trim()))?.depth;
  const [talk, speaker, notes] = [at(talkHead), at(speakerHead), at(notesHead)];
  return talk === undefined || speaker === undefined || notes === undefined
    ? undefined
    : { talk, speaker };
}
