import type { Seen, TitleReading } from '../facts/types.ts';
import {
  isBreak,
  isContainer,
  isNavigation,
  isSectionName,
  looksLikeEvent,
} from '../lexicon/line-kinds.ts';
import { beginsLikeName, jobWords, nameLikelihood, peopleIn } from '../lexicon/people.ts';
import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import {
  contentWords,
  echoesFileName,
  type NoteContext,
  sharedWords,
} from '../note/note-context.ts';
import { cleanTitle } from './title-cleaning.ts';
import { readingsOf, type TitleLine } from './title-lines.ts';

/** A note's title, and how its line can be read. */
export interface NoteTitle extends Seen<string> {
  readonly readings: readonly TitleReading[];
}

/** A title that a recogniser saw: where, and how sure. Only that of the surest is read. */
interface TitleSight extends Omit<Seen<string>, 'value'> {
  read(): Pick<NoteTitle, 'value' | 'readings'>;
}

type TitleRecogniser = (note: NoteContext) => TitleSight | undefined;

/** One recogniser per place a title may stand in. To know a new one, add a row. */
const recognisers: readonly TitleRecogniser[] = [
  frontMatterTitle,
  titleLabel,
  firstHeading,
  boldLine,
  firstLine,
  plainHeading,
];

/** The title that is surest; what the file's name says where no other is. */
export function titleOf(note: NoteContext): NoteTitle {
  let best = fileName(note);
  for (const see of recognisers) {
    const seen = see(note);
    if (seen && seen.sure > best.sure) best = seen;
    if (best.sure === 1) break;
  }
  const { line, sure, by } = best;
  return { line, sure, by, ...best.read() };
}

function sight(by: string, sure: number, { line, column }: Line, says: TitleLine): TitleSight {
  return {
    ...{ line, column, sure, by },
    read() {
      const readings = readingsOf(says);
      return { value: readings.at(-1)?.title ?? says.text, readings };
    },
  };
}

