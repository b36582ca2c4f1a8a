import type { NoteKind } from '../model/notes.ts';
import { isSectionName } from './line-kinds.ts';
import { isEventPath } from './path-parts.ts';
import type { IndexRow, NoteFacts } from './types.ts';

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
};

/** Files that are about the folder, whatever they hold. */
const aboutTheFolder =
  /^(?:licen[cs]e|copying|contributing|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)\b|^(?:SECURITY|AUTHORS|NOTICE|TODO|CLAUDE|AGENTS|TEMPLATE)\./i;
const indexName = /^(?:readme|index|summary|_index|contents|toc|_sidebar|home)\b/i;
/** Collections of things beside the talks. */
const collections =
  /\b(?:quotes?|to[- ]check|to[- ]read|todo|reading list|book list|vendors?|booths?|sponsors?|schedule|packing|travel|expenses|links|resources|glossary|template|shopping|itinerary)\b/i;

/** What a file is, as far as it says so itself or its name does; undefined where that is open. */
function kindSaid(facts: NoteFacts): NoteKind | undefined {
  const type = facts.fields.type?.value ?? '';
  if (Object.hasOwn(kindByType, type)) return kindByType[type];
  const name = nameOf(facts.path);
  if (aboutTheFolder.test(name) && (/^[lc]/i.test(name) || !facts.path.includes('/')))
    return 'note';
  return undefined;
}

export function isIndexName(path: string): boolean {
  return indexName.test(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A talk's own evidence is strong from here on. */
const strong = 2;
/** All evidence together makes a talk from here on. */
const enough = 1;

/** One row per thing that speaks for or against a file's being a talk, by how much. */
const evidence: readonly ((facts: NoteFacts) => number)[] = [
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
  const name = nameOf(path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');
  if (/keynote|ignite|lightning|talks?\b/i.test(title + name)) return false;
  return (
    isSectionName(title) ||
    (collections.test(title) && collections.test(name)) ||
    collections.test(lastWords(title))
  );
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
export function kindCluesOf(facts: NoteFacts, row: IndexRow | undefined): KindClues {
  const { path, parts, clues, fields, whole } = facts;
  const listed = row?.speakers ? speakersInIndex : 0;
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
    folder: folderOf(path),
    own: evidence.reduce((sum, weigh) => sum + weigh(facts), listed),
    bits: bits.reduce(
      (sum, [isSo, bit]) => (isSo ? sum | bit : sum),
      kindsSaid.indexOf(kindSaid(facts)),
    ),
  };
}

const has = ({ bits }: KindClues, clue: keyof typeof CLUE): boolean => (bits & CLUE[clue]) !== 0;

/** What each file of a folder is, by what it shows and by what its neighbours are. */
export function kindsOf(notes: readonly KindClues[]): readonly NoteKind[] {
  const neighbours = sharesOf(notes);
  const all = shareOfAll(notes);
  const tone = toneOf(notes);
  const beside = talksBelow(notes);
  return notes.map((note) => {
    const said = kindsSaid[note.bits & CLUE.said];
    if (said) return said;
    const { own, folder } = note;
    const isIndex = has(note, 'isIndex');
    const lonely = (beside.get(folder) ?? 0) <= (isSingleTalk(note) ? 1 : 0);
    if (isIndex) return indexKind(note, lonely);
    if (holdsTalks(note, lonely) && own > -2.5) return 'event';
    const total = own + tone + (neighbours.get(folder) ?? 0) * 2 + all;
    if (total >= enough) return 'talk';
    return has(note, 'isListing') ? 'index' : 'note';
  });
}

/** Sections without speakers are talks only where no file beside or below is one. */
function holdsTalks(note: KindClues, lonely: boolean): boolean {
  if (!has(note, 'hasParts')) return false;
  return has(note, 'hasLikelyParts') || (lonely && has(note, 'mayHoldTalks'));
}

/** A file that is one talk beyond doubt. */
const isSingleTalk = (note: KindClues): boolean =>
  note.own >= strong && !has(note, 'hasParts') && !has(note, 'isIndex');

/** For each folder, how many single talks beyond doubt stand in it or below it. */
function talksBelow(notes: readonly KindClues[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    if (!isSingleTalk(note)) continue;
    for (let { folder } = note; ; folder = folderOf(folder)) {
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      if (folder === '') break;
    }
  }
  return counts;
}

/** An index may hold the talks themselves, or be the note of the one talk its folder is about. */
function indexKind(note: KindClues, lonely: boolean): NoteKind {
  if (holdsTalks(note, lonely)) return 'event';
  const isOneTalk = has(note, 'namesSpeaker') && note.own >= 3 && has(note, 'listsNothing');
  return isOneTalk && note.folder !== '' ? 'talk' : 'index';
}

/** What the folder as a whole sounds like: a conference's notes, a vault, or nothing in particular. */
function toneOf(notes: readonly KindClues[]): number {
  const index = notes.filter((note) => has(note, 'isIndex'));
  if (notes.some(({ bits }) => kindsSaid[bits & CLUE.said] === 'event')) return 1;
  if (index.some((note) => has(note, 'isOfConference'))) return 1;
  if (notes.some(({ own }) => own >= strong)) return 0.3;
  // Plain files with a heading each and nothing that says otherwise: the tool is for talks.
  return index.length > 0 || notes.some((note) => has(note, 'isOfVault')) ? 0 : enough;
}

/** A file whose kind neither it nor its name says. */
const isOpen = (note: KindClues): boolean => (note.bits & CLUE.said) === 0 && !has(note, 'isIndex');

function shareOfAll(notes: readonly KindClues[]): number {
  const open = notes.filter(isOpen);
  return open.length === 0 ? 0 : open.filter(({ own }) => own >= strong).length / open.length;
}

/** Which share of each folder's open files has strong evidence of its own. */
function sharesOf(notes: readonly KindClues[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; strong: number }>();
  for (const note of notes) {
    if (!isOpen(note)) continue;
    const count = counts.get(note.folder) ?? { all: 0, strong: 0 };
    counts.set(note.folder, count);
    count.all++;
    if (note.own >= strong) count.strong++;
  }
  return new Map([...counts].map(([folder, count]) => [folder, count.strong / count.all]));
}

/** The folder a file stands in; empty for the notes folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
