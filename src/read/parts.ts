import { labelledEvent } from './clues.ts';
import type { Line } from './line.ts';
import { isBreak, isContainer, isNavigation, isSectionName, looksLikeEvent } from './line-kinds.ts';
import type { NoteContext } from './note-context.ts';
import { isEventPath, readFolderName } from './path-parts.ts';
import { peopleIn } from './people.ts';
import { speakersIn } from './speakers.ts';
import { readingsOf } from './title-lines.ts';
import { isPersonLine } from './titles.ts';
import type { Seen, TalkFact } from './types.ts';

/** A line that may begin a talk within a file that holds several. */
interface Part {
  readonly line: Line;
  readonly talk: TalkFact;
  /** Somebody is named who speaks. */
  readonly named: boolean;
  /** The part says something of its own besides links. */
  readonly notes: boolean;
  /** The line begins with a time of day or says `Talk 3:`. */
  readonly numbered: boolean;
}

/** Named with less than this, a heading may as well be a subtitle. */
const surelyNamed = 0.6;

/** How many lines below a talk's title may label its event. */
const labelLines = 8;

/** No event has more talks; a file with more headings is something else. */
const mostTalks = 400;

/** Talks that stand in the file, should it hold several: by headings of one level, or by bold lines. */
export function partsOf(note: NoteContext): readonly TalkFact[] {
  const byLevel = [1, 2, 3, 4].map((depth) => partsAt(note, depth));
  const chosen = byLevel.find((parts) => parts.length > 0) ?? lineParts(note);
  if (chosen.length > 0) return chosen.map((part) => surely(part).talk);
  const listed = listParts(note);
  return (listed.length > 0 ? listed : eventSections(note)).map(({ talk }) => talk);
}

/** Bullets at the top level that are each a talk with its speaker, with notes under them. */
function listParts(note: NoteContext): readonly Part[] {
  const { lines } = note.outline;
  const items = lines.flatMap((line, index) => {
    const child = lines[index + 1];
    const top = line.kind === 'item' && line.depth === 1 && line.parent < 0 && !line.quoted;
    return top && child?.parent === index && isPossibleTitle(line.text) ? [line] : [];
  });
  if (items.length < 2 || items.length > mostTalks || note.heads.length > items.length) return [];
  const parts = items.map((line) => {
    const next = lines.find(
      (other) =>
        other.start > line.start &&
        (other.kind === 'heading' || (other.depth === 1 && other.parent < 0)),
    );
    return partOf(note, line, next ? lineStart(note.text, next.start) : note.text.length);
  });
  const named = parts.filter((part) => (part.talk.readings[0]?.sure ?? 0) >= surelyNamed);
  if (named.length < 2 || named.length < parts.length * 0.6) return [];
  return parts.filter((part) => (part.talk.readings[0]?.people.length ?? 0) > 0).map(surely);
}

function surely(part: Part): Part {
  return { ...part, talk: { ...part.talk, title: { ...part.talk.title, sure: 0.7 } } };
}

/** How sure a talk is that is known only as a section of an event's note. */
const unnamed = 0.5;

/** `strange-loop-2014.md`, or the index of an event's folder; a day in a file's name is a talk's as often. */
function isNamedAfterEvent({ path }: NoteContext): boolean {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const { year, date, name, generic } = readFolderName(stem);
  if (/^(?:readme|index)$/i.test(stem)) return path.includes('/') && isEventPath(path);
  return !generic && date === undefined && (year !== undefined || looksLikeEvent(name));
}

