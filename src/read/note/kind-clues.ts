import { type KindReason, NOTE_KINDS, type NoteKind } from '../../model/notes.ts';
import type { CountedFacts, IndexRow, NoteClues, NoteFacts } from '../facts/types.ts';
import { isLeftOpen } from '../lexicon/left-open.ts';
import { folderOf, isDayName, isIndexName, nameOf } from '../lexicon/path-parts.ts';
import { isBlog, ownEvidence, STRONG } from './evidence.ts';
import { kindNamed } from './note-types.ts';

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)\b|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;

/** What a file is, as far as it says so itself or its name does, and the reason; undefined where that is open. */
function kindSaid({ whole, fields, path }: CountedFacts): KindSaid | undefined {
  if (isLeftOpen(whole.title.value)) return { kind: 'note', reason: 'left-open' };
  const type = kindNamed(fields.type?.value ?? '');
  if (type) return { kind: type, reason: 'says-type' };
  return isAboutFolder(path) ? { kind: 'note', reason: 'about-folder' } : undefined;
}

interface KindSaid {
  readonly kind: NoteKind;
  readonly reason: KindReason;
}

function isAboutFolder(path: string): boolean {
  const name = nameOf(path);
  return aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !path.includes('/'));
}

/** An index that names a file's speakers says that it is a talk. */
const SPEAKERS_IN_INDEX = 2;

/** What a note shows of its kind and of its neighbours' kinds, in a form that can be kept in columns. */
export interface KindClues {
  /** The folder it stands in; empty for the notes folder itself. */
  readonly folder: string;
  /** The folder and how the file's name begins: `opsdays-soup.md` and `opsdays-bread.md` belong together. */
  readonly series: string;
  /** All evidence for its being a talk, its row in an index included. */
  readonly own: number;
  /** Bits of {@link CLUE}; in the lowest four the kind that the note itself says, see {@link kindIn}. */
  readonly bits: number;
  /** The reason for the kind it says; where it says none, the strongest evidence for its being a talk. */
  readonly reason: KindReason;
}

/** What a note shows, a bit each; the lowest four are a number. */
export const CLUE = {
  isIndex: 1 << 4,
  /** It has so many parts that may be talks that it is more than one. */
  hasParts: 1 << 5,
  /** At least one of its parts likely is a talk. */
  hasLikelyParts: 1 << 6,
  /** Nothing says that its parts are anything but talks. */
  mayHoldTalks: 1 << 7,
  namesSpeaker: 1 << 8,
  listsNothing: 1 << 9,
  /** Hardly anything but links to other notes. */
  isListing: 1 << 10,
  isOfConference: 1 << 11,
  isDaily: 1 << 12,
  /** A post of a blog, which tells of anything. */
  isPost: 1 << 13,
} as const;

const LOWEST_FOUR = 15;
const KINDS = [undefined, ...NOTE_KINDS] as const;

/** The kind that a note itself says, in the lowest four of its bits; undefined where it says none. */
export const kindIn = (bits: number): NoteKind | undefined => KINDS[bits & LOWEST_FOUR];

/** Whether a note's bits have one of {@link CLUE}. */
export const has = (bits: number, clue: number): boolean => (bits & clue) !== 0;

/** @param row what an index says of the note */
export const kindCluesOf = (
  { path, clues: { own, bits, reason } }: NoteFacts,
  row: IndexRow | undefined,
): KindClues => ({
  folder: folderOf(path),
  series: `${folderOf(path)}/${beginningOf(path)}`,
  own: own + (row?.speakers ? SPEAKERS_IN_INDEX : 0),
  bits,
  reason:
    row?.speakers && own < STRONG && kindIn(bits) === undefined ? 'listed-with-speaker' : reason,
});

/** The first word of a file's name where others follow it; the whole name where none does. */
const beginningOf = (path: string): string =>
  /^\p{L}{3,}(?=[-_ ])/u.exec(nameOf(path))?.[0].toLowerCase() ?? nameOf(path);

/** Weighs what a file shows by itself, which is worth doing before it is known together with others. */
export function weighClues(facts: CountedFacts): NoteClues {
  const { path, parts, clues, fields, whole } = facts;
  const { listed, linkTexts, event, date } = clues;
  const said = kindSaid(facts);
  const speaker = fields.speakers ?? whole.speakers.find(({ sure }) => sure >= 0.85);
  const bits: readonly (readonly [boolean, number])[] = [
    [isIndexName(path), CLUE.isIndex],
    [parts.length >= (isDayName(path) ? 1 : 2), CLUE.hasParts],
    [parts.some((part) => part.title.sure > 0.5), CLUE.hasLikelyParts],
    [clues.listed < 3 && (whole.speakers[0]?.sure ?? 0) < 0.6, CLUE.mayHoldTalks],
    [speaker !== undefined || (whole.readings[0]?.sure ?? 0) >= 0.75, CLUE.namesSpeaker],
    [clues.listed === 0, CLUE.listsNothing],
    [clues.listed >= 3 && clues.listed > clues.lines * 0.5, CLUE.isListing],
    [clues.conference, CLUE.isOfConference],
    [isDayName(path), CLUE.isDaily],
    [isBlog(fields.names), CLUE.isPost],
  ];
  const { own, reason } = ownEvidence(facts);
  return {
    own,
    reason: said?.reason ?? reason,
    bits: bits.reduce((sum, [isSo, bit]) => (isSo ? sum | bit : sum), KINDS.indexOf(said?.kind)),
    listed,
    linkTexts,
    ...(event && { event }),
    ...(date && { date }),
  };
}

/** A file that is one talk beyond doubt. */
export const isSingleTalk = (own: number, bits: number): boolean =>
  own >= STRONG && !has(bits, CLUE.hasParts) && !has(bits, CLUE.isIndex);
