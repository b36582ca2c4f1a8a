import { appendTo } from '../../model/append-to.ts';

/** A way in which speakers are named, and how sure that is by itself. */
interface Sighted {
  readonly by: string;
  readonly sure: number;
}

/** What a reading gains by being the form of its siblings: enough for any that was worth keeping. */
export const OF_SERIES = 0.42;

/** The share of siblings that is read in one form where that is their form, two of them at least. */
const SHARE = 0.6;
const FEWEST = 2;

/** On average, the readings of a form look like names in two words that no list knows. */
const MEAN = 0.43;

/** One of them at least is known beyond that, or they are so many that chance is no reason. */
const KNOWN = 0.55;
const MANY = 3;

/**
 * The forms in which siblings name their speakers: `Title - Ann Lee` is one where most of them are so written,
 * whether or not a list knows the names. A form that most have is not one for which a name is left out that
 * happens to be written like a subtitle.
 */
export function seriesOf(siblings: readonly (readonly Sighted[])[]): ReadonlySet<string> {
  const sures = new Map<string, number[]>();
  for (const readings of siblings) {
    const named = readings.filter(({ sure }) => sure > 0);
    for (const { by, sure } of new Map(named.map((one) => [one.by, one])).values()) {
      appendTo(sures, by, sure);
    }
  }
  const isForm = (all: readonly number[]): boolean => {
    const mean = all.reduce((sum, sure) => sum + sure, 0) / all.length;
    const isKnown = all.some((sure) => sure >= KNOWN) || all.length >= MANY;
    return all.length >= FEWEST && all.length >= siblings.length * SHARE && mean >= MEAN && isKnown;
  };
  const forms = [...sures].filter(([, all]) => isForm(all)).map(([by]) => by);
  return new Set(forms.length > 0 ? forms : mixedForms(siblings));
}

/** From here on a reading counts among several forms. */
const LIKELY = 0.44;

/** Where most name their speakers, if each in its own way, all of these ways are the siblings'. */
function mixedForms(siblings: readonly (readonly Sighted[])[]): readonly string[] {
  const named = siblings.filter((sights) => sights.some(({ sure }) => sure >= LIKELY));
  const isKnown = named.some((sights) => sights.some(({ sure }) => sure >= KNOWN + 0.05));
  if (named.length < MANY || named.length < siblings.length * MOST || !isKnown) return [];
  return named.flatMap((sights) => sights.filter(({ sure }) => sure >= LIKELY).map(({ by }) => by));
}

/** Nearly all of them. */
const MOST = 0.75;
