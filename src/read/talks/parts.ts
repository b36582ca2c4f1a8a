import type { TalkFact } from '../facts/types.ts';
import { isContainer, looksLikeEvent } from '../lexicon/line-kinds.ts';
import { isEventPath, readFolderName } from '../lexicon/path-parts.ts';
import { peopleIn } from '../lexicon/people.ts';
import type { Line } from '../markdown/line.ts';
import type { NoteContext } from '../note/note-context.ts';
import { isPersonLine, isPossibleTitle } from '../titles/possible-title.ts';
import { seriesOf } from '../titles/series.ts';
import { lineStart, Part, surelyNamed } from './part.ts';

/** How sure a talk is; and one that is known only as a section of an event's note. */
export const known = 0.7;
export const unnamed = 0.5;

/** No event has more talks; a file with more headings is something else. */
export const mostTalks = 400;

/** Bullets at the top level that are each a talk with its speaker, with notes under them. */
export function listParts(note: NoteContext): readonly Part[] {
  const { lines } = note.outline;
  const items = lines.flatMap((line, index) => {
    const child = lines[index + 1];
    const top = line.kind === 'item' && line.depth === 1 && line.parent < 0 && !line.quoted;
    return top && child?.parent === index && isPossibleTitle(line.text) ? [line] : [];
  });
  if (items.length < 2 || items.length > mostTalks || note.heads.length > items.length) return [];
  const parts = items.map((line) => new Part(note, line, () => endOfItem(note, line)));
  const named = parts.filter(({ readings }) => (readings[0]?.sure ?? 0) >= surelyNamed);
  if (named.length < 2 || named.length < parts.length * 0.6) return [];
  return parts.filter(({ readings }) => (readings[0]?.people.length ?? 0) > 0);
}

/** Offset at which the next bullet at the top level, text or heading begins. */
function endOfItem({ outline, text }: NoteContext, line: Line): number {
  const next = outline.lines.find(
    (other) =>
      other.start > line.start &&
      (other.kind === 'heading' || (other.depth === 1 && other.parent < 0)),
  );
  return next ? lineStart(text, next.start) : text.length;
}

/** `strange-loop-2014.md`, or the index of an event's folder; a day in a file's name is a talk's as often. */
export function isNamedAfterEvent({ path }: NoteContext): boolean {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const { year, date, name, generic } = readFolderName(stem);
  if (/^(?:readme|index)$/i.test(stem)) return path.includes('/') && isEventPath(path);
  return !generic && date === undefined && (year !== undefined || looksLikeEvent(name));
}

/** `# X Conf 2016` with sections that are no parts of a single talk, though none names a speaker. */
export function eventSections(note: NoteContext): readonly TalkFact[] {
  const [top] = note.heads;
  const below = note.heads.filter((head) => head !== top);
  const depth = below.reduce(
    (least, head) => Math.min(least, head.depth),
    Number.POSITIVE_INFINITY,
  );
  if (!top || below.length === 0 || depth <= top.depth) return [];
  if (!looksLikeEvent(top.text) && !isNamedAfterEvent(note)) return [];
  const titles = below.filter((head) => head.depth === depth && isPossibleTitle(head.text));
  const sections = below.filter((head) => head.depth === depth).length - titles.length;
  const wordy = titles.filter(
    (head) => head.text.trim().split(/\s+/).length >= 3 && !/\?$/.test(head.text),
  );
  if (titles.length > mostTalks) return [];
  const parts = titles.map((head) => partAt(note, head)).filter((part) => part.hasNotes);
  if (titles.length >= 2 && sections === 0 && parts.some((part) => part.named))
    return parts.map((part) => part.talk(known));
  if (titles.length < 3 || wordy.length < titles.length * 0.6 || sections > titles.length)
    return [];
  return parts.map((part) => part.talk(unnamed));
}

/** `## Ann Lee` and right below it `### Title`. */
function underPeople(note: NoteContext, level: readonly Line[]): readonly Part[] {
  const parts = level.flatMap((head): Part[] => {
    const next = note.heads[note.heads.indexOf(head) + 1];
    if (
      !isPersonLine(head.text) ||
      !next ||
      next.depth !== head.depth + 1 ||
      !isPossibleTitle(next.text)
    )
      return [];
    const value = peopleIn(head.text).map(({ name }) => name);
    const { line, column } = head;
    const speakers = { value, line, column, sure: 0.85, by: 'heading-above-title' };
    return [new Part(note, next, () => endOfPart(note, head), [speakers])];
  });
  return parts.length >= 2 && parts.length >= level.length * 0.5 ? parts : [];
}

export const partsAt =
  (depth: number) =>
  (note: NoteContext): readonly Part[] => {
    const { heads } = note;
    const level = heads.filter((head) => head.depth === depth);
    if (level.length >= 2 && level.length <= mostTalks) {
      const under = underPeople(note, level);
      if (under.length > 0) return under;
    }
    const titles = level.filter(
      (head) => isPossibleTitle(head.text) || isKeynote(head.text) || isLoneSession(note, head),
    );
    if (titles.length < 2 || titles.length > mostTalks) return [];
    const parts = titles
      .map((head) => partAt(note, head))
      .filter((part) => isPossibleTitle(part.line.text) || part.named);
    const forms = seriesOf(parts.map(({ readings }) => readings));
    const isNamed = (part: Part) => part.named || part.isOfForm(forms);
    const named = parts.filter(isNamed);
    const share = named.length / parts.length;
    if (named.length >= 2 && share >= 0.4) {
      // Where nearly all name somebody, the rest are talks whose speaker is not known.
      return parts.filter((part) => part.hasNotes && (isNamed(part) || share >= 0.5));
    }
    const numbered = parts.filter((part) => part.numbered);
    if (numbered.length >= 2 && numbered.length / parts.length >= 0.5) {
      return parts.filter((part) => part.hasNotes && (part.numbered || part.named));
    }
    return underContainers(note, depth, parts);
  };

