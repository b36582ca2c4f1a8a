import { appendTo } from '../../model/maps.ts';

/** A way in which speakers are named, with its own confidence. */
interface Sighted {
  readonly by: string;
  readonly sure: number;
}

/** Confidence added to a reading in the form of its siblings: enough to accept any reading with speakers. */
export const OF_SERIES = 0.42;

/** Minimum share and minimum number of siblings with one form. */
const SHARE = 0.6;
const FEWEST = 2;

/** Minimum mean confidence of a form: that of names of two words that are in no list. */
const MEAN = 0.43;

/** At least one reading must be as sure as `KNOWN`, or there must be so many that chance is no reason. */
const KNOWN = 0.55;
const MANY = 3;

/**
 * The forms in which siblings name their speakers: `Title - Ann Lee`, if most of them are written like this, even if
 * no list contains the names. A reading in such a form is then accepted even if the name alone could be a
 * subtitle.
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

/** Minimum confidence of a reading that counts among several forms. */
const LIKELY = 0.44;

/** If most siblings name their speakers, each in a form of its own, all of these forms count. */
function mixedForms(siblings: readonly (readonly Sighted[])[]): readonly string[] {
  const named = siblings.filter((sights) => sights.some(({ sure }) => sure >= LIKELY));
  const isKnown = named.some((sights) => sights.some(({ sure }) => sure >= KNOWN + 0.05));
  if (named.length < MANY || named.length < siblings.length * MOST || !isKnown) return [];
  return named.flatMap((sights) => sights.filter(({ sure }) => sure >= LIKELY).map(({ by }) => by));
}

/** Minimum share of siblings with named speakers, if the forms differ. */
const MOST = 0.75;
