/** Whose notes they are, as the site says it. */
export interface Identity {
  readonly name: string;
  /** When and where, or what kind of notes they are; empty where nothing is known. */
  readonly subtitle: string;
  /** What the notes say of themselves, in a sentence or two; empty where they do not. */
  readonly introduction: string;
  /** ISO 639-1. */
  readonly language: string;
}
