import type { Place } from '../../model/place.ts';

/** Which recogniser gave a fact, and which line it read it from. */
export interface Source {
  /** The recogniser's name, such as `title-by-speaker` or `folder-name`. */
  readonly by: string;
  readonly place: Place;
  /** How sure it was, from 0 to 1; absent where that was weighed with others. */
  readonly sure?: number;
}

/** Where a talk's facts come from; absent what is not known of it. */
export interface TalkEvidence {
  readonly title: Source;
  readonly speakers?: Source;
  readonly event?: Source;
  readonly date?: Source;
}

/** Where the model's facts come from, in the order of its lists. */
export interface ModelEvidence {
  /** One for each of the model's talks. */
  readonly talks: readonly TalkEvidence[];
  /** For each of the model's terms, one for each of its definitions. */
  readonly terms: readonly (readonly Source[])[];
}
