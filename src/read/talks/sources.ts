import type { Place } from '../../model/place.ts';

/** The recogniser of a fact, and the line that it read the fact from. */
export interface Source {
  /** The recogniser's name, such as `title-by-speaker` or `folder-or-index`. */
  readonly by: string;
  readonly place: Place;
  /** Confidence from 0 to 1; absent if the fact was weighed together with others. */
  readonly sure?: number;
}

/** The sources of a talk's facts; a fact that is unknown has none. */
export interface TalkEvidence {
  readonly title: Source;
  readonly speakers?: Source;
  readonly event?: Source;
  readonly date?: Source;
}

/** The sources of the model's facts, in the order of the model's lists. */
export interface ModelEvidence {
  /** One entry per talk. */
  readonly talks: readonly TalkEvidence[];
  /** One entry per term, with a source per definition. */
  readonly terms: readonly (readonly Source[])[];
}
