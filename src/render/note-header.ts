import { type PlaceView, placeSpan } from './place-text.ts';
import { indented, noteSpan, paintLines, span } from './styled.ts';
import type { Terminal } from './terminal.ts';
import { textWidth } from './width.ts';
import { wrap } from './wrap.ts';

/** What the front matter of a note says, and where the note is. */
export interface NoteHeaderView extends PlaceView {
  /** Names and values in the order in which they are shown; the ones without a value are left out. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The place of a note and what its front matter says, one field a line, ended by an empty line. */
export function renderNoteHeader(header: NoteHeaderView, terminal: Terminal): string {
  const fields = header.fields.filter(([, value]) => value.trim() !== '');
  const labels = fields.map(([name]) => noteSpan(name));
  const indent = labels.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0) + 2;
  const room = terminal.columns === undefined ? undefined : terminal.columns - indent;
  const lines = fields.flatMap(([, value], index) =>
    indented(wrap([noteSpan(value)], room), indent, [labels[index] ?? span('')]),
  );
  return paintLines([...wrap([placeSpan(header)], terminal.columns), ...lines, []], terminal);
}
