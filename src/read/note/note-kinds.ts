import type { NoteKind } from '../../model/notes.ts';
import type { CountedFacts, IndexRow, NoteClues, NoteFacts } from '../facts/types.ts';
import { isSectionName } from '../lexicon/line-kinds.ts';
import { folderOf, isEventPath, isIndexName, nameOf } from '../lexicon/path-parts.ts';

/** What front matter `type` calls a note. */
const kindByType: Readonly<Record<string, NoteKind>> = {
  talk: 'talk',
  session: 'talk',
  presentation: 'talk',
  event: 'event',
  conference: 'event',
  glossary: 'glossary',
  index: 'index',
  note: 'note',
}; /** Collections of things beside the talks. */
const collections =
  /\b(?:quotes?|to[- ]check|to[- ]read|todo|reading list|book list|vendors?|booths?|sponsors?|schedule|packing|travel|expenses|links|resources|glossary|template|shopping|itinerary)\b/i;

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)\b|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;

/** What a file is, as far as it says so itself or its name does; undefined where that is open. */
function kindSaid(facts: CountedFacts): NoteKind | undefined {
  const type = facts.fields.type?.value ?? '';
  if (Object.hasOwn(kindByType, type)) return kindByType[type];
  const name = nameOf(facts.path);
  if (aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !facts.path.includes('/')))
    return 'note';
  return undefined;
}

/** A talk's own evidence is strong from here on. */
const strong = 2;
/** All evidence together makes a talk from here on. */
const enough = 1;

/** One row per thing that speaks for or against a file's being a talk, by how much. */
const evidence: readonly ((facts: CountedFacts) => number)[] = [
  ({ fields }) => (fields.speakers && !isBlog(fields.names) ? 3 : 0),
  ({ fields }) => (fields.event ? 3 : 0),
  ({ whole }) => ((whole.readings[0]?.sure ?? 0) >= 0.6 ? 2 : 0),
  ({ whole }) => speakerEvidence(whole.speakers[0]?.sure ?? 0),
  ({ clues }) => Math.min(0.9, clues.talk * 0.3),
  ({ clues, fields }) => ((clues.date ?? fields.date) ? 0.4 : 0),
  ({ path }) => (isEventPath(path) ? 1.5 : 0),
  ({ clues }) => (clues.manual > 0 ? -1 : 0),
  ({ clues }) => -Math.min(1, clues.wikilinks * 0.4),
  ({ fields }) => (fields.names.length > 0 && !fields.speakers && !fields.event ? -0.8 : 0),
  ({ whole, path }) => (isBesideTalks(whole.title.value, path) ? -6 : 0),
  ({ path }) => (/(?:^|\/)(?:\d{4}-\d{2}-\d{2}|\d{8})\.md$/i.test(path) ? -1.5 : 0),
  // A table and hardly anything else is a programme.
  ({ clues }) => (clues.cells > clues.lines * 0.7 ? -3 : 0),
  ({ clues }) => (clues.listed >= 3 && clues.listed > clues.lines * 0.5 ? -3 : 0),
];

function speakerEvidence(sure: number): number {
  return sure >= 0.8 ? 2.5 : sure >= 0.6 ? 1.2 : 0;
}

/** A blog's author is not a speaker. */
export function isBlog(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:layout|permalink|slug|draft|excerpt|published|cover)$/i.test(name),
  );
}

