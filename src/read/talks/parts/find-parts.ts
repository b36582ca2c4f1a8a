import type { TalkFact } from '../../facts/types.ts';
import { announcesTalks } from '../../lexicon/line-kinds.ts';
import { isEventPath } from '../../lexicon/path-parts.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isChangelog } from '../../titles/possible-title.ts';
import type { Part } from '../one-part/part.ts';
import { CONFIDENCE_WITH_SPEAKER, isOfEvent } from '../one-part/part-at.ts';
import {
  bulletsBelow,
  containersOf,
  emptyContainersAmong,
  MOST_HOLDERS,
  noteBelow,
  onlyHeadingBelow,
  talksOnLevelOf,
} from './below-heading.ts';
import { boldLines } from './bold-lines.ts';
import { eventHeadings } from './event-headings.ts';
import { eventSections } from './event-sections.ts';
import { letteredLines } from './lettered-lines.ts';
import { levelHeadings } from './level-headings.ts';
import { listItems } from './list-items.ts';
import { isOneTalk } from './one-talk.ts';
import { pluralFile } from './plural-file.ts';
import { programmeTable } from './programme-table.ts';
import { sessionTable } from './session-table.ts';
import { timedLines } from './timed-lines.ts';
import { twinHeadings } from './twin-headings.ts';

type PartRecogniser = (note: NoteContext) => readonly Part[];

/** One recogniser per file and way in which a note contains several talks; the first with a result decides. */
const recognisers: readonly PartRecogniser[] = [
  letteredLines,
  ...[1, 2, 3, 4].map(levelHeadings),
  pluralFile,
  twinHeadings,
  eventHeadings,
  boldLines,
  listItems,
  timedLines,
  sessionTable,
];

/** Reads the part of a note below a heading separately; only parts that name a speaker are talks. */
function partsBelow(note: NoteContext, head: Line): readonly Part[] {
  const below = noteBelow(note, head);
  for (const see of [...recognisers, onlyHeadingBelow(head)]) {
    const parts = see(below).filter(({ named, line }) => named && line.start > head.start);
    if (parts.length > 0) return parts;
  }
  return bulletsBelow(head, below);
}

/** The talks in a file that contains several: headings, lines, bullets or rows with the same form. */
export function partsOf(note: NoteContext): readonly TalkFact[] {
  if (isOneTalk(note) || isChangelog(note.heads)) return [];
  for (const see of recognisers) {
    const parts = see(note);
    if (parts.length === 0) continue;
    const areLabelled = parts.every(({ label }) => label !== undefined);
    const beside = talksOnLevelOf(note, containersOf(note, parts), areLabelled);
    return talksOf(note, [...parts, ...beside], CONFIDENCE_WITH_SPEAKER);
  }
  const rounds = roundsOf(note);
  if (rounds.length > 0) return rounds;
  const { parts, sure } = eventSections(note);
  return parts.length > 0 ? talksOf(note, parts, sure) : programmeTable(note);
}

/** In a note of an event or in its folder, talks that name a speaker, below a heading such as `Lightning talks` and next to it. */
function roundsOf(note: NoteContext): readonly TalkFact[] {
  const holders = note.heads.filter(({ text }) => announcesTalks(text)).slice(0, MOST_HOLDERS);
  if (holders.length === 0 || !(isOfEvent(note) || isEventPath(note.path))) return [];
  const held = holders.filter((head) => partsBelow(note, head).length > 0);
  return talksOf(note, talksOnLevelOf(note, held), CONFIDENCE_WITH_SPEAKER, held);
}

/** The talks of some parts, with confidence `sure`, and those below the headings in `beside`. */
function talksOf(
  note: NoteContext,
  parts: readonly Part[],
  sure: number,
  beside: readonly Line[] = emptyContainersAmong(note, parts),
): readonly TalkFact[] {
  const held = beside.map((head) => ({ head, below: partsBelow(note, head) }));
  const holders = new Set(held.filter(({ below }) => below.length > 0).map(({ head }) => head));
  const own = parts.filter(({ line }) => !holders.has(line)).map((part) => part.talk(sure));
  const inHeld = held
    .flatMap(({ below }) => below)
    .map((part) => part.talk(CONFIDENCE_WITH_SPEAKER));
  return [...own, ...inHeld].sort((a, b) => a.title.line - b.title.line);
}