function frontMatterTitle({ fields, heads }: NoteContext): TitleSight | undefined {
  const { title } = fields;
  if (!title) return undefined;
  const said = wordsOf(title.value);
  const same = heads.find((head) => wordsOf(head.text) === said);
  const { value, line, sure, by } = title;
  const readings = [{ by: 'title-alone', title: value, people: [], sure: 0 }];
  return { line: same?.line ?? line, sure, by, read: () => ({ value, readings }) };
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Title: What I learned`, `**Talk:** What I learned` at the head of the note. */
function titleLabel({ outline }: NoteContext): TitleSight | undefined {
  for (const line of outline.lines.slice(0, 10)) {
    if (!line.text.includes(':')) continue;
    const label =
      /^\s*(?:talk |session |presentation )?(?:title|talk|session)\s*::?\s*(\S.*)$/i.exec(
        line.text,
      );
    if (label?.[1]) return sight('title-label', 0.9, line, { text: label[1], marks: [] });
  }
  return undefined;
}

/** A heading that is plainly not the title of a talk. */
function isNoTitle(text: string): boolean {
  return (
    text.trim() === '' ||
    isNavigation(text) ||
    isContainer(text) ||
    isSectionName(text) ||
    isPersonLine(text) ||
    isSpeakerLabel(text) ||
    numberedPoint.test(text.trim()) ||
    version.test(text.trim())
  );
}

/** `1.52.0 / 2022-02-21`, `[v2.0.1]`: a release. */
const version = /^\[?v?\d{1,4}\.\d{1,4}\.\d{1,6}\b/i;

/** `Speaker: KBX`. */
const isSpeakerLabel = (text: string): boolean =>
  /^\s*(?:speakers?|presenters?|presented by)\s*[:：]/i.test(text);

/** `Tip #3: ...`, `Lesson 2`: a point of a talk. */
const numberedPoint =
  /^(?:tip|lesson|rule|step|reason|myth|point|law|principle|trick|mistake|question|fact|chapter|phase|part)\s*(?:#|no\.?\s*)?\d{1,2}\b/i;

/** Whether a line may be the title of one of several talks in a note: what is none is known. */
export function isPossibleTitle(text: string): boolean {
  return !isNoTitle(text) && !isBreak(text);
}

/** `Ann Lee - CEO - Acme`, `Moderated by Ann Lee`: a person, not a talk. */
export function isPersonLine(text: string): boolean {
  const moderated =
    /^(?:moderat(?:ed|or)|host(?:ed)?|present(?:ed|er)|speaker|by)\b(?:\s+by)?\s*:?\s+(.*)$/i.exec(
      text,
    );
  if (moderated?.[1]) return (peopleIn(moderated[1])[0]?.likely ?? 0) > 0.4;
  if (!beginsLikeName(text.trim())) return false;
  const [name = '', ...rest] = text.split(/\s*(?:,|\s[-–—|@]+\s|\s@(?=\w)|\()\s*/);
  const jobs = rest.length > 0 && jobWords.test(rest.join(' '));
  if (nameLikelihood(name) < (jobs ? 0.45 : 0.7)) return false;
  return rest.length === 0 || (jobs && rest.every((part) => part.split(' ').length <= 5));
}

function firstHeading(note: NoteContext): TitleSight | undefined {
  const { heads } = note;
  const top = heads.find((head) => !isNoTitle(head.text));
  if (!top) return undefined;
  const at = heads.indexOf(top);
  const next = heads[at + 1];
  // `# Event` and right below it `## Talk`.
  if (next && top.depth < next.depth && looksLikeEvent(top.text) && !isNoTitle(next.text)) {
    const peers = heads.filter((head) => head.depth === next.depth).length;
    if (peers === 1 || echoesFileName(next.text, note))
      return sight('heading-under-event', 0.85, next, next);
  }
  return sight('first-heading', sureOfHeading(note, top, at), top, top);
}

/** The only heading of the highest level is a title; one among equals may be the first section. */
function sureOfHeading(note: NoteContext, top: Line, at: number): number {
  const { heads, outline } = note;
  if (isSection(note, top)) return 0.35;
  if (echoesFileName(top.text, note)) return 0.9;
  const above = heads.slice(0, at).filter((head) => isSectionName(head.text));
  const equalsHere = heads.filter((head) => head.depth === top.depth).length;
  // `# Notes` and right below it the only heading of its level.
  const isNext = outline.lines.indexOf(top) === 1;
  const framed = at === 1 && isNext && (above[0]?.depth ?? 9) < top.depth && equalsHere === 1;
  if (above.length > 0) return framed ? 0.6 : 0.3;
  const head = outline.lines.slice(0, outline.lines.indexOf(top));
  if (head.length > 8) return 0.35;
  if (top.depth === 1) return 0.85;
  // Below prose begins a section; below lines that say who and when, a talk.
  if (head.some(({ kind, text }) => kind === 'text' && isSentence(text))) return 0.35;
  if (heads.some((head) => head.depth < top.depth && !isNoTitle(head.text))) return 0.35;
  if (equalsHere === 1) return 0.7;
  return sharedWords(top.text, note.fileTitle) > 0 ? 0.5 : 0.38;
}

const isSentence = (text: string): boolean => /\p{Ll}[.!?…]["”’)]?$/u.test(text.trim());

/**
 * Whether a heading is that of a section, though the file's name is a part of it: `## Change a preference` in
 * `Preferences.md`. Text stands above it, or others of its level below, and it says much more than the name.
 */
function isSection({ heads, outline, fileTitle }: NoteContext, top: Line): boolean {
  if (top.depth === 1) return false;
  const isFirst = outline.lines[0] === top;
  const peers = heads.filter(({ depth }) => depth === top.depth).length;
  if (isFirst && peers === 1) return false;
  const [said, named] = [contentWords(top.text), contentWords(fileTitle)];
  const shared = named.filter((word) => said.includes(word)).length;
  return shared > 0 && shared === named.length && shared * 2 <= Math.max(said.length, 1);
}

/** A first line that is bold throughout. */
function boldLine(note: NoteContext): TitleSight | undefined {
  const [first] = note.outline.lines;
  if (first?.kind !== 'text' || note.heads.some((head) => head.depth === 1)) return undefined;
  const bold = first.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (!bold || bold.end < first.text.trimEnd().length || isNoTitle(first.text)) return undefined;
  return sight('bold-line', echoesFileName(first.text, note) ? 0.85 : 0.6, first, first);
}

/** A first line of text, or a single bullet on top, that says what the file's name says. */
function firstLine(note: NoteContext): TitleSight | undefined {
  const [first, second] = note.outline.lines;
  if (!first || first.kind === 'heading' || first.kind === 'cell' || first.text.length > 120)
    return undefined;
  if (isNoTitle(first.text) || /[?.]$/.test(first.text.trim())) return undefined;
  if (inlineFieldsIn(first.text).length > 0) return undefined;
  const isSigned = first.kind === 'text' && second?.kind === 'text' && isByline(second.text);
  if (isSigned) return sight('first-line', 0.75, first, first);
  // A day that is in both says nothing.
  if (!echoesFileName(first.text, { fileTitle: withoutDay(note.fileTitle) })) return undefined;
  const words = cleanTitle(first.text).split(' ').length;
  if (words < 2 && note.fileTitle.split(' ').length > 1) return undefined;
  const alone = first.kind === 'text' ? 0.6 : second && second.parent < 0 ? 0.2 : 0.45;
  return sight('first-line', alone, first, first);
}

/** `by Ann Lee` on a line of its own. */
function isByline(text: string): boolean {
  const name = /^\s*by:?\s+(\S.*)$/i.exec(text)?.[1];
  return name !== undefined && (peopleIn(name)[0]?.likely ?? 0) >= 0.45;
}

/** A heading that says as little as any (`# FAQ`, `# 2024-05-01`), above a file whose name says less. */
function plainHeading({ heads, fileTitle }: NoteContext): TitleSight | undefined {
  const [top] = heads;
  if (!top) return undefined;
  // `# Keynote` in `keynote.md`.
  if (top.depth === 1 && isSectionName(top.text) && echoesFileName(top.text, { fileTitle }))
    return sight('plain-heading', 0.5, top, top);
  const isTitle = saysNothing(fileTitle) && !isNavigation(top.text) && !isPersonLine(top.text);
  return isTitle ? sight('plain-heading', 0.45, top, top) : undefined;
}

/** Titles that only hold a file's place. */
export const isStopgap = (by: string): boolean => by === 'file-name' || by === 'plain-heading';

/** A name of digits, of a letter or two, or one that any file may have. */
export function saysNothing(name: string): boolean {
  const words = contentWords(name).filter(
    (word) => !/^(?:readme|index|note|untitled|new|page|home)$/.test(word),
  );
  return !words.some((word) => /[a-z]{3}|(?![a-z])\p{L}/u.test(word));
}

/** `2023-11-30 Ann Lee - Warm pools` without the day, which says nothing of who speaks of what. */
const withoutDay = (name: string): string =>
  name.replace(/^(?:19|20)\d\d([-._ ]?)\d\d\1\d\d[\s_-]+(?=\S)/, '');

function fileName({ fileTitle, outline }: NoteContext): TitleSight {
  const line = Math.min(outline.lines[0]?.line ?? 1, 1);
  const readings = () => readingsOf({ text: withoutDay(fileTitle), marks: [] });
  return {
    ...{ line, sure: 0.4, by: 'file-name' },
    read: () => ({ value: fileTitle, readings: readings() }),
  };
}
