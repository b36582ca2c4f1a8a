import { folderOf, isEventPath, nameOf } from '../lexicon/path-parts.ts';
import { STRONG } from './evidence.ts';
import { CLUE, has, isSingleTalk, type KindClues, kindIn } from './kind-clues.ts';

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

/** The clues of all notes as columns. */
export function kindColumns(clues: readonly KindClues[]): KindColumns {
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

/** One note beside another says nothing of it, unless their files are called alike. */
const FEWEST_BESIDE = 2;

/** Two posts of a blog are about talks more easily than a note of a conference's folder is about something else. */
const FEWEST_BESIDE_POST = 3;

/** What the notes say of each other. */
interface Neighbourhood {
  /** For each folder 1 where it stands beside or below an index that speaks of a conference. */
  readonly conferences: Uint8Array;
  /** For each folder 1 where it holds that index and the events have folders of their own below it. */
  readonly besideEvents: Uint8Array;
  /** Which share of all open files has strong evidence of its own; nought where one file alone has. */
  readonly shareOfAll: number;
  /** The same among the others of a note's folder. */
  readonly shareAmong: (note: number) => number;
  /** For each folder, how many single talks beyond doubt stand in it or below it. */
  readonly talksBelow: Uint32Array;
}

/** How many notes of each folder, and of each series, are open; and how many of these have strong evidence. */
interface OpenNotes {
  readonly inFolders: Uint32Array;
  readonly strongInFolders: Uint32Array;
  readonly inSeries: Uint32Array;
  readonly strongInSeries: Uint32Array;
  /** For each folder the series of all its talks beyond doubt, -1 where they are of several. */
  readonly onlySeries: Map<number, number>;
}

/** A note is open where neither it nor its name says what it is. */
function countOpen({ folders, inFolder, inSeries, series, own, bits }: KindColumns): OpenNotes {
  const open: OpenNotes = {
    inFolders: new Uint32Array(folders.length),
    strongInFolders: new Uint32Array(folders.length),
    inSeries: new Uint32Array(series),
    strongInSeries: new Uint32Array(series),
    onlySeries: new Map(),
  };
  for (let note = 0; note < own.length; note++) {
    const clues = bits[note] ?? 0;
    if (kindIn(clues) || has(clues, CLUE.isIndex)) continue;
    const [folder, at] = [inFolder[note] ?? 0, inSeries[note] ?? 0];
    addOne(open.inFolders, folder);
    addOne(open.inSeries, at);
    if ((own[note] ?? 0) < STRONG) continue;
    addOne(open.strongInFolders, folder);
    addOne(open.strongInSeries, at);
    const only = open.onlySeries.get(folder) ?? at;
    open.onlySeries.set(folder, only === at ? at : -1);
  }
  return open;
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** What the notes say of each other by where they stand and how their files are called. */
export function neighbourhoodOf(notes: KindColumns): Neighbourhood {
  const { folders, inFolder, inSeries, own, bits } = notes;
  const singles = new Uint32Array(folders.length);
  const marked = new Uint8Array(folders.length);
  for (let note = 0; note < own.length; note++) {
    const clues = bits[note] ?? 0;
    const folder = inFolder[note] ?? 0;
    if (isOfConference(clues)) marked[folder] = 1;
    if (isSingleTalk(own[note] ?? 0, clues)) addOne(singles, folder);
  }
  const open = countOpen(notes);
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  const strong = sum(open.strongInFolders);
  return {
    conferences: orAbove(marked, folders),
    besideEvents: aboveEvents(folders, marked),
    shareOfAll: strong < FEWEST_BESIDE ? 0 : strong / sum(open.inFolders),
    shareAmong(note) {
      const fewestBeside = has(bits[note] ?? 0, CLUE.isPost) ? FEWEST_BESIDE_POST : FEWEST_BESIDE;
      const self = (own[note] ?? 0) >= STRONG ? 1 : 0;
      const share = (strong: Uint32Array, all: Uint32Array, at: number, fewest: number): number => {
        const others = (all[at] ?? 0) - 1;
        return others < fewest ? 0 : Math.max(0, (strong[at] ?? 0) - self) / others;
      };
      // Where all talks are called alike (`Talk - ...`), what is called otherwise is no neighbour of theirs.
      const alike = open.onlySeries.get(inFolder[note] ?? 0) ?? -1;
      const isOther =
        self === 0 &&
        alike !== inSeries[note] &&
        (open.strongInSeries[alike] ?? 0) >= FEWEST_BESIDE;
      return Math.max(
        isOther
          ? 0
          : share(open.strongInFolders, open.inFolders, inFolder[note] ?? 0, fewestBeside),
        share(open.strongInSeries, open.inSeries, inSeries[note] ?? 0, 1),
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
  has(bits, CLUE.isIndex) && (kindIn(bits) === 'event' || has(bits, CLUE.isOfConference));

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
