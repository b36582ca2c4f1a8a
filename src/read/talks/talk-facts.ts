import type { Seen, TalkFact, TitleReading } from '../facts/types.ts';
import { contentWords } from '../lexicon/content-words.ts';
import type { NoteContext } from '../note/note-context.ts';
import { besideTitleInFileName } from '../speakers/beside-title-in-file-name.ts';
import { speakersIn, wayOf } from '../speakers/speakers.ts';
import type { NoteTitle } from '../titles/of-note/sight.ts';
import { titleOf } from '../titles/of-note/title-of.ts';

/** The note read as a single talk; its kind is decided later. */
export function asSingleTalk(note: NoteContext, bodyStart: number): TalkFact {
  const title = titleOf(note);
  const { speakers, event, date } = note.fields;
  const named: readonly Seen<readonly string[]>[] = [
    ...(speakers ? [speakers] : []),
    ...around(note, title),
    ...besideTitleInFileName(note, title),
  ];
  const labelled = named.flatMap(({ value, by }) => (wayOf(by).isLabel ? [...value] : []));
  const speakersNamed = new Set(labelled.map((name) => name.toLowerCase()));
  return {
    title: { value: title.value, line: title.line, sure: title.sure, by: title.by },
    readings: title.readings.map((reading) => confirmed(reading, title, note, speakersNamed)),
    speakers: named,
    ...(event && { event }),
    ...(date && { date }),
    span: { start: bodyStart, end: note.text.length },
  };
}

/** Confidence added to a name that the file's name contains as well: `03_ann-lee_caching.md`. */
const inFileName = 0.3;

/** `by` between a title and somebody makes it at least as sure, `with` and its like do not. */
const SAID_BY = 0.5;

/** Raises the confidence in a reading whose people are labelled as speakers or are in the file's name. */
function confirmed(
  reading: TitleReading,
  title: Seen<string>,
  { fileTitle }: NoteContext,
  speakersNamed: ReadonlySet<string>,
): TitleReading {
  const { people, sure } = reading;
  if (people.length === 0) return reading;
  if (people.every((name) => speakersNamed.has(name.toLowerCase()))) return { ...reading, sure: 1 };
  const words = contentWords(fileTitle);
  // A file that is called just as its title says no more than that: `Baking with Spruce Needles`.
  const isSame =
    title.by !== 'file-name' && words.join(' ') === contentWords(title.value).join(' ');
  if (isSame && reading.by === 'title-by-speaker' && sure < SAID_BY) return reading;
  const isNamed = people.some((name) => contentWords(name).every((word) => words.includes(word)));
  return isNamed ? { ...reading, sure: Math.min(1, sure + inFileName) } : reading;
}

/** People named from the title's line on, or from the top if the title is no line of the note. */
function around(note: NoteContext, title: NoteTitle): readonly Seen<readonly string[]>[] {
  const { lines } = note.outline;
  const at = title.by === 'file-name' ? -1 : lines.findIndex((line) => line.line === title.line);
  if (at >= 0) {
    // A label counts above the title as well.
    const labelled = speakersIn([...lines.slice(at, at + 1), ...lines.slice(0, at)]);
    const above = labelled.filter(({ by }) => wayOf(by).isLabel);
    return [...speakersIn(lines.slice(at)), ...above];
  }
  const [first] = lines;
  if (!first) return [];
  // The file's name is put above all lines, in place of a title line.
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
