import type { KindReason, NoteKind, ReadAs } from '../../model/notes.ts';
import type { CountedFacts, IndexRow, NoteClues, NoteFacts } from '../facts/types.ts';
import { folderOf, isDayName, isEventPath, isIndexName, nameOf } from '../lexicon/path-parts.ts';
import { ownEvidence, STRONG } from './evidence.ts';
import { kindNamed } from './note-types.ts';

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)\b|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;

/** What a file is, as far as it says so itself or its name does; undefined where that is open. */
function kindSaid(facts: CountedFacts): NoteKind | undefined {
  const type = kindNamed(facts.fields.type?.value ?? '');
  if (type) return type;
  return isAboutFolder(facts.path) ? 'note' : undefined;
}

function isAboutFolder(path: string): boolean {
  const name = nameOf(path);
  return aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !path.includes('/'));
}

/** All evidence together makes a talk from here on. */
const ENOUGH = 1;

/** An index that names a file's speakers says that it is a talk. */
const SPEAKERS_IN_INDEX = 2;

/** The index of a conference's notes says so of all that stand beside and below it. */
const BELOW_CONFERENCE = 1;

/** What a folder's other notes are by their own evidence, where all of them are talks. */
const AMONG_TALKS = 2;

/** What a note is taken for, and the strongest evidence for it. */
export interface JudgedKind {
  readonly kind: NoteKind;
  readonly reason: KindReason;
}

/** What a note shows of its kind and of its neighbours' kinds, in a form that can be kept in columns. */
export interface KindClues {
  /** The folder it stands in; empty for the notes folder itself. */
  readonly folder: string;
  /** The folder and how the file's name begins: `opsdays-soup.md` and `opsdays-bread.md` belong together. */
  readonly series: string;
  /** All evidence for its being a talk, its row in an index included. */
  readonly own: number;
  /** Bits of {@link CLUE}; in the lowest four the kind that the note itself claims, see `kindsSaid`. */
  readonly bits: number;
  readonly reason: KindReason;
}

const CLUE = {
  said: 15,
  isIndex: 1 << 4,
  /** It has two parts or more that may be talks; at least one of them likely is. */
  hasParts: 1 << 5,
  hasLikelyParts: 1 << 6,
  /** Nothing says that its parts are anything but talks. */
  mayHoldTalks: 1 << 7,
  namesSpeaker: 1 << 8,
  listsNothing: 1 << 9,
  /** Hardly anything but links to other notes. */
  isListing: 1 << 10,
  isOfConference: 1 << 11,
  isDaily: 1 << 12,
  /** It is what its name says: a licence, a changelog. */
  isAboutFolder: 1 << 13,
} as const;

const kindsSaid: readonly (NoteKind | undefined)[] = [
  undefined,
  ...(['talk', 'event', 'glossary', 'index', 'note'] as const),
  ...(['meeting', 'person', 'daily', 'book', 'recipe'] as const),
];

/** @param row what an index says of the note */
export const kindCluesOf = (
  { path, clues: { own, bits, reason } }: NoteFacts,
  row: IndexRow | undefined,
): KindClues => ({
  folder: folderOf(path),
  series: `${folderOf(path)}/${beginningOf(path)}`,
  own: own + (row?.speakers ? SPEAKERS_IN_INDEX : 0),
  bits,
  reason: row?.speakers && own < STRONG ? 'listed-with-speaker' : reason,
});

/** The first word of a file's name where others follow it; the whole name where none does. */
const beginningOf = (path: string): string =>
  /^\p{L}{3,}(?=[-_ ])/u.exec(nameOf(path))?.[0].toLowerCase() ?? nameOf(path);

/** Weighs what a file shows by itself, which is worth doing before it is known together with others. */
export function weighClues(facts: CountedFacts): NoteClues {
  const { path, parts, clues, fields, whole } = facts;
  const { listed, linkTexts, event, date } = clues;
  const speaker = fields.speakers ?? whole.speakers.find(({ sure }) => sure >= 0.85);
  const bits: readonly (readonly [boolean, number])[] = [
    [isIndexName(path), CLUE.isIndex],
    [parts.length >= 2, CLUE.hasParts],
    [parts.some((part) => part.title.sure > 0.5), CLUE.hasLikelyParts],
    [clues.listed < 3 && (whole.speakers[0]?.sure ?? 0) < 0.6, CLUE.mayHoldTalks],
    [speaker !== undefined || (whole.readings[0]?.sure ?? 0) >= 0.75, CLUE.namesSpeaker],
    [clues.listed === 0, CLUE.listsNothing],
    [clues.listed >= 3 && clues.listed > clues.lines * 0.5, CLUE.isListing],
    [clues.conference, CLUE.isOfConference],
    [isDayName(path), CLUE.isDaily],
    [kindNamed(fields.type?.value ?? '') === undefined && isAboutFolder(path), CLUE.isAboutFolder],
  ];
  return {
    ...ownEvidence(facts),
    bits: bits.reduce(
      (sum, [isSo, bit]) => (isSo ? sum | bit : sum),
      kindsSaid.indexOf(kindSaid(facts)),
    ),
    listed,
    linkTexts,
    ...(event && { event }),
    ...(date && { date }),
  };
}

