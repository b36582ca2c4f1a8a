/**
 * The numbers of the ranking. Where each comes from, and what was measured, is in
 * test/bench/README.md; none was chosen by looking at single queries.
 */
export const WEIGHTS = {
  /** BM25: how fast further occurrences of a word stop counting (Robertson and Spärck Jones). */
  k1: 1.2,
  /** BM25: how much a long body counts against a word's occurrences. */
  b: 0.75,
  /** The same for titles, whose lengths differ less. */
  titleB: 0.3,
  /** What one occurrence in a field counts, next to one in the body. */
  title: 2.5,
  alias: 2.5,
  heading: 2,
  speaker: 1.5,
  topic: 1,
  event: 0.5,
  /** A word's other forms, next to the word as it was typed. */
  otherForm: 0.9,
  /** Words written as one for two, or two for one. */
  joinedForm: 0.9,
  /** A term's other names. */
  otherName: 0.8,
  /** The start of a word for the word. */
  prefix: 0.7,
  /** A hit's score: how much its passages count together, next to its best alone. */
  togetherShare: 0.5,
  /** Neighbouring words of the query that stand so in the text, as a share of their weight. */
  phrase: 0.4,
  /** A title or name that the query says in full. */
  fullName: 0.6,
} as const;
