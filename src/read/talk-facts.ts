import type { NoteContext } from './note-context.ts';
import { speakersIn } from './speakers.ts';
import { type TitleSight, titlesOf } from './titles.ts';
import type { Seen, TalkFact } from './types.ts';

/** The talk that a file is, should it be one as a whole. */
export function wholeTalk(note: NoteContext, bodyStart: number): TalkFact {
  const title = titlesOf(note)[0] ?? nameless;
  const { speakers, event, date } = note.fields;
  const named: readonly Seen<readonly string[]>[] = [
    ...(speakers ? [speakers] : []),
    ...around(note, title),
  ];
  return {
    title: { value: title.value, line: title.line, sure: title.sure, by: title.by },
    readings: title.readings,
    speakers: named,
    ...(event && { event }),
    ...(date && { date }),
    span: { start: bodyStart, end: note.text.length },
  };
}

const nameless: TitleSight = { value: '', line: 1, sure: 0, by: 'none', readings: [] };

/** People named from the title line on; from the top where the title is no line of the note. */
function around(note: NoteContext, title: TitleSight): readonly Seen<readonly string[]>[] {
  const { lines } = note.outline;
  const at = title.by === 'file-name' ? -1 : lines.findIndex((line) => line.line === title.line);
  if (at >= 0) return speakersIn(lines.slice(at));
  const [first] = lines;
  if (!first) return [];
  // The file's name stands above all lines, as a title line would.
  const above = {
    ...first,
    kind: 'heading',
    depth: 1,
    text: title.value,
    line: 0,
    marks: [],
  } as const;
  return speakersIn([above, ...lines]);
}