/** Clues of many notes, as columns: of a large folder they are looked at for every note that changes. */
interface KindColumns {
  /** Folders that hold notes. */
  readonly folders: readonly string[];
  /** For each note its folder among them; its own evidence; its bits. */
  readonly inFolder: ArrayLike<number>;
  /** Its series, see {@link KindClues}. */
  readonly inSeries: ArrayLike<number>;
  readonly series: number;
  readonly own: ArrayLike<number>;
  readonly bits: ArrayLike<number>;
}

function kindColumns(clues: readonly KindClues[]): KindColumns {
  const folders = new Map<string, number>();
  const series = new Map<string, number>();
  const numberIn = (numbers: Map<string, number>, name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const inFolder = clues.map(({ folder }) => numberIn(folders, folder));
  const inSeries = clues.map((clue) => numberIn(series, clue.series));
  return {
    folders: [...folders.keys()],
    inFolder,
    inSeries,
    series: series.size,
    own: clues.map(({ own }) => own),
    bits: clues.map(({ bits }) => bits),
  };
}

const has = (bits: number, clue: number): boolean => (bits & clue) !== 0;

/** What each file of a folder is, by what it shows and by what its neighbours are. */
export function kindsOf(
  clues: readonly KindClues[],
  readAs: ReadAs = 'auto',
): readonly JudgedKind[] {
  const notes = kindColumns(clues);
  const { conferences, besideEvents, shareOfAll, shareAmong, talksBelow } = neighbourhoodOf(notes);
  return clues.map(({ own, bits, reason }, note): JudgedKind => {
    const said = kindsSaid[bits & CLUE.said];
    if (said)
      return { kind: said, reason: has(bits, CLUE.isAboutFolder) ? 'about-folder' : 'says-type' };
    if (readAs !== 'auto') return toldKind(readAs, bits);
    const folder = notes.inFolder[note] ?? 0;
    const lonely = (talksBelow[folder] ?? 0) <= (isSingleTalk(own, bits) ? 1 : 0);
    if (has(bits, CLUE.isIndex))
      return indexKind({ own, bits, reason }, lonely, notes.folders[folder] !== '');
    // Half of a folder says little of the other half.
    const around = shareAmong(note) ** 4 * AMONG_TALKS;
    const below = conferences[folder] === 1 && !besideEvents[folder] ? BELOW_CONFERENCE : 0;
    // The folder as a whole only tips what is undecided.
    const total = own + around + below + shareOfAll * shareOfAll;
    if (holdsTalks(bits, lonely, total)) return { kind: 'event', reason: 'holds-talks' };
    if (total >= ENOUGH) {
      const strongest =
        Math.max(around, below) > own
          ? around >= below
            ? 'neighbours'
            : 'conference-index'
          : reason;
      return { kind: 'talk', reason: strongest };
    }
    if (has(bits, CLUE.isDaily)) return { kind: 'daily', reason: 'day-name' };
    return has(bits, CLUE.isListing)
      ? { kind: 'index', reason: 'lists-notes' }
      : { kind: 'note', reason: 'nothing' };
  });
}

/** What a note is where the whole folder is said to be of talks, or to hold none. */
function toldKind(readAs: ReadAs, bits: number): JudgedKind {
  if (has(bits, CLUE.isIndex)) return { kind: 'index', reason: 'index-name' };
  if (readAs === 'notes') return { kind: 'note', reason: 'told' };
  return { kind: has(bits, CLUE.hasLikelyParts) ? 'event' : 'talk', reason: 'told' };
}

/** So much against its being of a talk that its parts are none, either. */
const NO_TALK = -2.5;

/** Sections without speakers are talks only where no file beside or below is one, and something speaks for talks. */
function holdsTalks(bits: number, lonely: boolean, total: number): boolean {
  if (!has(bits, CLUE.hasParts) || total <= NO_TALK) return false;
  return has(bits, CLUE.hasLikelyParts) || (lonely && has(bits, CLUE.mayHoldTalks));
}

/** A file that is one talk beyond doubt. */
const isSingleTalk = (own: number, bits: number): boolean =>
  own >= STRONG && !has(bits, CLUE.hasParts) && !has(bits, CLUE.isIndex);

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind(
  { own, bits, reason }: Pick<KindClues, 'own' | 'bits' | 'reason'>,
  lonely: boolean,
  isNested: boolean,
): JudgedKind {
  if (holdsTalks(bits, lonely, own)) return { kind: 'event', reason: 'holds-talks' };
  const isOneTalk = has(bits, CLUE.namesSpeaker) && own >= 3 && has(bits, CLUE.listsNothing);
  return isOneTalk && isNested ? { kind: 'talk', reason } : { kind: 'index', reason: 'index-name' };
}

/** One note beside another says nothing of it, unless their files are called alike. */
const FEWEST_BESIDE = 2;

/** What the notes say of each other. */
interface Neighbourhood {
  /** For each folder 1 where it stands beside or below an index that speaks of a conference. */
  readonly conferences: Uint8Array;
  /** For each folder 1 where it holds that index and the events have folders of their own below it. */
  readonly besideEvents: Uint8Array;
  /** Which share of all open files has strong evidence of its own. */
  readonly shareOfAll: number;
  /** The same among the others of a note's folder. */
  readonly shareAmong: (note: number) => number;
  /** For each folder, how many single talks beyond doubt stand in it or below it. */
  readonly talksBelow: Uint32Array;
}

function neighbourhoodOf({
  folders,
  inFolder,
  inSeries,
  series,
  own,
  bits,
}: KindColumns): Neighbourhood {
  const open = new Uint32Array(folders.length);
  const strongOnes = new Uint32Array(folders.length);
  const inSeriesOpen = new Uint32Array(series);
  const inSeriesStrong = new Uint32Array(series);
  const singles = new Uint32Array(folders.length);
  const marked = new Uint8Array(folders.length);
  for (let note = 0; note < own.length; note++) {
    const evidence = own[note] ?? 0;
    const clues = bits[note] ?? 0;
    const folder = inFolder[note] ?? 0;
    if (isOfConference(clues)) marked[folder] = 1;
    if (isSingleTalk(evidence, clues)) singles[folder] = (singles[folder] ?? 0) + 1;
    // Its kind is open where neither it nor its name says it.
    if ((clues & CLUE.said) !== 0 || has(clues, CLUE.isIndex)) continue;
    open[folder] = (open[folder] ?? 0) + 1;
    const at = inSeries[note] ?? 0;
    inSeriesOpen[at] = (inSeriesOpen[at] ?? 0) + 1;
    if (evidence < STRONG) continue;
    strongOnes[folder] = (strongOnes[folder] ?? 0) + 1;
    inSeriesStrong[at] = (inSeriesStrong[at] ?? 0) + 1;
  }
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    conferences: orAbove(marked, folders),
    besideEvents: aboveEvents(folders, marked),
    shareOfAll: sum(strongOnes) / Math.max(1, sum(open)),
    shareAmong(note) {
      const self = (own[note] ?? 0) >= STRONG ? 1 : 0;
      const share = (strong: Uint32Array, all: Uint32Array, at: number, fewest: number): number => {
        const others = (all[at] ?? 0) - 1;
        return others < fewest ? 0 : Math.max(0, (strong[at] ?? 0) - self) / others;
      };
      return Math.max(
        share(strongOnes, open, inFolder[note] ?? 0, FEWEST_BESIDE),
        share(inSeriesStrong, inSeriesOpen, inSeries[note] ?? 0, 1),
      );
    },
    talksBelow: countsBelow(singles, folders),
  };
}