/** `## Day 1` with talks as `###` below it; or `# Conference` with a talk in each `##`. */
function underContainers(
  note: NoteContext,
  depth: number,
  parts: readonly Part[],
): readonly Part[] {
  const holders = note.heads.filter((head) => head.depth < depth && isContainer(head.text));
  const days = holders.filter((head) => !/^(?:20\d\d|notes)$/i.test(head.text.trim()));
  const within = parts.filter((part) => {
    const above = note.heads.findLast((head) => head.depth < depth && head.start < part.line.start);
    return above !== undefined && days.includes(above);
  });
  const [top] = note.heads;
  const event = top !== undefined && top.depth < depth && looksLikeEvent(top.text);
  if (within.length >= 2 && (days.length >= 2 || event || within.some((part) => part.named))) {
    return within.filter((part) => part.hasNotes);
  }
  return [];
}

/** `Session 2: Wet feet` without headings below it: a talk's where somebody is named. */
const isLoneSession = ({ heads }: NoteContext, head: Line): boolean =>
  /^session\s+#?\w{1,4}\s*[:.–—-]\s*\S/i.test(head.text) &&
  (heads[heads.indexOf(head) + 1]?.depth ?? 0) <= head.depth;

/** No title by itself, but that of a talk where somebody is named below it. */
const isKeynote = (text: string): boolean =>
  /^(?:opening |closing |(?:\w+ )?morning |day \w+ )?(?:keynote|panel|fireside chat)(?: discussion)?$/i.test(
    text.trim(),
  );

export const partAt = (note: NoteContext, head: Line): Part =>
  new Part(note, head, () => endOfPart(note, head));

/** Offset at which the next heading of the same or a higher level begins. */
function endOfPart({ heads, text }: NoteContext, head: Line): number {
  const next = heads.find((other) => other.start > head.start && other.depth <= head.depth);
  return next === undefined ? text.length : lineStart(text, next.start);
}

/** Lines that are bold, or that say `Talk 3:`, each with a speaker, each followed by notes. */
export function lineParts(note: NoteContext): readonly Part[] {
  const labelled = note.outline.lines.filter((line) => isLabelledTitle(line));
  const lines =
    labelled.length >= 2
      ? labelled
      : joinedBold(note.outline.lines).filter((line) => isBoldTitle(line));
  if (lines.length < 2 || lines.length > mostTalks) return [];
  const first = partsBetween(note, lines);
  // A bold word or two is a talk's title only with its speaker.
  const kept = first.filter((part) => !isShortBold(part.line) || part.named);
  if (kept.length < 2) return [];
  const parts =
    kept.length < first.length
      ? partsBetween(
          note,
          kept.map(({ line }) => line),
        )
      : kept;
  const forms = seriesOf(parts.map(({ readings }) => readings));
  const named = parts.filter((part) => part.named || part.isOfForm(forms));
  return named.length >= 2 && named.length / parts.length >= 0.5
    ? parts.filter((part) => part.hasNotes)
    : [];
}

/** Each line with what follows it until the next one or a heading. */
const partsBetween = (note: NoteContext, lines: readonly Line[]): readonly Part[] =>
  lines.map((line, index) => {
    const next = lines[index + 1]?.start ?? note.text.length;
    const head = note.heads.find((other) => other.start > line.start)?.start ?? note.text.length;
    const end = lineStart(note.text, Math.min(next, head)) || note.text.length;
    return new Part(note, line, () => end);
  });

/** A bold title that goes on in the next line of its paragraph is one line. */
function joinedBold(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (
      before &&
      before.block === line.block &&
      before.kind === 'text' &&
      isAllBold(before) &&
      isAllBold(line)
    ) {
      const text = `${before.text.trimEnd()} ${line.text.trimStart()}`;
      const marks = [{ kind: 'strong', start: 0, end: text.length }] as const;
      joined[joined.length - 1] = { ...before, text, marks, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

const isAllBold = ({ text, marks }: Line): boolean =>
  marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.trimEnd().length,
  );

function isLabelledTitle({ kind, text, quoted, parent }: Line): boolean {
  return (
    kind === 'text' &&
    !quoted &&
    parent < 0 &&
    /^(?:(?:lightning )?talk|session|keynote)\s*#?\d*\s*[:–—-]\s*\S/i.test(text)
  );
}

const isShortBold = ({ text, marks }: Line): boolean => {
  const strong = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  return strong !== undefined && strong.end < 8 && !isKeynote(text.slice(0, strong.end));
};

function isBoldTitle(line: Line): boolean {
  if (line.quoted || line.kind === 'cell' || line.kind === 'heading') return false;
  if (line.kind === 'item' && line.depth > 1) return false;
  const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (!strong || !isPossibleTitle(line.text)) return false;
  // `**10:00** Title` is a programme's line.
  if (/^\W*\d{1,2}[:.h]\d{2}\b[^\p{L}]*$/u.test(line.text.slice(0, strong.end))) return false;
  return (
    !/:\s*$/.test(line.text.slice(0, strong.end)) && !/^\s*:/.test(line.text.slice(strong.end))
  );
}
