import { appendTo } from '../../../model/maps.ts';
import { namesIn } from '../../lexicon/people.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { lineEnd, Part } from './part.ts';
import { areSeveralTalks } from './part-at.ts';
import { type Columns, columnsOf } from './session-columns.ts';

/** A row of a table with a talk. */
interface Row {
  readonly part: Part;
  /** Whether the column of speakers has a name. */
  readonly isNamed: boolean;
  /** Whether the row links to another note. */
  readonly isLinked: boolean;
}

/**
 * The talks in a note's tables; none if there are fewer than two.
 * @param isWanted selects tables by their columns
 */
export function rowsOf(note: NoteContext, isWanted: (columns: Columns) => boolean): readonly Row[] {
  const rows = new Map<number, Line[]>();
  for (const line of note.outline.lines) {
    if (line.kind !== 'cell') continue;
    appendTo(rows, line.line, line);
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
    const value = who ? namesIn(who.text) : [];
    const { line = title.line, column = title.column } = who ?? {};
    const speakers =
      value.length > 0 ? [{ value, line, column, sure: 0.9, by: 'speaker-cell' } as const] : [];
    const end = lineEnd(note.text, row.at(-1)?.end ?? title.end);
    const part = new Part(note, title, () => end, { speakers });
    found.push({ part, isNamed: value.length > 0, isLinked: row.some(leadsToNote) });
  }
  return areSeveralTalks(found) ? found : [];
}

/** Whether a cell contains a link to another note. */
const leadsToNote = ({ text, marks }: Line): boolean =>
  text.includes('[[') ||
  marks.some(({ kind, url = '' }) => kind === 'link' && /^[^:]+\.(?:md|markdown)\b/i.test(url));