/** Marks each marked folder below which stands that of an event. */
function aboveEvents(folders: readonly string[], marked: Uint8Array): Uint8Array {
  const numbers = new Map(folders.map((folder, number) => [folder, number]));
  const above = new Uint8Array(folders.length);
  for (const folder of folders) {
    let hasEvent = false;
    for (let at = folder; at !== ''; ) {
      hasEvent ||= isEventPath(`${nameOf(at)}/`);
      at = folderOf(at);
      const number = numbers.get(at);
      if (hasEvent && number !== undefined && marked[number] === 1) above[number] = 1;
    }
  }
  return above;
}

const isOfConference = (bits: number): boolean =>
  has(bits, CLUE.isIndex) &&
  (kindsSaid[bits & CLUE.said] === 'event' || has(bits, CLUE.isOfConference));

/** Adds to each folder's count those of the folders below it. */
function countsBelow(counts: Uint32Array, folders: readonly string[]): Uint32Array {
  const numbers = new Map(folders.map((folder, number) => [folder, number]));
  const below = counts.slice();
  folders.forEach((folder, number) => {
    const count = counts[number] ?? 0;
    for (let at = folder; count > 0 && at !== ''; ) {
      at = folderOf(at);
      const above = numbers.get(at);
      if (above !== undefined) below[above] = (below[above] ?? 0) + count;
    }
  });
  return below;
}

/** Marks each folder that is marked, or of which one above is. */
function orAbove(marks: Uint8Array, folders: readonly string[]): Uint8Array {
  const numbers = new Map(folders.map((folder, number) => [folder, number]));
  return Uint8Array.from(folders, (folder, number) => {
    let is = marks[number] ?? 0;
    for (let at = folder; is === 0 && at !== ''; ) {
      at = folderOf(at);
      is = marks[numbers.get(at) ?? -1] ?? 0;
    }
    return is;
  });
}