/** `# X Conf 2016` with sections that are no parts of a single talk, though none names a speaker. */
function eventSections(note: NoteContext): readonly Part[] {
  const [top] = note.heads;
  if (!top || !(looksLikeEvent(top.text) || isNamedAfterEvent(note))) return [];
  const below = note.heads.filter((head) => head !== top);
  const depth = Math.min(...below.map((head) => head.depth));
  if (below.length === 0 || depth <= top.depth) return [];
  const titles = below.filter((head) => head.depth === depth && isPossibleTitle(head.text));
  const sections = below.filter((head) => head.depth === depth).length - titles.length;
  const wordy = titles.filter(
    (head) => head.text.trim().split(/\s+/).length >= 3 && !/\?$/.test(head.text),
  );
  const parts = () =>
    titles.map((head) => partOf(note, head, endOfPart(note, head))).filter((part) => part.notes);
  if (titles.length > mostTalks) return [];
  if (titles.length >= 2 && sections === 0) {
    const made = parts();
    if (made.some((part) => part.named)) return made.map(surely);
  }
  if (titles.length < 3 || wordy.length < titles.length * 0.6 || sections > titles.length)
    return [];
  return parts();
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
    const part = partOf(note, next, endOfPart(note, head));
    const value = peopleIn(head.text).map(({ name }) => name);
    const { line, column } = head;
    const speakers = [
      { value, line, column, sure: 0.85, by: 'heading-above-title' },
      ...part.talk.speakers,
    ];
    return [{ ...part, named: true, talk: { ...part.talk, speakers } }];
  });
  return parts.length >= 2 && parts.length >= level.length * 0.5 ? parts : [];
}

function partsAt(note: NoteContext, depth: number): readonly Part[] {
  const { heads } = note;
  const level = heads.filter((head) => head.depth === depth);
  if (level.length >= 2 && level.length <= mostTalks) {
    const under = underPeople(note, level);
    if (under.length > 0) return under;
  }
  const titles = level.filter((head) => isPossibleTitle(head.text) || isKeynote(head.text));
  if (titles.length < 2 || titles.length > mostTalks) return [];
  const parts = titles
    .map((head) => partOf(note, head, endOfPart(note, head)))
    .filter((part) => part.named || isPossibleTitle(part.line.text));
  const named = parts.filter((part) => part.named);
  const share = named.length / parts.length;
  if (named.length >= 2 && share >= 0.4) {
    // Where nearly all name somebody, the rest are talks whose speaker is not known.
    return parts.filter((part) => part.notes && (part.named || share >= 0.5));
  }
  const numbered = parts.filter((part) => part.numbered);
  if (numbered.length >= 2 && numbered.length / parts.length >= 0.5) {
    return parts.filter((part) => part.notes && (part.numbered || part.named));
  }
  return underContainers(note, depth, parts);
}

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
    return within.filter((part) => part.notes);
  }
  return [];
}

/** No title by itself, but that of a talk where somebody is named below it. */
const isKeynote = (text: string): boolean =>
  /^(?:opening |closing |(?:\w+ )?morning |day \w+ )?(?:keynote|panel|fireside chat)(?: discussion)?$/i.test(
    text.trim(),
  );

function isPossibleTitle(text: string): boolean {
  return (
    text.trim() !== '' &&
    !isPersonLine(text) &&
    !isSectionName(text) &&
    !isBreak(text) &&
    !isContainer(text) &&
    !isNavigation(text)
  );
}

