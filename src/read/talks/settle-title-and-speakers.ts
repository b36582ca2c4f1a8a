import { countsOf } from '../../model/maps.ts';
import type { Seen, TalkFact } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { OF_SERIES } from '../titles/series.ts';

/** A talk's settled title and speakers, with the recognisers that found them. */
export interface SettledTalk {
  readonly title: string;
  /** The recogniser that found the title's line, and the one that read the line. */
  readonly titleBy: string;
  /** The file of the title, if it is an index and not the talk's own file. */
  readonly titleFile?: string;
  readonly speakersFile?: string;
  readonly speakers: readonly string[];
  /** Position of the speakers and their recogniser; absent if nobody is named. */
  readonly speakersSeen?: Seen<readonly string[]>;
}

/** Minimum weight of speakers that are accepted: no name is better than a wrong one. */
const enough = 0.6;
/** Added to the weight of a way that is a habit of the neighbours. */
const neighbourly = 0.2;
const beyondDoubt = 0.8;
/** A way seen in half of all talks, and in three at least, is a habit even if no talk has it beyond doubt. */
const likely = { sure: enough, talks: 3, share: 0.5 };

/**
 * The ways of naming speakers that are habits of neighbours (talks of one folder or one file): ways that at
 * least two talks, and a quarter of all, have beyond doubt; or that half of all talks are likely to have
 * (see `likely`).
 */
export function habitsOf(talks: readonly TalkFact[]): ReadonlySet<string> {
  const certain = shapesSeen(talks, beyondDoubt);
  const seen = shapesSeen(talks, likely.sure);
  const isHabit = (by: string) => {
    const count = certain.get(by) ?? 0;
    if (count >= 2 && count >= talks.length / 4) return true;
    const often = seen.get(by) ?? 0;
    return often >= likely.talks && often >= talks.length * likely.share;
  };
  return new Set([...seen.keys()].filter(isHabit));
}

/** Number of talks in which each way is seen with at least this confidence. */
function shapesSeen(talks: readonly TalkFact[], atLeast: number): ReadonlyMap<string, number> {
  return countsOf(
    talks.flatMap(({ readings, speakers }) => {
      const seen = [...readings, ...speakers].filter(({ sure }) => sure >= atLeast);
      return [...new Set(seen.map(({ by }) => by))];
    }),
  );
}

/** Decides on a talk's title and speakers from all candidates; habits of its neighbours break ties. */
export function settle(
  fact: TalkFact,
  habits: ReadonlySet<string>,
  series: ReadonlySet<string>,
): SettledTalk {
  const weight = ({ sure, by }: { sure: number; by: string }) =>
    sure + (series.has(by) ? OF_SERIES : habits.has(by) ? neighbourly : 0);
  const others = fact.speakers.filter((seen) => weight(seen) >= enough);
  const best = others.reduce<Seen<readonly string[]> | undefined>(
    (a, b) => (a && weight(a) >= weight(b) ? a : b),
    undefined,
  );
  const alone = fact.readings.at(-1)?.title ?? fact.title.value;
  const reading = fact.readings.find((one) => {
    if (one.people.length === 0 || weight(one) < enough) return false;
    // If others are named with more certainty, the supposed name is a subtitle.
    return !best || weight(best) < weight(one) || overlap(one.people, best.value);
  });
  const title = reading?.title ?? alone;
  if (
    reading &&
    (!best || weight(best) <= weight(reading) || best.value.length <= reading.people.length)
  ) {
    const { line, column } = fact.title;
    const seen = {
      value: reading.people,
      line,
      ...(column !== undefined && { column }),
      sure: reading.sure,
      by: reading.by,
    };
    return {
      title,
      titleBy: `${fact.title.by}, ${reading.by}`,
      speakers: reading.people,
      speakersSeen: seen,
    };
  }
  const nothing = { title, titleBy: fact.title.by, speakers: [] };
  return best ? { ...nothing, speakers: best.value, speakersSeen: best } : nothing;
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.some((other) => sharedWords(name, other) > 0));
}
