import type { Line } from './line.ts';
import { isContainer, isNavigation, isSectionName, looksLikeEvent } from './line-kinds.ts';
import { titleFromPath } from './names.ts';
import { echoesFileName, type NoteContext, sharedWords } from './note-context.ts';
import { jobWords, nameLikelihood, peopleIn } from './people.ts';
import { cleanTitle } from './title-cleaning.ts';
import { readingsOf } from './title-lines.ts';
import type { Seen, TitleReading } from './types.ts';

/** A title that a recogniser saw: where, how sure, and how its line can be read. */
export interface TitleSight extends Seen<string> {
  readonly readings: readonly TitleReading[];
}

type TitleRecogniser = (note: NoteContext) => readonly TitleSight[];

/** One recogniser per place a title may stand in. To know a new one, add a row. */
const recognisers: Readonly<Record<string, TitleRecogniser>> = {
  'front-matter-title': frontMatterTitle,
  'title-label': titleLabel,
  'first-heading': firstHeading,
  'bold-line': boldLine,
  'first-line': firstLine,
  'file-name': fileName,
};

/** What the note's title may be, surest first; never empty. */
export function titlesOf(note: NoteContext): readonly TitleSight[] {
  return Object.values(recognisers)
    .flatMap((see) => see(note))
    .sort((a, b) => b.sure - a.sure);
}

function sight(
  by: string,
  sure: number,
  line: Line,
  readings?: readonly TitleReading[],
): TitleSight {
  const known = readings ?? readingsOf(line);
  const alone = known.at(-1)?.title ?? line.text;
  return { value: alone, line: line.line, column: line.column, sure, by, readings: known };
}

function frontMatterTitle({ fields, heads }: NoteContext): readonly TitleSight[] {
  const { title } = fields;
  if (!title) return [];
  const same = heads.find((head) => sameText(head.text, title.value));
  const readings = [{ by: 'title-alone', title: title.value, people: [], sure: 0 }];
  return [{ ...title, line: same?.line ?? title.line, readings }];
}

function sameText(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}

/** `Title: What I learned`, `**Talk:** What I learned` at the head of the note. */
function titleLabel({ outline }: NoteContext): readonly TitleSight[] {
  for (const line of outline.lines.slice(0, 10)) {
    const label = /^\s*(?:talk |session |presentation )?(?:title|talk|session)\s*:\s*(\S.*)$/i.exec(
      line.text,
    );
    if (label?.[1])
      return [sight('title-label', 0.9, line, readingsOf({ text: label[1], marks: [] }))];
  }
  return [];
}

/** A heading that is plainly not the title of a talk. */
function isNoTitle(text: string): boolean {
  return (
    text.trim() === '' ||
    isNavigation(text) ||
    isContainer(text) ||
    isSectionName(text) ||
    isPersonLine(text)
  );
}

/** `Ann Lee - CEO - Acme`, `Moderated by Ann Lee`: a person, not a talk. */
export function isPersonLine(text: string): boolean {
  const moderated =
    /^(?:moderat(?:ed|or)|host(?:ed)?|present(?:ed|er)|speaker|by)\b(?:\s+by)?\s*:?\s+(.*)$/i.exec(
      text,
    );
  if (moderated?.[1]) return (peopleIn(moderated[1])[0]?.likely ?? 0) > 0.4;
  const [name = '', ...rest] = text.split(/\s*(?:,|\s[-–—|@]+\s|\s@(?=\w)|\()\s*/);
  const jobs = rest.length > 0 && jobWords.test(rest.join(' '));
  if (nameLikelihood(name) < (jobs ? 0.45 : 0.7)) return false;
  return rest.length === 0 || (jobs && rest.every((part) => part.split(' ').length <= 5));
}

function firstHeading(note: NoteContext): readonly TitleSight[] {
  const { heads, path } = note;
  const usable = heads.filter((head) => !isNoTitle(head.text));
  const [top] = usable;
  if (!top) return [];
  const at = heads.indexOf(top);
  const next = heads[at + 1];
  // `# Event` and right below it `## Talk`.
  if (next && top.depth < next.depth && looksLikeEvent(top.text) && !isNoTitle(next.text)) {
    const peers = heads.filter((head) => head.depth === next.depth).length;
    if (peers === 1 || echoesFileName(next.text, path))
      return [sight('heading-under-event', 0.85, next)];
  }
  return [sight('first-heading', sureOfHeading(note, top, at), top)];
}

/** The only heading of the highest level is a title; one among equals may be the first section. */
function sureOfHeading({ heads, path, outline }: NoteContext, top: Line, at: number): number {
  if (echoesFileName(top.text, path)) return 0.9;
  const above = heads.slice(0, at).filter((head) => isSectionName(head.text));
  const equalsHere = heads.filter((head) => head.depth === top.depth).length;
  // `# Notes` and below it the only heading of its level.
  const framed = at === 1 && (above[0]?.depth ?? 9) < top.depth && equalsHere === 1;
  if (above.length > 0) return framed ? 0.6 : 0.3;
  const higher = heads.some((head) => head.depth < top.depth && !isNoTitle(head.text));
  const equals = heads.filter((head) => head.depth === top.depth).length;
  const linesAbove = outline.lines.indexOf(top);
  if (linesAbove > 8) return 0.35;
  if (top.depth === 1) return 0.85;
  if (higher) return 0.35;
  if (equals === 1) return 0.7;
  return sharedWords(top.text, titleFromPath(path)) > 0 ? 0.5 : 0.38;
}

/** A first line that is bold throughout. */
function boldLine({ outline, heads, path }: NoteContext): readonly TitleSight[] {
  const [first] = outline.lines;
  if (first?.kind !== 'text' || heads.some((head) => head.depth === 1)) return [];
  const bold = first.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (!bold || bold.end < first.text.trimEnd().length || isNoTitle(first.text)) return [];
  return [sight('bold-line', echoesFileName(first.text, path) ? 0.85 : 0.6, first)];
}

/** A first line of text, or a single bullet on top, that says what the file's name says. */
function firstLine({ outline, path }: NoteContext): readonly TitleSight[] {
  const [first, second] = outline.lines;
  if (!first || first.kind === 'heading' || first.kind === 'cell' || first.text.length > 120)
    return [];
  if (isNoTitle(first.text) || /[?.]$/.test(first.text.trim())) return [];
  const readings = readingsOf(first);
  const isSigned = first.kind === 'text' && second?.kind === 'text' && isByline(second.text);
  if (isSigned) return [sight('first-line', 0.75, first, readings)];
  if (!echoesFileName(first.text, path)) return [];
  const words = cleanTitle(first.text).split(' ').length;
  if (words < 2 && titleFromPath(path).split(' ').length > 1) return [];
  const alone = first.kind === 'text' ? 0.6 : second && second.parent < 0 ? 0.2 : 0.45;
  return [sight('first-line', alone, first, readings)];
}

/** `by Ann Lee` on a line of its own. */
function isByline(text: string): boolean {
  const name = /^\s*by:?\s+(\S.*)$/i.exec(text)?.[1];
  return name !== undefined && (peopleIn(name)[0]?.likely ?? 0) >= 0.45;
}

function fileName({ path, outline }: NoteContext): readonly TitleSight[] {
  const title = titleFromPath(path);
  const readings = readingsOf({ text: title, marks: [] });
  const line = outline.lines[0]?.line ?? 1;
  return [{ value: title, line: Math.min(line, 1), sure: 0.4, by: 'file-name', readings }];
}
