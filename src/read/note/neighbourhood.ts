import { countsOf } from '../../model/maps.ts';
import { foldersAbove, isEventPath, nameOf, sameNameFolderFinder } from '../lexicon/path-parts.ts';
import { STRONG } from './evidence.ts';
import { isSingleTalk, type KindClues } from './kind-clues.ts';

/** Minimum number of other notes that are evidence about a note; of its series, one is enough. */
const FEWEST_BESIDE = 2;

/** The same for a blog post: a blog with two posts about talks has posts about other things, too. */
const FEWEST_BESIDE_POST = 3;

/** Evidence that the notes of a folder give about each other, by their folders and file names. */
export interface Neighbourhood {
  /**
   * Whether the folder, or one above it, has an index about a conference. False for a folder with such an
   * index if it contains folders of events.
   */
  readonly isOfConference: (folder: string) => boolean;
  /** Share of all notes of unknown kind that have strong evidence of their own; 0 if fewer than two have. */
  readonly shareOfAll: number;
  /** That share among the other notes in a note's folder or series. */
  readonly shareAmong: (note: KindClues) => number;
  /** Number of files in a folder, and below it, that are surely one talk. */
  readonly talksBelow: (folder: string) => number;
}

export function neighbourhoodOf(notes: readonly KindClues[]): Neighbourhood {
  const folders = new Set(notes.map(({ folder }) => folder));
  const namesakeOf = sameNameFolderFinder(folders);
  const marked = new Set(
    notes.flatMap((note) => {
      if (speaksOfConference(note)) return [note.folder];
      return note.says === 'event' ? (namesakeOf(note.path) ?? []) : [];
    }),
  );
  const besideEvents = foldersBesideEvents(folders, marked);
  const open = notes.filter(({ says, traits }) => says === undefined && !traits.isIndex);
  const strong = open.filter(isStrong);
  const talksBelow = countsOf(
    notes.filter(isSingleTalk).flatMap(({ folder }) => [folder, ...foldersAbove(folder)]),
  );
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

/** The marked folders that contain a folder of an event. */
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
 * Share of the other open notes near a note that have strong evidence of their own.
 * @param open notes whose kind neither they nor their names state
 * @param strong the open notes with strong evidence
 */
function shareAmong(
  open: readonly KindClues[],
  strong: readonly KindClues[],
): (note: KindClues) => number {
  const folderOf = ({ folder }: KindClues) => folder;
  const seriesOf = ({ series }: KindClues) => series;
  const shareBy = (keyOf: (note: KindClues) => string) => {
    const [all, most] = [countsOf(open.map(keyOf)), countsOf(strong.map(keyOf))];
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

/** If all talks of a folder are named alike (`Talk - ...`), a note named otherwise is no neighbour of them. */
function isCalledOtherwise(strong: readonly KindClues[]): (note: KindClues) => boolean {
  const inSeries = countsOf(strong.map(({ series }) => series));
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
