import type { Seen, TalkFact } from '../facts/types.ts';
import { sharedWords } from '../lexicon/content-words.ts';
import { OF_SERIES } from '../titles/series.ts';

/** A talk's title and speakers, settled, and who said so. */
export interface SettledTalk {
  readonly title: string;
  /** Which recogniser saw the title's line, and which one read it. */
  readonly titleBy: string;
  /** The file, where it is not the talk's own: an index. */
  readonly titleFile?: string;
  readonly speakersFile?: string;
  readonly speakers: readonly string[];
  /** Where the speakers stand and which recogniser saw them; absent where nobody is named. */
  readonly speakersSeen?: Seen<readonly string[]>;
}

/** Speakers are named from here on; below, nobody is better than somebody wrong. */
const enough = 0.6;
/** A shape that several neighbours have beyond doubt gains this much. */
const neighbourly = 0.2;
const beyondDoubt = 0.8;
/** What half of all talks do, three at least, is a habit though none of them is beyond doubt. */
const likely = { sure: enough, talks: 3, share: 0.5 };

/**
 * Which shapes of naming speakers the neighbours (talks of one folder or of one file) share: with at
 * least two talks that have it beyond doubt and no fewer than a quarter of all, it is their habit; or
 * with half of them that are likely to.
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

/** In how many talks each shape is seen at least so surely. */
function shapesSeen(talks: readonly TalkFact[], atLeast: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { readings, speakers } of talks) {
    const seen = [...readings, ...speakers].filter(({ sure }) => sure >= atLeast);
    for (const by of new Set(seen.map((one) => one.by))) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return counts;
}

/** Weighs what the recognisers saw of one talk, with what its neighbours do as a tie-break. */
export function settle(
  fact: TalkFact,
  habits: ReadonlySet<string>,
  series: ReadonlySet<string> = new Set(),
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
    // Others named with certainty contradict: then what looked like a name is a subtitle.
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