function isBesideTalks(title: string, path: string): boolean {
  const isSection = isSectionName(title);
  // Nearly no title is either: most names need no look.
  if (!isSection && !collections.test(title)) return false;
  const name = nameOf(path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');
  if (/keynote|ignite|lightning|talks?\b/i.test(title + name)) return false;
  return isSection || collections.test(name) || collections.test(lastWords(title));
}

function lastWords(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 3 ? words.slice(-1).join(' ') : '';
}

/** An index that names a file's speakers says that it is a talk. */
const speakersInIndex = 2;

/** What a note shows of its kind and of its neighbours' kinds, in a form that can be kept in columns. */
export interface KindClues {
  /** The folder it stands in; empty for the notes folder itself. */
  readonly folder: string;
  /** All evidence for its being a talk, its row in an index included. */
  readonly own: number;
  /** Bits of {@link CLUE}; in the lowest three the kind that the note itself claims, see `kindsSaid`. */
  readonly bits: number;
}

const CLUE = {
  said: 7,
  isIndex: 1 << 3,
  /** It has two parts or more that may be talks; at least one of them likely is. */
  hasParts: 1 << 4,
  hasLikelyParts: 1 << 5,
  /** Nothing says that its parts are anything but talks. */
  mayHoldTalks: 1 << 6,
  namesSpeaker: 1 << 7,
  listsNothing: 1 << 8,
  /** Hardly anything but links to other notes. */
  isListing: 1 << 9,
  isOfVault: 1 << 10,
  isOfConference: 1 << 11,
} as const;

const kindsSaid: readonly (NoteKind | undefined)[] = [
  undefined,
  'talk',
  'event',
  'glossary',
  'index',
  'note',
];

/** @param row what an index says of the note */
export const kindCluesOf = (
  { path, clues: { own, bits } }: NoteFacts,
  row: IndexRow | undefined,
): KindClues => ({
  folder: folderOf(path),
  own: own + (row?.speakers ? speakersInIndex : 0),
  bits,
});

/** Weighs what a file shows by itself, which is worth doing before it is known together with others. */
export function weighClues(facts: CountedFacts): NoteClues {
  const { path, parts, clues, fields, whole } = facts;
  const { listed, linkTexts, event, date } = clues;
  const speaker = fields.speakers ?? whole.speakers.find(({ sure }) => sure >= 0.85);
  const bits: readonly (readonly [boolean, number])[] = [
    [isIndexName(path), CLUE.isIndex],
    [parts.length >= 2, CLUE.hasParts],
    [parts.some((part) => part.title.sure > 0.5), CLUE.hasLikelyParts],
    [
      clues.listed < 3 && clues.manual === 0 && (whole.speakers[0]?.sure ?? 0) < 0.6,
      CLUE.mayHoldTalks,
    ],
    [speaker !== undefined || (whole.readings[0]?.sure ?? 0) >= 0.75, CLUE.namesSpeaker],
    [clues.listed === 0, CLUE.listsNothing],
    [clues.listed >= 3 && clues.listed > clues.lines * 0.5, CLUE.isListing],
    [
      clues.wikilinks > 0 || clues.manual > 0 || (fields.names.length > 0 && !fields.event),
      CLUE.isOfVault,
    ],
    [clues.conference && clues.manual === 0, CLUE.isOfConference],
  ];
  return {
    own: evidence.reduce((sum, weigh) => sum + weigh(facts), 0),
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
export interface KindColumns {
  /** Folders that hold notes. */
  readonly folders: readonly string[];
  /** For each note its folder among them; its own evidence; its bits. */
  readonly inFolder: ArrayLike<number>;
  readonly own: ArrayLike<number>;
  readonly bits: ArrayLike<number>;
}

export function kindColumns(clues: readonly KindClues[]): KindColumns {
  const folders = new Map<string, number>();
  const inFolder = clues.map(({ folder }) => {
    const known = folders.get(folder) ?? folders.size;
    folders.set(folder, known);
    return known;
  });
  return {
    folders: [...folders.keys()],
    inFolder,
    own: clues.map(({ own }) => own),
    bits: clues.map(({ bits }) => bits),
  };
}

const has = (bits: number, clue: number): boolean => (bits & clue) !== 0;

/** What each file of a folder is, by what it shows and by what its neighbours are. */
export function kindsOf(notes: KindColumns): readonly NoteKind[] {
  const { inFolder } = notes;
  const { tone, shareOfAll, shares, talksBelow } = neighbourhoodOf(notes);
  const kindOf = (note: number): NoteKind => {
    const own = notes.own[note] ?? 0;
    const bits = notes.bits[note] ?? 0;
    const said = kindsSaid[bits & CLUE.said];
    if (said) return said;
    const folder = inFolder[note] ?? 0;
    const lonely = (talksBelow[folder] ?? 0) <= (isSingleTalk(own, bits) ? 1 : 0);
    if (has(bits, CLUE.isIndex)) return indexKind(own, bits, lonely, notes.folders[folder] !== '');
    if (holdsTalks(bits, lonely) && own > -2.5) return 'event';
    const total = own + tone + (shares[folder] ?? 0) * 2 + shareOfAll;
    if (total >= enough) return 'talk';
    return has(bits, CLUE.isListing) ? 'index' : 'note';
  };
  const kinds: NoteKind[] = [];
  for (let note = 0; note < notes.own.length; note++) kinds.push(kindOf(note));
  return kinds;
}

/** Sections without speakers are talks only where no file beside or below is one. */
function holdsTalks(bits: number, lonely: boolean): boolean {
  if (!has(bits, CLUE.hasParts)) return false;
  return has(bits, CLUE.hasLikelyParts) || (lonely && has(bits, CLUE.mayHoldTalks));
}

/** A file that is one talk beyond doubt. */
const isSingleTalk = (own: number, bits: number): boolean =>
  own >= strong && !has(bits, CLUE.hasParts) && !has(bits, CLUE.isIndex);

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind(own: number, bits: number, lonely: boolean, isNested: boolean): NoteKind {
  if (holdsTalks(bits, lonely)) return 'event';
  const isOneTalk = has(bits, CLUE.namesSpeaker) && own >= 3 && has(bits, CLUE.listsNothing);
  return isOneTalk && isNested ? 'talk' : 'index';
}

/** What the notes say of each other. */
interface Neighbourhood {
  /** What the folder as a whole sounds like: a conference's notes, a vault, or nothing in particular. */
  readonly tone: number;
  /** Which share of all open files, and of each folder's, has strong evidence of its own. */
  readonly shareOfAll: number;
  readonly shares: Float64Array;
  /** For each folder, how many single talks beyond doubt stand in it or below it. */
  readonly talksBelow: Uint32Array;
}

function neighbourhoodOf({ folders, inFolder, own, bits }: KindColumns): Neighbourhood {
  const open = new Uint32Array(folders.length);
  const strongOnes = new Uint32Array(folders.length);
  const singles = new Uint32Array(folders.length);
  let all = 0;
  let isAnyStrong = false;
  let isConference = false;
  for (let note = 0; note < own.length; note++) {
    const evidence = own[note] ?? 0;
    const clues = bits[note] ?? 0;
    const folder = inFolder[note] ?? 0;
    all |= clues;
    if (evidence >= strong) isAnyStrong = true;
    if (isOfConference(clues)) isConference = true;
    if (isSingleTalk(evidence, clues)) singles[folder] = (singles[folder] ?? 0) + 1;
    // Its kind is open where neither it nor its name says it.
    if ((clues & CLUE.said) !== 0 || has(clues, CLUE.isIndex)) continue;
    open[folder] = (open[folder] ?? 0) + 1;
    if (evidence >= strong) strongOnes[folder] = (strongOnes[folder] ?? 0) + 1;
  }
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    tone: toneOf({ all, isConference, isAnyStrong }),
    shareOfAll: sum(strongOnes) / Math.max(1, sum(open)),
    shares: Float64Array.from(
      strongOnes,
      (count, folder) => count / Math.max(1, open[folder] ?? 0),
    ),
    talksBelow: countsBelow(singles, folders),
  };
}

const isOfConference = (bits: number): boolean =>
  kindsSaid[bits & CLUE.said] === 'event' ||
  (has(bits, CLUE.isIndex) && has(bits, CLUE.isOfConference));

/** @param sounds the bits that any note has, and what some notes are */
function toneOf(sounds: {
  readonly all: number;
  readonly isConference: boolean;
  readonly isAnyStrong: boolean;
}): number {
  if (sounds.isConference) return 1;
  if (sounds.isAnyStrong) return 0.3;
  // Plain files with a heading each and nothing that says otherwise: the tool is for talks.
  return has(sounds.all, CLUE.isIndex) || has(sounds.all, CLUE.isOfVault) ? 0 : enough;
}

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
