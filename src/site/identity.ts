/** How the site names and describes the notes. */
export interface Identity {
  readonly name: string;
  /** Time and place, or the kind of notes; empty if unknown. */
  readonly subtitle: string;
  /** The description in the notes themselves, one or two sentences; empty if there is none. */
  readonly introduction: string;
  /** ISO 639-1. */
  readonly language: string;
}