/** Offset at which the next heading of the same or a higher level begins. */
function endOfPart({ heads, text }: NoteContext, head: Line): number {
  const next = heads.find((other) => other.start > head.start && other.depth <= head.depth);
  return next === undefined ? text.length : lineStart(text, next.start);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Lines are in the order of the file: the first one is found by halving. */
function linesBetween(lines: readonly Line[], start: number, end: number): readonly Line[] {
  const first = (offset: number) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return lines.slice(first(start), first(end));
}

function partOf(note: NoteContext, line: Line, end: number): Part {
  const { lines } = note.outline;
  const own = linesBetween(lines, line.start, end);
  const below = own.slice(1);
  const readings = readingsOf(line);
  const speakers = speakersIn(own);
  const event = labelledEvent(below.slice(0, labelLines)) ?? eventAbove(note, line);
  const talk: TalkFact = {
    title: {
      value: readings.at(-1)?.title ?? line.text,
      line: line.line,
      column: line.column,
      sure: unnamed,
      by: line.kind === 'heading' ? 'heading-in-file' : 'bold-line-in-file',
    },
    readings,
    speakers,
    ...(event && { event }),
    span: { start: lineStart(note.text, line.start), end },
  };
  const [reading] = readings;
  const linksOnly = below.filter((other) => !isLink(other)).length === 0;
  return {
    line,
    talk,
    named: (reading?.sure ?? 0) >= surelyNamed || (speakers[0]?.sure ?? 0) >= surelyNamed,
    notes:
      !linksOnly &&
      !below.every((other) => /^\W*(?:skipped|tbd|todo|n\/a|no notes)\W*$/i.test(other.text)),
    numbered:
      /^(?:\d{1,2}[:.h]\d{2}|\d{1,2}\s?[ap]m\b|(?:talk|session|keynote|ignite|lightning talk|workshop|panel)\b\s*#?\d*\s*[:–—-])/i.test(
        line.text,
      ),
  };
}

/**
 * `## 2018`, `### Foo Days`, `#### Talk`: the headings above a talk name its event where they look like
 * one or stand below a year. The note's own title is not asked: it speaks for the whole file.
 */
function eventAbove({ heads }: NoteContext, line: Line): Seen<string> | undefined {
  const above: Line[] = [];
  for (const head of heads.slice(0, heads.indexOf(line)).reverse()) {
    if (head.depth < (above.at(-1) ?? line).depth) above.push(head);
  }
  const [top] = heads;
  const dated = above.filter((head) => head !== top || yearIn(head.text) === head.text.trim());
  const year = dated.map(({ text }) => yearIn(text)).find((found) => found !== '') ?? '';
  const named = above.find((head) => head !== top && isPossibleTitle(head.text));
  if (named === undefined || (year === '' && !looksLikeEvent(named.text))) return undefined;
  const value = yearIn(named.text) === '' ? `${named.text} ${year}`.trim() : named.text;
  return { value, line: named.line, column: named.column, sure: 0.6, by: 'heading-above' };
}

const yearIn = (text: string): string => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? '';

/** A line that is nothing but a link to another file, such as an index has below a talk's name. */
function isLink(line: Line): boolean {
  if (
    /^(?:abstract|slides?|notes?|video|recording|code|link|tba|tbd)\b.{0,12}$/i.test(
      line.text.trim(),
    )
  )
    return true;
  const link = line.marks.find((mark) => mark.kind === 'link');
  return link !== undefined && link.end - link.start >= line.text.trim().length * 0.6;
}

/** Lines that are bold, or that say `Talk 3:`, each with a speaker, each followed by notes. */
function lineParts(note: NoteContext): readonly Part[] {
  const labelled = note.outline.lines.filter((line) => isLabelledTitle(line));
  const lines =
    labelled.length >= 2 ? labelled : note.outline.lines.filter((line) => isBoldTitle(line));
  if (lines.length < 2) return [];
  const parts = lines.map((line, index) => {
    const next = lines[index + 1]?.start ?? note.text.length;
    const head = note.heads.find((other) => other.start > line.start)?.start ?? note.text.length;
    return partOf(note, line, lineStart(note.text, Math.min(next, head)) || note.text.length);
  });
  const named = parts.filter((part) => part.named);
  return named.length >= 2 && named.length / parts.length >= 0.5
    ? parts.filter((part) => part.notes)
    : [];
}

function isLabelledTitle({ kind, text, quoted, parent }: Line): boolean {
  return (
    kind === 'text' &&
    !quoted &&
    parent < 0 &&
    /^(?:(?:lightning )?talk|session|keynote)\s*#?\d*\s*[:–—-]\s*\S/i.test(text)
  );
}

function isBoldTitle(line: Line): boolean {
  if (line.quoted || line.kind === 'cell' || line.kind === 'heading') return false;
  if (line.kind === 'item' && line.depth > 1) return false;
  const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  if (!strong || !isPossibleTitle(line.text)) return false;
  if (strong.end < 8 && !isKeynote(line.text.slice(0, strong.end))) return false;
  return (
    !/:\s*$/.test(line.text.slice(0, strong.end)) && !/^\s*:/.test(line.text.slice(strong.end))
  );
}
