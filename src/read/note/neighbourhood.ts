import { foldersAbove, isEventPath, nameOf, namesakesAmong } from '../lexicon/path-parts.ts';
import { STRONG } from './evidence.ts';
import { isSingleTalk, type KindClues } from './kind-clues.ts';

/** One note beside another says nothing of it, unless their files are called alike. */
const FEWEST_BESIDE = 2;

/** Two posts of a blog are about talks more easily than a note of a conference's folder is about something else. */
const FEWEST_BESIDE_POST = 3;

/** What the notes of a folder say of each other by where they stand and how their files are called. */
export interface Neighbourhood {
  /**
   * Whether a folder stands beside or below an index that speaks of a conference; not where the events have folders
   * of their own below it.
   */
  readonly isOfConference: (folder: string) => boolean;
  /** Which share of all open files has strong evidence of its own; nought where one file alone has. */
  readonly shareOfAll: number;
  /** The same among the others of a note's folder, or of its series. */
  readonly shareAmong: (note: KindClues) => number;
  /** How many single talks beyond doubt stand in a folder or below it. */
  readonly talksBelow: (folder: string) => number;
}

export function neighbourhoodOf(notes: readonly KindClues[]): Neighbourhood {
  const folders = new Set(notes.map(({ folder }) => folder));
  const namesakeOf = namesakesAmong(folders);
  const marked = new Set(
    notes.flatMap((note) => {
      if (speaksOfConference(note)) return [note.folder];
      return note.says === 'event' ? (namesakeOf(note.path) ?? []) : [];
    }),
  );
  const besideEvents = foldersBesideEvents(folders, marked);
  const open = notes.filter(({ says, traits }) => says === undefined && !traits.isIndex);
  const strong = open.filter(isStrong);
  const talksBelow = new Map<string, number>();
  for (const { folder } of notes.filter(isSingleTalk))
    for (const at of [folder, ...foldersAbove(folder)]) addOne(talksBelow, at);
  return {
    isOfConference: (folder) =>
      !besideEvents.has(folder) && [folder, ...foldersAbove(folder)].some((at) => marked.has(at)),
    shareOfAll: strong.length < FEWEST_BESIDE ? 0 : strong.length / open.length,
    shareAmong: shareAmong(open, strong),
    talksBelow: (folder) => talksBelow.get(folder) ?? 0,
  };
}

const isStrong = ({ own }: KindClues): boolean => own >= STRONG;

const speaksOfConference = ({ says, traits }: KindClues): boolean =>
  traits.isIndex && (says === 'event' || traits.isOfConference);

/** Of some folders those below which stands that of an event. */
function foldersBesideEvents(
  folders: Iterable<string>,
  marked: ReadonlySet<string>,
): ReadonlySet<string> {
  const beside = new Set<string>();
  for (const folder of folders) {
    let inner = folder;
    let isOfEvent = false;
    for (const outer of foldersAbove(folder)) {
      isOfEvent ||= isEventPath(`${nameOf(inner)}/`);
      if (isOfEvent && marked.has(outer)) beside.add(outer);
      inner = outer;
    }
  }
  return beside;
}

/**
 * Which share of the other open notes beside one has strong evidence of its own.
 * @param open notes of which neither they nor their names say what they are
 * @param strong those of them that have
 */
function shareAmong(
  open: readonly KindClues[],
  strong: readonly KindClues[],
): (note: KindClues) => number {
  const folderOf = ({ folder }: KindClues) => folder;
  const seriesOf = ({ series }: KindClues) => series;
  const shareBy = (keyOf: (note: KindClues) => string) => {
    const [all, most] = [countsBy(open, keyOf), countsBy(strong, keyOf)];
    return (note: KindClues, fewest: number): number => {
      const others = (all.get(keyOf(note)) ?? 0) - 1;
      const self = isStrong(note) ? 1 : 0;
      return others < fewest ? 0 : Math.max(0, (most.get(keyOf(note)) ?? 0) - self) / others;
    };
  };
  const [inFolder, inSeries] = [shareBy(folderOf), shareBy(seriesOf)];
  const isOther = isCalledOtherwise(strong);
  return (note) => {
    const fewest = note.traits.isPost ? FEWEST_BESIDE_POST : FEWEST_BESIDE;
    return Math.max(isOther(note) ? 0 : inFolder(note, fewest), inSeries(note, 1));
  };
}

/** Where all talks are called alike (`Talk - ...`), what is called otherwise is no neighbour of theirs. */
function isCalledOtherwise(strong: readonly KindClues[]): (note: KindClues) => boolean {
  const inSeries = countsBy(strong, ({ series }) => series);
  const onlySeries = new Map<string, string | undefined>();
  for (const { folder, series } of strong) {
    const isFirst = !onlySeries.has(folder);
    onlySeries.set(folder, isFirst || onlySeries.get(folder) === series ? series : undefined);
  }
  return (note) => {
    const only = onlySeries.get(note.folder);
    if (only === undefined || only === note.series || isStrong(note)) return false;
    return (inSeries.get(only) ?? 0) >= FEWEST_BESIDE;
  };
}

function countsBy(
  notes: readonly KindClues[],
  keyOf: (note: KindClues) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) addOne(counts, keyOf(note));
  return counts;
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
