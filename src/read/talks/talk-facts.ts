import type { Seen, TalkFact, TitleReading } from '../facts/types.ts';
import { nameLikelihood } from '../lexicon/person-names.ts';
import { contentWords, type NoteContext } from '../note/note-context.ts';
import { speakersIn } from '../speakers/speakers.ts';
import type { NoteTitle } from '../titles/of-note/sight.ts';
import { titleOf } from '../titles/of-note/title-of.ts';

/** The talk that a file is, should it be one as a whole. */
export function wholeTalk(note: NoteContext, bodyStart: number): TalkFact {
  const title = titleOf(note);
  const { speakers, event, date } = note.fields;
  const named: readonly Seen<readonly string[]>[] = [
    ...(speakers ? [speakers] : []),
    ...around(note, title),
    ...besideTitleInFileName(note, title),
  ];
  return {
    title: { value: title.value, line: title.line, sure: title.sure, by: title.by },
    readings: title.readings.map((reading) => confirmed(reading, note)),
    speakers: named,
    ...(event && { event }),
    ...(date && { date }),
    span: { start: bodyStart, end: note.text.length },
  };
}

/**
 * Whom the file's name has beside the title: `Wet feet - Ada Hill.md`, `20231005_wet-feet_ada-hill.md` over
 * `# Wet feet`.
 */
function besideTitleInFileName(
  { path, fileTitle }: NoteContext,
  title: NoteTitle,
): readonly Seen<readonly string[]>[] {
  if (title.by === 'file-name') return [];
  const said = contentWords(title.value);
  const isOfTitle = (word: string) => contentWords(word).every((one) => said.includes(one));
  const words = fileTitle.replace(/^[\d\s_.-]+/, '').split(/[\s_]+|(?<=\p{Ll})-(?=\p{Ll})/u);
  const left = words.filter((word) => !isOfTitle(word) && /\p{L}/u.test(word));
  const [first = ''] = left;
  const from = words.indexOf(first);
  const isTogether = left.every((word, at) => words[from + at] === word);
  const hasTitle = words.length - left.length >= said.length * 0.6;
  if (left.length < 2 || left.length > 3 || !isTogether || !hasTitle) return [];
  const name = left
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ');
  // Parted from the title by more than what parts words, anything that is written like a name is one.
  const isApart = /\s[-–—|]\s|_|\sby\s/.test(path);
  const likely = nameLikelihood(name);
  if (likely < (isApart ? 0.5 : 0.75)) return [];
  return [{ value: [name], line: 1, sure: 0.35 + likely * 0.5, by: 'beside-title-in-file-name' }];
}

/** How much surer a name is that the file's name has as well: `03_ann-lee_caching.md`. */
const inFileName = 0.3;

function confirmed(reading: TitleReading, { fileTitle }: NoteContext): TitleReading {
  if (reading.people.length === 0) return reading;
  const words = contentWords(fileTitle);
  const isNamed = reading.people.some((name) =>
    contentWords(name).every((word) => words.includes(word)),
  );
  return isNamed ? { ...reading, sure: Math.min(1, reading.sure + inFileName) } : reading;
}

/** People named from the title line on; from the top where the title is no line of the note. */
function around(note: NoteContext, title: NoteTitle): readonly Seen<readonly string[]>[] {
  const { lines } = note.outline;
  const at = title.by === 'file-name' ? -1 : lines.findIndex((line) => line.line === title.line);
  if (at >= 0) {
    // What is labelled needs no place: it may stand above the title.
    const labelled = speakersIn([...lines.slice(at, at + 1), ...lines.slice(0, at)]);
    const above = labelled.filter(({ by }) =>
      /^(?:(?:speaker|author)-(?:label|heading)|by-line)$/.test(by),
    );
    return [...speakersIn(lines.slice(at)), ...above];
  }
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
